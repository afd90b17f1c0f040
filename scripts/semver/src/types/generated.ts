import ts from "@scripts/codegen/typescript";

/** An operation's types, by the names that a {@link Break}'s place begins with. */
export interface OperationTypes {
  init: ts.Type | undefined;
  optional: boolean;
  result: ts.Type | undefined;
  body: Map<string, ts.Type>;
  answers: Map<string, Map<string, ts.Type>>;
}

/** The types in one version's generated files. */
export class Generated {
  readonly #checker: ts.TypeChecker;
  readonly #operations: ts.Type | undefined;
  readonly #methods: ts.Type | undefined;

  constructor(checker: ts.TypeChecker, types: Map<string, ts.Type>) {
    this.#checker = checker;
    this.#operations = types.get("operations");
    this.#methods = [...types].find(([name]) => /(?<!Keyless)Methods$/.test(name))?.[1];
  }

  operation(id: string): OperationTypes {
    const own = this.#under(this.#operations, id);
    const method = this.#under(this.#methods, id);
    const signature = method && this.#checker.getSignaturesOfType(method, ts.SignatureKind.Call).at(-1);
    const init = signature?.parameters[0];
    const result = signature && this.#checker.getReturnTypeOfSignature(signature);
    const responses = this.#fields(this.#under(own, "responses"));
    return {
      init: init && this.#checker.getTypeOfSymbol(init),
      optional:
        init?.valueDeclaration !== undefined &&
        ts.isParameter(init.valueDeclaration) &&
        init.valueDeclaration.questionToken !== undefined,
      result: result && this.#checker.getTypeArguments(result as ts.TypeReference)[0],
      body: this.#fields(this.#under(this.#under(own, "requestBody"), "content")),
      answers: new Map([...responses].map(([status, type]) => [status, this.#fields(this.#under(type, "content"))])),
    };
  }

  #under(type: ts.Type | undefined, name: string): ts.Type | undefined {
    return this.#fields(type).get(name);
  }

  #fields(type: ts.Type | undefined): Map<string, ts.Type> {
    const symbols = type ? this.#checker.getPropertiesOfType(this.#checker.getNonNullableType(type)) : [];
    return new Map(symbols.map((symbol) => [symbol.name, this.#checker.getTypeOfSymbol(symbol)]));
  }
}

import {
  operationsOf,
  resolve,
  type Json,
  type Operation,
  type Parameter,
  type Schema,
} from "@scripts/openapi/document";
import { specs, type Place, type Spec } from "./case.js";

/** The keys that lead to a part of a document. */
export type Pointer = readonly string[];

export function node(document: Schema, pointer: Pointer): Schema {
  return pointer.reduce((parent, key) => parent[key] as Schema, document);
}

export interface OperationPlace {
  spec: Spec;
  operation: Operation;
  pointer: Pointer;
}

export const operations: OperationPlace[] = specs.flatMap((spec) =>
  operationsOf(spec.document).map((operation) => ({
    spec,
    operation,
    pointer: ["paths", operation.path, operation.method.toLowerCase()],
  })),
);

/** Returns a place for each matching operation, with an edit of the operation. */
export function onOperations(
  fit: (operation: Operation) => boolean,
  edit: (operation: Schema, place: OperationPlace, document: Schema) => unknown,
): Place[] {
  return operations
    .filter(({ operation }) => fit(operation))
    .map((place) => ({
      spec: place.spec,
      at: place.operation.id,
      operation: place.operation.id,
      edit: (document) => edit(node(document, place.pointer), place, document),
    }));
}

/** The same locations, for a change that is reported for another operation, or for none. */
export const about = (operation: string | undefined, places: Place[]): Place[] =>
  places.map((place) => ({ ...place, operation }));

/** Returns a place for each matching spec, with an edit of the whole document. */
export function onSpecs(fit: (document: Spec["document"]) => boolean, edit: (document: Schema) => unknown): Place[] {
  return specs.filter(({ document }) => fit(document)).map((spec) => ({ spec, at: "as a whole", edit }));
}

/** Edits the text of a spec without changing the document. */
export function onTexts(rewrite: (text: string, document: Schema) => string): Place[] {
  return specs.map((spec) => ({ spec, at: "as a whole", rewrite }));
}

export interface ParameterPlace {
  spec: Spec;
  operation: Operation;
  pointer: Pointer;
  parameter: Parameter;
  shared: boolean;
}

/** All parameters at their declarations. A shared one is listed once. */
export const parameters: ParameterPlace[] = operations.flatMap(({ spec, operation, pointer }) =>
  (operation.object.parameters ?? []).map((parameter, index): ParameterPlace => {
    const name = refPointer(parameter as unknown as Schema);
    const own = [...pointer, "parameters", String(index)];
    const resolved = resolve<Parameter>(spec.document, parameter);
    return { spec, operation, pointer: name ?? own, parameter: resolved, shared: name !== undefined };
  }),
);

export function onParameters(
  fit: (parameter: Parameter, schema: Schema, place: ParameterPlace) => boolean,
  edit: (parameter: Schema, document: Schema, place: ParameterPlace) => unknown,
): Place[] {
  return unique(parameters.filter((place) => fit(place.parameter, place.parameter.schema ?? {}, place))).map(
    (place) => ({
      spec: place.spec,
      at: `${place.shared ? "all operations with it" : place.operation.id}, \`${place.parameter.name}\``,
      operation: place.shared ? undefined : place.operation.id,
      field: place.parameter.name,
      edit: (document) => edit(node(document, place.pointer), document, place),
    }),
  );
}

function unique(places: ParameterPlace[]): ParameterPlace[] {
  return [...new Map(places.map((place) => [[place.spec.vendor, ...place.pointer].join(" "), place])).values()];
}

/** Returns the pointer of a reference within the document. */
export function refPointer({ $ref }: Schema): string[] | undefined {
  return typeof $ref === "string" ? $ref.slice(2).split("/") : undefined;
}

/** Removes components that are no longer referenced, as the rules for specs require. */
export function prune(document: Schema): void {
  const components = document["components"] as Record<string, Record<string, Json>>;
  for (let before = ""; before !== JSON.stringify(document);) {
    before = JSON.stringify(document);
    for (const [kind, entries] of Object.entries(components)) {
      if (kind === "securitySchemes") continue;
      for (const name of Object.keys(entries))
        if (!before.includes(`"#/components/${kind}/${name}"`)) delete entries[name];
    }
  }
}

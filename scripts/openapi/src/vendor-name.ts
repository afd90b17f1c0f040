/** https://tc39.es/ecma262/#prod-ReservedWord, including the words reserved in strict mode and in modules. */
const reservedWords = `arguments await break case catch class const continue debugger default delete do else enum eval
export extends false finally for function if implements import in instanceof interface let new null package private
protected public return static super switch this throw true try typeof undefined var void while with yield`;

/** Names that README programs and package sources use for something else, and a property of every object. */
const takenNames = "console constructor definition error fetch mock process result shared vendor";

const unusable = new Set(`${reservedWords} ${takenNames}`.split(/\s+/));

/** Describes what is wrong with a vendor's name, which names a folder, a package and a variable. */
export function vendorNameProblem(name: string): string | undefined {
  if (!/^[a-z][a-z0-9]*$/.test(name))
    return `"${name}" is not a valid vendor name. Name the folder in lower-case letters and digits, such as specs/acme.`;
  if (unusable.has(name))
    return `"${name}" is not a valid vendor name: it is reserved. Choose another name, such as specs/${name}api.`;
  return undefined;
}

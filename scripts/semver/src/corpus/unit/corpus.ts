import { fieldCases } from "./base-document.js";
import { limitEdits } from "./limits.js";
import { objectEdits } from "./objects.js";
import { operationEdits } from "./operations.js";
import { payloadEdits } from "./payloads.js";
import { schemaCases, type UnitCase } from "./schema-case.js";
import { securityEdits } from "./security.js";
import { valueEdits } from "./values.js";

/** Single changes of small documents, each with its expected verdict for the wire. */
export const unitCorpus: UnitCase[] = [
  ...schemaCases([...limitEdits, ...valueEdits, ...objectEdits]),
  ...fieldCases([...operationEdits, ...payloadEdits, ...securityEdits]),
];

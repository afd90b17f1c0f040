import { answerFields } from "./responses.js";
import { bodies } from "./bodies.js";
import { casesOf, type ChangeCase, type Kind } from "./case.js";
import { components } from "./components.js";
import { credentials } from "./credentials.js";
import { enums } from "./enums.js";
import { form } from "./form.js";
import { limits } from "./limits.js";
import { methods } from "./operations.js";
import { parameters } from "./parameters.js";
import { requestFields } from "./requests.js";
import { statuses } from "./statuses.js";
import { valueTypes } from "./types.js";
import { words } from "./words.js";

/** All kinds of change. */
export const kinds: Kind[] = [
  ...requestFields,
  ...answerFields,
  ...valueTypes,
  ...limits,
  ...enums,
  ...components,
  ...parameters,
  ...methods,
  ...bodies,
  ...statuses,
  ...credentials,
  ...words,
  ...form,
];

/** Single changes of the current specs, each with its expected verdict. New specs are included automatically. */
export const corpus: ChangeCase[] = casesOf(kinds);

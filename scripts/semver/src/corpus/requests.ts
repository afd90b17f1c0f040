import type { Kind } from "./case.js";
import {
  add,
  addComponent,
  addRequired,
  closed,
  inline,
  optional,
  remove,
  rename,
  require,
  required,
  unrequire,
  usual,
} from "./edits.js";
import { isObject, onProperties, onSchemas, only } from "./schemas.js";

const request = only("request");

/** Changes of request fields: added, removed, made required or optional. */
export const requestFields: Kind[] = [
  {
    what: "a request takes one more optional field",
    bump: "minor",
    why: "who does not send it sends what was sent before",
    places: onSchemas([isObject, request], (schema) => add(schema)),
  },
  {
    what: "a request takes one more optional field, of a type that is new",
    bump: "minor",
    why: "a name is added to the types, and none is taken away",
    places: onSchemas([isObject, request], addComponent),
  },
  {
    what: "a request needs one more field",
    bump: "major",
    why: "calls without it do not compile, and are refused",
    places: onSchemas([isObject, request], addRequired),
  },
  {
    what: "an optional field of a request is gone",
    bump: "major",
    why: "a call that passes it does not compile",
    places: onProperties([request, optional, closed], remove),
  },
  {
    what: "a required field of a request is gone",
    bump: "major",
    why: "each call passes it, and none compiles",
    places: onProperties([request, required, closed], remove),
  },
  {
    what: "an optional field of a request becomes required",
    bump: "major",
    why: "calls without it do not compile, and are refused",
    places: onProperties([request, optional], require),
  },
  {
    what: "a required field of a request becomes optional",
    bump: "minor",
    why: "who sends it may go on",
    places: onProperties([request, required], unrequire),
  },
  {
    what: "a field of a request is renamed",
    bump: "major",
    why: "a call that passes it does not compile",
    places: onProperties([request, usual, closed], rename),
  },
  {
    what: "a field of a request becomes read-only",
    bump: "major",
    why: "requests have no such field any more",
    places: onProperties([request, optional, closed, inline], (_owner, _name, schema) => (schema["readOnly"] = true)),
  },
];

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
import { bothWays, isObject, onProperties, onSchemas, only } from "./schemas.js";

const answer = only("answer");
const error = only("error");
const webhook = only("webhook");

const ofAnswers: Kind[] = [
  {
    what: "a response has one more optional field",
    bump: "minor",
    why: "who does not read it sees no difference",
    places: onSchemas([isObject, answer], (schema) => add(schema)),
  },
  {
    what: "a response has one more optional field, of a type that is new",
    bump: "minor",
    why: "a name is added to the types, and none is taken away",
    places: onSchemas([isObject, answer], addComponent),
  },
  {
    what: "a response always has one more field",
    bump: "minor",
    why: "who does not read it sees no difference",
    places: onSchemas([isObject, answer], addRequired),
  },
  {
    what: "a required field of a response is gone",
    bump: "major",
    why: "code that reads it does not compile, and finds nothing",
    places: onProperties([answer, required], remove),
  },
  {
    what: "a field of a response that only one part of an allOf has is gone",
    bump: "major",
    why: "code that reads it does not compile, and finds nothing",
    places: onProperties([answer, ({ pointer }) => pointer.includes("allOf")], remove),
  },
  {
    what: "an optional field of a response is gone",
    bump: "major",
    why: "code that reads it does not compile, and finds nothing",
    places: onProperties([answer, optional], remove),
  },
  {
    what: "a required field of a response becomes optional",
    bump: "major",
    why: "code that uses it without a check does not compile",
    places: onProperties([answer, required], unrequire),
  },
  {
    what: "an optional field of a response is always there",
    bump: "minor",
    why: "a check that was needed is needed no more, and does no harm",
    places: onProperties([answer, optional], require),
  },
  {
    what: "a field of a response is renamed",
    bump: "major",
    why: "code that reads it does not compile, and finds nothing",
    places: onProperties([answer, usual], rename),
  },
  {
    what: "a required field of a response becomes write-only",
    bump: "major",
    why: "responses need not have it any more",
    places: onProperties([answer, required, inline], (_owner, _name, schema) => (schema["writeOnly"] = true)),
  },
];

const ofOthers: Kind[] = [
  {
    what: "a schema of requests and responses has one more optional field",
    bump: "minor",
    why: "who neither sends nor reads it sees no difference",
    places: onSchemas([isObject, bothWays], (schema) => add(schema)),
  },
  {
    what: "a field of requests and responses is removed",
    bump: "major",
    why: "neither sending nor reading it compiles",
    places: onProperties([bothWays, usual, closed], remove),
  },
  {
    what: "an optional field of requests and responses becomes required",
    bump: "major",
    why: "requests without it do not compile, and are refused",
    places: onProperties([bothWays, optional], require),
  },
  {
    what: "a required field of requests and responses becomes optional",
    bump: "major",
    why: "code that reads it from a response without a check does not compile",
    places: onProperties([bothWays, required], unrequire),
  },
  {
    what: "an error has one more optional field",
    bump: "minor",
    why: "who does not read it sees no difference",
    places: onSchemas([isObject, error], (schema) => add(schema)),
  },
  {
    what: "a field of an error is gone",
    bump: "major",
    why: "a low-level result's `error` has the type, and code that reads the field does not compile",
    places: onProperties([error, usual], remove),
  },
  {
    what: "a webhook's payload has one more optional field",
    bump: "minor",
    why: "a receiver that does not read it sees no difference",
    places: onSchemas([isObject, webhook], (schema) => add(schema)),
  },
  {
    what: "a field of a webhook's payload is gone",
    bump: "major",
    why: "a receiver that reads it does not compile, and finds nothing",
    places: onProperties([webhook, usual], remove),
  },
  {
    what: "a required field of a webhook's payload becomes optional",
    bump: "major",
    why: "a receiver that uses it without a check does not compile",
    places: onProperties([webhook, required], unrequire),
  },
  {
    what: "an optional field of a webhook's payload is always there",
    bump: "minor",
    why: "a check that was needed is needed no more, and does no harm",
    places: onProperties([webhook, optional], require),
  },
  {
    what: "a field is deprecated",
    bump: "minor",
    why: "semver: deprecating something is a minor release",
    places: onProperties([usual, inline, ({ schema }) => !schema["deprecated"]], (_owner, _name, schema) => {
      schema["deprecated"] = true;
    }),
  },
];

/** Changes of fields of responses and webhooks, and of fields that are both sent and received. */
export const answerFields: Kind[] = [...ofAnswers, ...ofOthers];

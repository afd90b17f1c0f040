import type { Json } from "@scripts/openapi/document";
import type { FieldEdit, NewValue } from "./base-document.js";

const reworded = "only readers see it";
const rewritten = "the same value is serialized differently";
const list = "paths /things get";
const send = "paths /things post";
const hook = "webhooks thingMade post";
const text: Json = { type: "string" };
const json = "content application/json";

const more =
  (...items: Json[]): NewValue =>
  (all) => [...(all as Json[]), ...items];
const without =
  (index: number): NewValue =>
  (all) =>
    (all as Json[]).filter((_, place) => place !== index);
const reversed: NewValue = (map) => Object.fromEntries(Object.entries(map as object).toReversed());

const parameters: FieldEdit[] = [
  [
    "an optional parameter more",
    `${list} parameters`,
    more({ name: "more", in: "query", schema: text }),
    "minor",
    "using it is optional",
    "major",
  ],
  [
    "a required parameter more",
    `${list} parameters`,
    more({ name: "more", in: "query", required: true, schema: text }),
    "major",
    "calls without it no longer compile",
    "major",
  ],
  ["a parameter fewer", `${list} parameters`, without(0), "major", "calls that pass it no longer compile", "minor"],
  [
    "a parameter becomes required",
    `${list} parameters 0 required`,
    true,
    "major",
    "calls without it no longer compile",
    "minor",
  ],
  [
    "a parameter moves to a header",
    `${list} parameters 0 in`,
    "header",
    "major",
    "it is no longer taken where it was",
    "major",
  ],
  [
    "a header's name in other letters",
    `${list} parameters 3 name`,
    "x-trace",
    "none",
    "the names of headers are the same in any case",
  ],
  ["a list is written with commas", `${list} parameters 1 explode`, false, "major", rewritten, "major"],
  ["a list is written with spaces", `${list} parameters 1 style`, "spaceDelimited", "major", rewritten, "major"],
  ["reserved characters are not escaped", `${list} parameters 0 allowReserved`, true, "major", rewritten, "major"],
  [
    "a parameter is written as JSON",
    `${list} parameters 0`,
    { name: "limit", in: "query", content: { "application/json": { schema: { type: "integer" } } } },
    "major",
    rewritten,
    "major",
  ],
  [
    "how a list is written is said, and was the default",
    `${list} parameters 0 explode`,
    true,
    "none",
    "it means the same",
  ],
  [
    "a parameter may not be empty any more",
    `${list} parameters 2 allowEmptyValue`,
    false,
    "major",
    "it was accepted",
    "minor",
  ],
  ["a parameter is no longer deprecated", `${list} parameters 2 deprecated`, undefined, "patch", reworded, "minor"],
  ["a parameter is described otherwise", `${list} parameters 0 description`, "Most.", "patch", reworded],
  ["a parameter has another example", `${list} parameters 0 example`, 2, "patch", reworded],
  [
    "a parameter has a field that nobody knows",
    `${list} parameters 0 x-unheard-of`,
    1,
    "major",
    "no rule says what it means",
  ],
  [
    "a webhook brings a header more",
    `${hook} parameters`,
    more({ name: "X-More", in: "header", schema: text }),
    "minor",
    "nobody has to read it",
    "major",
  ],
  [
    "a header of a webhook may be missing",
    `${hook} parameters 0 required`,
    false,
    "major",
    "code relies on it",
    "minor",
  ],
  [
    "a header of a webhook is never empty",
    `${hook} parameters 1 allowEmptyValue`,
    false,
    "patch",
    "no type depends on it",
    "patch",
  ],
  [
    "a header of a webhook is no longer deprecated",
    `${hook} parameters 1 deprecated`,
    undefined,
    "patch",
    reworded,
    "minor",
  ],
  ["a header of a webhook is described otherwise", `${hook} parameters 1 description`, "Other.", "patch", reworded],
  ["a header of a webhook has another example", `${hook} parameters 1 example`, "2", "patch", reworded],
  [
    "a header of a webhook moves to the query",
    `${hook} parameters 1 in`,
    "query",
    "major",
    "code that reads it finds nothing",
  ],
  ["a header of a webhook is written in another style", `${hook} parameters 0 style`, "form", "major", rewritten],
  ["a header of a webhook is written without commas", `${hook} parameters 0 explode`, true, "major", rewritten],
  ["a header of a webhook is not escaped", `${hook} parameters 0 allowReserved`, true, "major", rewritten],
  [
    "a header of a webhook is written as JSON",
    `${hook} parameters 0`,
    { name: "X-Signature", in: "header", required: true, content: { "application/json": { schema: text } } },
    "major",
    rewritten,
  ],
];

const encoding = `${send} requestBody content multipart/form-data encoding file`;

const bodies: FieldEdit[] = [
  [
    "an operation takes no body any more",
    `${send} requestBody`,
    undefined,
    "major",
    "calls that pass one no longer compile",
    "major",
  ],
  [
    "an operation takes a body, which may be left out",
    `${list} requestBody`,
    { content: { "application/json": { schema: text } } },
    "minor",
    "using it is optional",
  ],
  ["a body may be left out", `${send} requestBody required`, false, "minor", "who sends one goes on", "major"],
  ["a body is described otherwise", `${send} requestBody description`, "Other.", "patch", reworded],
  ["a body has another example", `${send} requestBody ${json} examples one value name`, "b", "patch", reworded],
  [
    "a body has a media type more",
    `${send} requestBody content text/plain`,
    { schema: text },
    "minor",
    "others are taken as before",
    "major",
  ],
  [
    "the media types of a body in another order",
    `${send} requestBody content`,
    reversed,
    "minor",
    "clients send the first",
  ],
  [
    "a media type in other letters",
    `${send} requestBody content`,
    (content) => JSON.parse(JSON.stringify(content).replace("application/json", "Application/JSON")) as Json,
    "none",
    "it is the same type",
  ],
  ["a part has another content type", `${encoding} contentType`, "image/gif", "major", rewritten, "major"],
  ["a part has other headers", `${encoding} headers`, {}, "major", rewritten],
  ["a part is written in another style", `${encoding} style`, "deepObject", "major", rewritten],
  ["a part's list is written with commas", `${encoding} explode`, false, "major", rewritten],
  ["a part's reserved characters are not escaped", `${encoding} allowReserved`, true, "major", rewritten],
  ["a part has a field that nobody knows", `${encoding} x-unheard-of`, true, "major", "no rule says what it means"],
  [
    "a media type has a field that nobody knows",
    `${send} requestBody ${json} itemSchema`,
    text,
    "major",
    "no rule says what it means",
  ],
  ["a webhook's payload is described otherwise", `${hook} requestBody description`, "Other.", "patch", reworded],
  ["a webhook's payload has another example", `${hook} requestBody ${json} example id`, "b", "patch", reworded],
  [
    "a webhook's payload comes as XML, too",
    `${hook} requestBody content application/xml`,
    { schema: text },
    "minor",
    "JSON comes as before",
    "major",
  ],
];

const took = `${hook} responses 200`;
const got = `${list} responses 200`;

const responses: FieldEdit[] = [
  ["a success fewer", `${list} responses 204`, undefined, "major", "code that expects it no longer gets it", "minor"],
  ["a failure fewer", `${list} responses 404`, undefined, "patch", "failures are thrown either way", "patch"],
  [
    "any other failure is not documented",
    `${list} responses default`,
    undefined,
    "patch",
    "failures are thrown either way",
    "patch",
  ],
  [
    "a success has a body",
    `${list} responses 204 content`,
    { "application/json": { schema: text } },
    "minor",
    "nobody has to read it",
    "major",
  ],
  ["a response is described otherwise", `${got} description`, "Other.", "patch", reworded],
  ["a response has another example", `${got} ${json} example`, ["b"], "patch", reworded],
  [
    "a response has a media type fewer",
    `${got} content text/csv`,
    undefined,
    "major",
    "code that reads it gets nothing",
    "minor",
  ],
  ["the media types of a response in another order", `${got} content`, reversed, "minor", "clients ask for the first"],
  ["a response has another link", `${got} links next operationId`, "sendThing", "patch", "clients do not follow links"],
  ["a response has a field that nobody knows", `${got} x-unheard-of`, true, "major", "no rule says what it means"],
  [
    "the responses have a field that nobody knows",
    `${list} responses x-unheard-of`,
    true,
    "major",
    "no rule says what it means",
  ],
  ["a header fewer", `${got} headers X-Next`, undefined, "major", "code that reads it gets nothing", "minor"],
  ["a header always comes", `${got} headers X-Next required`, true, "minor", "who checks for it goes on", "major"],
  ["a header is no longer deprecated", `${got} headers X-Count deprecated`, undefined, "patch", reworded, "minor"],
  ["a header is described otherwise", `${got} headers X-Count description`, "Other.", "patch", reworded],
  ["a header has another example", `${got} headers X-Count example`, "2", "patch", reworded],
  ["a header's list is written otherwise", `${got} headers X-Count explode`, true, "major", rewritten],
  ["a header has another style", `${got} headers X-Count style`, "form", "major", rewritten],
  [
    "a header is written as JSON",
    `${got} headers X-Next`,
    { content: { "application/json": { schema: text } } },
    "major",
    rewritten,
  ],
  [
    "a part of a response has another content type",
    `${got} ${json} encoding`,
    { a: { contentType: "image/png" } },
    "major",
    rewritten,
  ],
  [
    "a part of a response has other headers",
    `${got} ${json} encoding`,
    { a: { headers: { A: { schema: text } } } },
    "major",
    rewritten,
  ],
  ["a part of a response has another style", `${got} ${json} encoding`, { a: { style: "form" } }, "major", rewritten],
  [
    "a list in a part of a response is written otherwise",
    `${got} ${json} encoding`,
    { a: { explode: true } },
    "major",
    rewritten,
  ],
  [
    "a part of a response is not escaped",
    `${got} ${json} encoding`,
    { a: { allowReserved: true } },
    "major",
    rewritten,
  ],
];

const headers: FieldEdit[] = [
  ["a header's reserved characters are not escaped", `${got} headers X-Next allowReserved`, true, "major", rewritten],
  ["a header may be empty", `${got} headers X-Next allowEmptyValue`, true, "patch", "no type depends on it", "patch"],
  [
    "a header of a webhook's response is not escaped",
    `${took} headers X-Taken allowReserved`,
    true,
    "major",
    rewritten,
  ],
  [
    "a header of a webhook's response may be empty",
    `${took} headers X-Taken allowEmptyValue`,
    true,
    "minor",
    "others are taken as before",
    "major",
  ],
];

const receivers: FieldEdit[] = [
  [
    "a webhook may be responded to with a success fewer",
    `${hook} responses 204`,
    undefined,
    "major",
    "the vendor may treat it as a failure",
    "minor",
  ],
  [
    "a webhook may be responded to with a failure fewer",
    `${hook} responses 500`,
    undefined,
    "major",
    "the vendor may not know it",
    "minor",
  ],
  [
    "a webhook's response needs no body any more",
    `${took} content`,
    undefined,
    "major",
    "the vendor may refuse it",
    "minor",
  ],
  [
    "a webhook's response has a media type fewer",
    `${took} content text/plain`,
    undefined,
    "major",
    "the vendor may refuse it",
    "minor",
  ],
  [
    "the media types of a webhook's response in another order",
    `${took} content`,
    reversed,
    "minor",
    "both are taken as before",
  ],
  ["a webhook's response is described otherwise", `${took} description`, "Other.", "patch", reworded],
  ["a webhook's response has another example", `${took} ${json} example`, "a", "patch", reworded],
  [
    "a webhook's response has another link",
    `${took} links next operationId`,
    "sendThing",
    "patch",
    "clients do not follow links",
  ],
  [
    "a webhook's response needs a header fewer",
    `${took} headers X-Taken`,
    undefined,
    "major",
    "the vendor may refuse it",
    "major",
  ],
  [
    "a webhook's response may have a header more",
    `${took} headers X-More`,
    { schema: text },
    "minor",
    "nobody has to send it",
  ],
  [
    "a header of a webhook's response may be left out",
    `${took} headers X-Taken required`,
    false,
    "minor",
    "who sends it goes on",
    "major",
  ],
  [
    "a header of a webhook's response is no longer deprecated",
    `${took} headers X-Taken deprecated`,
    undefined,
    "patch",
    reworded,
    "minor",
  ],
  [
    "a header of a webhook's response is described otherwise",
    `${took} headers X-Taken description`,
    "Other.",
    "patch",
    reworded,
  ],
  ["a header of a webhook's response has another example", `${took} headers X-Taken example`, "no", "patch", reworded],
  ["a header of a webhook's response has another style", `${took} headers X-Taken style`, "form", "major", rewritten],
  [
    "a header of a webhook's response is written without commas",
    `${took} headers X-Taken explode`,
    true,
    "major",
    rewritten,
  ],
  [
    "a header of a webhook's response is written as JSON",
    `${took} headers X-Taken`,
    {
      required: true,
      deprecated: true,
      description: "Whether.",
      example: "yes",
      content: { "application/json": { schema: text } },
    },
    "major",
    rewritten,
  ],
];

/** Edits of parameters, bodies and responses, in both directions. */
export const payloadEdits: FieldEdit[] = [...parameters, ...bodies, ...responses, ...headers, ...receivers];

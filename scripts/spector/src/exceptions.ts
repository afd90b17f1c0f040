/** The reasons why OpenAPI cannot express some scenarios, by the start of the scenarios' ids. */
export const unsayableReasons: [start: string, reason: string][] = [
  ["SpecialWords_", "TypeSpec's emitter fails on a parameter with this name"],
  ["Parameters_Path_optional", "a parameter of a path is always required"],
  ["Payload_Pageable_", "the URL of the second request comes from the first response"],
  ["Routes_PathParameters_", "a parameter of a path that holds slashes, or is its segments"],
  ["Routes_QueryParameters_QueryContinuation_", "a path with a query"],
];

/** The reasons why scenarios fail, by failure message. */
export const failureReasons: [message: RegExp, reason: string][] = [
  [
    /XML only|application\/xml/,
    "XML: clients cannot parse or serialize it; the lint rejects it, and the import omits it",
  ],
  [/is not as specified: .* lacks \w+/, "the scenario's response lacks, on purpose, a field that the spec requires"],
];

// For this repository's tools only; not part of the published package.
export { credentialsIn, type KnownCredential } from "./credentials.js";
export { unknownName } from "./did-you-mean.js";
export { faults } from "./faults.js";
export { listen, type Listening } from "./listen.js";
export { createMock, type Exchange, type Mock } from "./mock.js";
export { kindOf as parameterKind } from "./parameter-values.js";
export { parametersSchema, places, readForm, readParameters, undeclaredQuery } from "./parameters.js";
export { refusedHeader, type RawResponse } from "./raw-response.js";
export type { MockResponse, Fault, ReceivedRequest } from "./public-types.js";
export { readReceived } from "./received-request.js";
export { findOperation } from "./routes.js";
export { compiler, fileMark, textCompiler, type Compile } from "./schemas.js";
export { statusOf } from "./statuses.js";

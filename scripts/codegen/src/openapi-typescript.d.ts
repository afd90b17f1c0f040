import * as openapiTypescript from "openapi-typescript";

export default openapiTypescript;
export type { GlobalContext, OpenAPI3 } from "openapi-typescript";

export { astToString, default as openapiTypescript, stringToAST, tsUnion } from "openapi-typescript";

export { default } from "typescript";
export { astToString, default as openapiTypescript, stringToAST, tsUnion } from "openapi-typescript";

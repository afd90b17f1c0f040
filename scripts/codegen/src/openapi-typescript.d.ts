export {
  astToString,
  default as openapiTypescript,
  resolveRef,
  scanDiscriminators,
  stringToAST,
  transformSchema,
  tsUnion,
  type GlobalContext,
  type OpenAPI3,
} from "openapi-typescript";

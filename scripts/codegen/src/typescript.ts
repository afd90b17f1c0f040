// The generator needs TypeScript's JavaScript API, which TypeScript 7, the repository's own compiler, does not have.
// Only this workspace imports openapi-typescript, so that it can be replaced in one place.
export { default } from "typescript";
export { astToString, default as openapiTypescript } from "openapi-typescript";

import { pascalCase } from "@scripts/openapi/document";

/** Returns a valid placeholder spec, in which each line to be replaced is marked. */
export const skeleton = (
  vendor: string,
): string => `# The rules: specs/README.md. Replace each line marked REPLACE with what the vendor documents, then remove the marks:
#
#   grep -n REPLACE specs/${vendor}/openapi.yaml
openapi: 3.1.0
info:
  title: ${pascalCase(vendor)} # REPLACE: the vendor's name for its API
  version: v1 # REPLACE: the vendor's version of its API
externalDocs:
  url: https://docs.${vendor}.example/ # REPLACE: where the vendor documents it
servers:
  - url: https://api.${vendor}.example # REPLACE: the base URL, without a slash at the end
    description: Production
security:
  - apiKey: []
tags:
  - name: placeholders # REPLACE: the vendor's word for a group of operations
    description: Placeholder for the vendor's operations. # REPLACE
paths:
  /v1/placeholders/{placeholder_id}: # REPLACE: a path of the vendor's, after the base URL
    get:
      operationId: getPlaceholder # REPLACE: the vendor's name in camelCase, or verb first; it becomes the method
      x-evidence: vendor-doc # seed, vendor-doc, or vendor-code
      tags: [placeholders]
      summary: Get a placeholder. # REPLACE
      externalDocs:
        url: https://docs.${vendor}.example/get-placeholder # REPLACE: the vendor's page of this operation
      parameters:
        - name: placeholder_id
          in: path
          required: true
          description: The placeholder's id. # REPLACE
          schema:
            type: string
          example: placeholder_1 # REPLACE: the vendor's example
      responses:
        "200":
          description: The placeholder. # REPLACE
          content:
            application/json:
              schema:
                $ref: "#/components/schemas/Placeholder"
              examples:
                documented:
                  value: { id: placeholder_1 } # REPLACE: the vendor's example
        default:
          $ref: "#/components/responses/Error"
components:
  securitySchemes:
    apiKey: # the client's option for the credential; for \`Authorization: Bearer …\`, write type: http and scheme: bearer
      type: apiKey
      in: header
      name: X-Placeholder-Key # REPLACE: the header
      description: An API key. # REPLACE: where users get it
  responses:
    Error:
      description: Any error. # REPLACE
      content:
        application/json:
          schema:
            $ref: "#/components/schemas/Error"
  schemas:
    Placeholder: # REPLACE: the vendor's name in PascalCase
      type: object
      properties:
        id:
          type: string
    Error:
      type: object
      properties:
        message: # REPLACE: the vendor's error shape
          type: string
`;

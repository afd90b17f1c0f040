export const json = (schema: object): object => ({ content: { "application/json": { schema } } });
export const ref = (name: string): object => ({ $ref: `#/components/schemas/${name}` });
export const failure = { description: "It failed.", ...json(ref("api-error")) };

/** A vendor's file as frameworks write them, which breaks most rules in ways that can be fixed. */
export const raw = {
  openapi: "3.0.3",
  info: { title: "Bolt", version: "1" },
  externalDocs: { url: "https://docs.bolt.example/" },
  servers: [{ url: "https://{region}.bolt.example/", variables: { region: { default: "eu" } } }],
  paths: {
    "/v1/bolts": {
      get: {
        operationId: "list",
        tags: ["bolts", "public"],
        description: "All bolts, newest first. At most a hundred.",
        parameters: [
          { name: "sid", in: "cookie", schema: { type: "string" } },
          {
            name: "size",
            in: "query",
            style: "form",
            explode: true,
            schema: { type: "integer", description: "Its size." },
          },
          {
            name: "ids",
            in: "query",
            description: "Ids.",
            explode: false,
            schema: { type: "array", items: { type: "string" } },
          },
        ],
        responses: { "200": { description: "Bolts.", ...json({ type: "array", items: ref("Bolt") }) }, "400": failure },
      },
      post: {
        operationId: "make_bolt",
        "x-idempotent": true,
        "x-bolt": { schema: { properties: { gone: null } } },
        summary: "Make a bolt",
        description: "Make a bolt.",
        tags: ["bolts"],
        externalDocs: { url: "https://docs.bolt.example/make" },
        callbacks: { made: { "{$request.body#/url}": { post: { responses: { "200": { description: "Fine." } } } } } },
        requestBody: {
          content: {
            "application/xml": { schema: ref("Bolt") },
            "application/json": { schema: ref("Bolt"), example: { size: "large" } },
          },
        },
        responses: { "201": { description: "The bolt.", ...json(ref("Bolt")) }, "400": failure },
      },
    },
    "/v1/bolts/{bolt_id}": {
      get: {
        summary: "Read a bolt",
        parameters: [
          { name: "bolt_id", in: "path", required: true, description: "Its id.", schema: { type: "string" } },
        ],
        responses: { "200": { description: "The bolt.", ...json(ref("Bolt")) }, "404": failure },
      },
      delete: {
        operationId: "GONE_bolt",
        summary: "Remove a bolt",
        security: [],
        parameters: [
          { name: "bolt_id", in: "path", required: true, description: "Its id.", schema: { type: "string" } },
        ],
        responses: { "204": { description: "Gone." } },
      },
    },
    "/v1/bolts/{id}/picture": {
      get: {
        operationId: "getPicture",
        summary: "Picture",
        parameters: [{ name: "id", in: "path", required: true, description: "Its id.", schema: { type: "string" } }],
        responses: { "302": { description: "Elsewhere." } },
      },
      put: {
        operationId: "putPicture",
        summary: "Picture",
        parameters: [{ name: "id", in: "path", required: true, description: "Its id.", schema: { type: "string" } }],
        requestBody: { content: { "image/png": { schema: { type: "string", format: "binary" } } } },
        responses: { "204": { description: "Done." } },
      },
    },
  },
  components: {
    securitySchemes: {
      OAuth: { type: "oauth2", flows: { clientCredentials: { tokenUrl: "https://bolt.example/t", scopes: {} } } },
    },
    schemas: {
      Bolt: {
        type: "object",
        required: ["size"],
        additionalProperties: false,
        properties: {
          size: { type: "integer", nullable: true, example: 3 },
          "x-size": { type: "string" },
          shape: { nullable: true, oneOf: [ref("Hex"), ref("Torx")], discriminator: { propertyName: "kind" } },
        },
      },
      Hex: { type: "object", properties: { kind: { type: "string", enum: ["hex"] } } },
      Torx: { type: "object", properties: { kind: { type: "string", enum: ["torx"] } } },
      Unused: { type: "string" },
      "api-error": { type: "object", properties: { message: { type: "string" } } },
    },
  },
  security: [{ OAuth: ["read"] }],
};

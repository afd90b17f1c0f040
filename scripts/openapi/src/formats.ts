/** A sample value for each string format. https://spec.openapis.org/registry/format/ */
export const formatSamples: Record<string, string> = {
  "date-time": "2026-01-01T00:00:00Z",
  date: "2026-01-01",
  time: "00:00:00Z",
  duration: "PT1H",
  email: "name@example.com",
  "idn-email": "name@example.com",
  hostname: "example.com",
  "idn-hostname": "example.com",
  ipv4: "192.0.2.1",
  ipv6: "2001:db8::1",
  uri: "https://example.com",
  url: "https://example.com",
  iri: "https://example.com",
  "uri-reference": "/path",
  "iri-reference": "/path",
  "uri-template": "/path/{id}",
  "json-pointer": "/field",
  "relative-json-pointer": "0/field",
  "json-pointer-uri-fragment": "#/field",
  regex: "^a$",
  uuid: "00000000-0000-4000-8000-000000000000",
  byte: "dGV4dA==",
};

const count = String.raw`\d+([.,]\d+)?`;

/**
 * Formats as vendors use them. ISO 8601 allows times without fractions or an offset; RFC 3339, which JSON Schema uses,
 * does not.
 */
export const isoFormats: Record<string, RegExp> = {
  duration: new RegExp(
    `^-?P(?!$)(${count}Y)?(${count}M)?(${count}W)?(${count}D)?(T(?=\\d)(${count}H)?(${count}M)?(${count}S)?)?$`,
  ),
  time: /^([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d+)?(Z|[+-]\d\d:?\d\d)?$/i,
};

// Writes the requests that each of Spector's scenarios expects, and the responses to them, to the given file.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expandDyns } from "@typespec/spec-api";

const specs = join(import.meta.dirname, "../node_modules/@typespec/http-specs/dist/specs");
const [file, baseUrl] = process.argv.slice(2);
const config = { baseUrl };

const image = {
  originalname: "image.png",
  mimetype: "image/png",
  buffer: readFileSync(join(specs, "../../assets/image.png")),
};

/** The expectations of these scenarios exist only in the code of their handlers. */
const files = {
  Payload_MultiPart_FormData_File_uploadFileSpecificContentType: [{ fieldname: "file", ...image }],
  Payload_MultiPart_FormData_File_uploadFileRequiredFilename: [{ fieldname: "file", ...image }],
  Payload_MultiPart_FormData_File_uploadFileArray: [1, 2].map(() => ({ fieldname: "files", ...image })),
};

const scenarios = [];
for (const name of readdirSync(specs, { recursive: true }).sort((a, b) => (a < b ? -1 : 1))) {
  if (!name.endsWith("mockapi.js")) continue;
  const { Scenarios } = await import(join(specs, name));
  const area = name.replace(/\/mockapi\.js$/, "");
  for (const [id, { apis }] of Object.entries(Scenarios))
    scenarios.push({ id, area, calls: apis.map((api) => callOf(api, files[id])) });
}
writeFileSync(file, JSON.stringify(scenarios));

function callOf({ uri, method, request = {}, response }, files) {
  const body = files ? { kind: "multipart", contentType: "multipart/form-data", files } : request.body;
  return {
    // Colons are escaped for the router of Spector's server.
    uri: uri.replaceAll("\\:", ":"),
    method: method.toUpperCase(),
    path: request.pathParams ?? {},
    query: expandDyns(request.query ?? {}, config),
    headers: expandDyns(request.headers ?? {}, config),
    body: body && bodyOf(body),
    status: response.status,
    responseHeaders: expandDyns(response.headers ?? {}, config),
    responseBody: response.body && bodyOf(response.body),
  };
}

function bodyOf(body) {
  if (body.kind === "multipart") {
    const files = (body.files ?? []).map(({ fieldname, originalname, mimetype, buffer }) => ({
      field: fieldname,
      name: originalname,
      type: mimetype,
      base64: Buffer.from(buffer).toString("base64"),
    }));
    return { type: body.contentType, parts: body.parts ?? {}, files };
  }
  const { contentType, rawContent } = body;
  const raw = typeof rawContent?.serialize === "function" ? rawContent.serialize(config) : rawContent;
  return { type: contentType, base64: Buffer.from(raw ?? "").toString("base64"), isBytes: Buffer.isBuffer(rawContent) };
}

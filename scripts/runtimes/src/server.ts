import { listenOnLoopback } from "@scripts/console/loopback";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { createMock, type Mock } from "@vendor-clients/mock";
import { specHeaders, type VendorPlan } from "./plan.js";

/** A request as recorded. The suite reads the records at `/seen/<vendor>/<behaviour>`. */
export interface Seen {
  method: string;
  path: string;
  headers: Record<string, string>;
  parts?: Part[];
  /** Whether the client disconnected before the response was complete. */
  hungUp?: boolean;
}

interface Part {
  name: string;
  filename?: string;
  type?: string;
  base64: string;
}

interface Exchange {
  vendor: VendorPlan;
  request: IncomingMessage;
  response: ServerResponse;
  body: Buffer;
  /** The number of earlier requests for this vendor and behaviour. */
  before: number;
  /** An origin that must receive no request. */
  other: string;
  /** The mock that stores started sessions. */
  mock: Mock;
}

/** 100 kB that contain every byte value. The suite generates the same. */
const file = Buffer.from(Array.from({ length: 100_000 }, (_, index) => index % 256));

const json = (response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void => {
  response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
};

/** The behaviours that the suite can request, as a segment of the base URL's path. */
const behaviours: Record<string, (exchange: Exchange) => void> = {
  call: ({ response, vendor }) => json(response, 200, vendor.call.answer),
  plain: ({ response }) => json(response, 200, {}),
  error: ({ response, vendor: { failure } }) =>
    json(response, failure.status, failure.body, { "x-request-id": "req-7" }),
  silence: () => {},
  stall: ({ response }) => response.writeHead(200, { "content-type": "application/json" }).write('{"half":'),
  stalledfile: ({ response }) => response.writeHead(200, { "content-type": "image/png" }).write("half"),
  upload: ({ response, vendor }) => json(response, 200, vendor.upload!.answer),
  streamedupload: ({ response, vendor }) => json(response, 200, vendor.upload!.answer),
  file: ({ response }) => response.writeHead(200, { "content-type": "image/png" }).end(file),
  retry: ({ response, vendor, before }) =>
    before === 0
      ? json(response, 503, {}, { "retry-after": "0" })
      : json(response, 200, vendor.keyed!.answer, { "x-request-id": "req-8" }),
  redirect: ({ response, other }) => response.writeHead(307, { location: `${other}/stolen` }).end(),
  echo: ({ request, response, body }) =>
    json(response, 400, { message: `Refused ${request.url} ${JSON.stringify(request.headers)} ${body.toString()}` }),
  html: ({ response, body }) =>
    response.writeHead(200, { "content-type": "text/html" }).end(`<p>${body.toString()}</p>`),
  drop: ({ request }) => request.socket.destroy(),
  sessions: (exchange) => void fromMock(exchange),
  webhook: (exchange) => void sendWebhook(exchange),
};

async function sendWebhook({ response, vendor: { webhook }, mock }: Exchange): Promise<void> {
  if (!webhook) return json(response, 404, { message: "the vendor has no webhook" });
  const signed = await mock.webhook(webhook.name);
  json(response, 200, { headers: [...signed.headers], body: await signed.text() });
}

async function fromMock({ request, response, body, mock }: Exchange): Promise<void> {
  const { url = "", method = "" } = request;
  const path = url.split("/").slice(3).join("/");
  const headers = Object.entries(request.headers).map(([name, value]): [string, string] => [name, String(value)]);
  const init = { method, headers, ...(body.length > 0 && { body: new Uint8Array(body) }) };
  const answer = await mock.fetch(`http://mock.example/${path}`, init);
  response.writeHead(answer.status, { "content-type": answer.headers.get("content-type") ?? "application/json" });
  response.end(await answer.text());
}

const mockOf = ({ vendor, webhook }: VendorPlan): Promise<Mock> =>
  createMock(vendor, { sessions: true, ...(webhook?.secret !== undefined && { webhookSecret: webhook.secret }) });

/** A server that simulates every vendor, records requests, and allows cross-origin requests. */
export interface SuiteServer {
  url: string;
  close(): Promise<void>;
}

/** Listens on a free loopback port. */
export async function serve(vendors: VendorPlan[], other = ""): Promise<SuiteServer> {
  const seen: Seen[] = [];
  const mocks = new Map<string, Mock>();
  for (const plan of vendors) mocks.set(plan.vendor, await mockOf(plan));
  const allowed = [...specHeaders(vendors), "x-caller"].join(", ");
  const server = createServer((request, response) => {
    const path = request.url!;
    response.setHeader("access-control-allow-origin", "*");
    response.setHeader("access-control-expose-headers", "x-request-id, retry-after");
    if (path.startsWith("/seen")) {
      const prefix = path.slice("/seen".length);
      return json(
        response,
        200,
        seen.filter((one) => one.path.startsWith(prefix)),
      );
    }
    const entry: Seen = { method: request.method!, path, headers: request.headers as Record<string, string> };
    seen.push(entry);
    if (entry.method === "OPTIONS") {
      const methods = request.headers["access-control-request-method"] ?? "";
      const isMock = path.split("/")[2] === "sessions";
      const headers = isMock ? (request.headers["access-control-request-headers"] ?? "") : allowed;
      response.writeHead(204, { "access-control-allow-headers": headers, "access-control-allow-methods": methods });
      return response.end();
    }
    response.on("close", () => {
      if (!response.writableFinished) entry.hungUp = true;
    });
    void read(request).then(
      (body) => {
        entry.parts = partsOf(body, request.headers["content-type"]);
        const [, name, behaviour] = path.split("/");
        const vendor = vendors.find((one) => one.vendor === name);
        const answer = behaviours[behaviour ?? ""];
        const mock = mocks.get(vendor?.vendor ?? "");
        if (!vendor || !answer || !mock)
          return json(response, 404, { message: "the suite requests something that the server does not know" });
        const same = seen.filter((one) => one.method !== "OPTIONS" && one.path.startsWith(`/${name}/${behaviour}/`));
        return answer({ vendor, request, response, body, before: same.length - 1, other, mock });
      },
      () => {},
    );
  });
  return listenOnLoopback(server);
}

async function read(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Splits a form into its parts as sent, without the tolerance of a parser. */
function partsOf(body: Buffer, type = ""): Part[] {
  const boundary = /^multipart\/form-data; ?boundary="?([^";]+)/.exec(type)?.[1];
  if (!boundary) return [];
  const texts = `\r\n${body.toString("latin1")}`.split(`\r\n--${boundary}`).slice(1, -1);
  return texts.map((text) => {
    const end = text.indexOf("\r\n\r\n");
    const head = Buffer.from(text.slice(0, end), "latin1").toString();
    const field = (pattern: RegExp): string | undefined => pattern.exec(head)?.[1];
    const filename = field(/; filename="([^"]*)"/);
    const partType = field(/^content-type: *(.*)$/im);
    return {
      name: field(/; name="([^"]*)"/) ?? "",
      ...(filename !== undefined && { filename }),
      ...(partType !== undefined && { type: partType }),
      base64: Buffer.from(text.slice(end + 4), "latin1").toString("base64"),
    };
  });
}

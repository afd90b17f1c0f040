import { join } from "node:path";
import { listen } from "./listen.js";
import { createMock as mockOf, type Exchange } from "./mock.js";
import { readReceived } from "./received-request.js";
import type { Mock, MockOptions, ReceivedRequest } from "./public-types.js";
import { servePublicKey, signingKeys } from "./signing-keys.js";
import { specificationOf } from "./specification.js";
import { webhookFactory } from "./webhooks.js";

export type {
  MockResponse,
  Fault,
  Mock,
  MockOptions,
  MockServer,
  ReceivedRequest,
  WebhookOptions,
} from "./public-types.js";

/**
 * Creates a mock of a vendor, such as `suki`. Uses the specification of the client installed in the current project, or
 * else the copy in this package.
 *
 * A request that violates the specification gets a 400 with the header `x-mock-refused`; a missing or wrong credential
 * gets the vendor's 401.
 *
 * @throws {Error} if there is no such vendor, or no such credential.
 */
export async function createMock(
  vendor: string,
  { credentials = {}, webhookSecret, sessions = false }: MockOptions = {},
): Promise<Mock> {
  const { document, file } = specificationOf(vendor, join(import.meta.dirname, "../dist/specs"));
  const keys = await signingKeys(document);
  if (keys) servePublicKey(document, keys);
  const webhook = webhookFactory(document, { secret: webhookSecret, keys });
  const requests: ReceivedRequest[] = [];
  const watch = async (exchange: Exchange): Promise<void> => void requests.push(await readReceived(exchange));
  const mock = mockOf(document, { credentials, sessions, watch });
  return {
    fetch: mock.fetch,
    respond: (operation, ...responses) => mock.respond(operation, ...responses),
    webhook: async (name, payload, options) => webhook(name, payload, options),
    reset() {
      mock.reset();
      requests.length = 0;
    },
    requests,
    specification: file,
    listen: (port) => listen(mock, port),
  };
}

import { join } from "node:path";
import { listen } from "./listen.js";
import { createMock as mockOf } from "./mock.js";
import { readReceived } from "./received-request.js";
import type { Mock, MockOptions, ReceivedRequest } from "./public-types.js";
import { specificationOf } from "./specification.js";

export type { MockResponse, Fault, Mock, MockOptions, MockServer, ReceivedRequest } from "./public-types.js";

/**
 * Makes a mock of a vendor, such as `suki`, by the specification of the client that is installed in the working folder's
 * project; else by the copy in this package.
 *
 * A request that the specification does not allow gets a 400 and the header `x-mock-refused`; a missing or
 * wrong credential with the vendor's 401.
 *
 * @throws {Error} if there is no such vendor, or no such credential.
 */
export async function createMock(vendor: string, { credentials = {} }: MockOptions = {}): Promise<Mock> {
  const { document, file } = specificationOf(vendor, join(import.meta.dirname, "../dist/specs"));
  const requests: ReceivedRequest[] = [];
  const mock = mockOf(document, credentials, async (exchange) => void requests.push(await readReceived(exchange)));
  return {
    fetch: mock.fetch,
    respond: (operation, ...responses) => mock.respond(operation, ...responses),
    reset() {
      mock.reset();
      requests.length = 0;
    },
    requests,
    specification: file,
    listen: (port) => listen(mock, port),
  };
}

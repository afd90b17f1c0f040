import type { Exchange } from "./mock.js";
import type { ReceivedRequest } from "./public-types.js";
import { isJson } from "@scripts/openapi/document";

/** Reads a request into the form that tests inspect. */
export async function readReceived({ operation, request, problem }: Exchange): Promise<ReceivedRequest> {
  const { pathname, search } = new URL(request.url);
  const body = await bodyOf(request);
  const headers = Object.fromEntries(request.headers);
  const received: ReceivedRequest = { method: request.method, path: pathname + search, headers };
  if (operation) received.operation = operation.id;
  if (body !== undefined) received.body = body;
  if (problem !== undefined) received.problem = problem;
  return received;
}

/** Parses a body by its content type; falls back to text. */
async function bodyOf(request: Request): Promise<unknown> {
  const type = request.headers.get("content-type") ?? "";
  const text = await request.clone().text();
  if (text === "") return undefined;
  try {
    if (isJson(type)) return JSON.parse(text);
    if (/^application\/x-www-form-urlencoded\b/i.test(type)) return new URLSearchParams(text);
    if (/^multipart\/form-data\b/i.test(type)) return await request.clone().formData();
  } catch {
    // Already reported as the request's problem.
  }
  return text;
}

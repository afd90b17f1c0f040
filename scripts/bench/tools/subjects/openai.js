import OpenAI, { APIError } from "openai";

/** The OpenAI SDK, with the call most similar to ending a session: a POST with an id in the path. */
export function connect(baseURL) {
  const client = new OpenAI({ apiKey: "secret", baseURL });
  return { end: (id) => client.responses.cancel(id), isFailure: (error) => error instanceof APIError };
}

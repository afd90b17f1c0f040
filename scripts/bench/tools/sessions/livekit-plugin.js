import { limit, request } from "./task.js";

const retries = 3;
const pauseMs = (attempt) => (attempt === 0 ? 100 : 2_000);
const isFinal = (status) => status >= 400 && status < 500 && ![408, 429, 499].includes(status);

/**
 * Imitates the requests of LiveKit's Protoface plugin 1.7.0, which is not on npm: it retries all failures except most
 * 4xx, sends no idempotency key, and only logs a failure to end the session.
 * https://github.com/livekit/agents-js/blob/8c88e3b3acb3/plugins/protoface/src/api.ts
 */
export async function run({ baseUrl, token, work }) {
  const key = token();
  const post = async (path, body) => {
    for (let attempt = 0; ; attempt++) {
      try {
        return await postOnce(baseUrl + path, key, body);
      } catch (error) {
        if (isFinal(error.status)) throw error;
        if (attempt === retries) throw new Error("all retries failed", { cause: error });
      }
      await new Promise((resolve) => setTimeout(resolve, pauseMs(attempt)));
    }
  };
  const { id } = await post("/v1/sessions", request);
  try {
    await work();
  } finally {
    await post(`/v1/sessions/${id}/end`).catch(() => undefined);
  }
}

async function postOnce(url, key, body) {
  const response = await fetch(url, {
    method: "POST",
    headers: { authorization: `Bearer ${key}`, "content-type": "application/json" },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(limit),
  });
  const text = await response.text();
  if (!response.ok) throw Object.assign(new Error(`status ${response.status}`), { status: response.status });
  return JSON.parse(text);
}

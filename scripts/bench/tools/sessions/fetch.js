import { limit, request } from "./task.js";

/** Careful hand-written code: a timeout, a check of the status, and the end of the session in `finally`. */
export async function run({ baseUrl, token, work }) {
  const post = async (path, body) => {
    const response = await fetch(baseUrl + path, {
      method: "POST",
      headers: { authorization: `Bearer ${token()}`, "content-type": "application/json" },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(limit),
    });
    if (!response.ok) throw new Error(`status ${response.status}`);
    return response.json();
  };
  const { id } = await post("/v1/sessions", request);
  try {
    await work();
  } finally {
    await post(`/v1/sessions/${encodeURIComponent(id)}/end`);
  }
}

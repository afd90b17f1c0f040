import { createSukiClient, isApiError } from "@vendor-clients/suki";

const suki = createSukiClient({
  token: process.env["SUKI_TOKEN"] ?? "",
});

try {
  const result = await suki.endFormFillingSession({
    params: { path: { ambient_session_id: "123dfg-456dfg-789dfg-012dfg" } },
  });
  console.log(result);
} catch (error) {
  if (isApiError(error)) console.error(error.status, error.code, error.requestId);
  else throw error;
}

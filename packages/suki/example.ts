import { createSukiClient, isApiError } from "@vendor-clients/suki";

// A client that logs in is a client too: `loginProvider` takes no credential, and never asks for the token.
const suki = createSukiClient({ token: logIn });

async function logIn(): Promise<string> {
  const { suki_token } = await suki.loginProvider({
    body: { partner_id: process.env["SUKI_PARTNER_ID"] ?? "", partner_token: process.env["SUKI_PARTNER_TOKEN"] ?? "" },
  });
  return suki_token;
}

const params = { path: { ambient_session_id: "123dfg-456dfg-789dfg-012dfg" } };
try {
  await suki.endFormFillingSession({ params });
  const { status } = await suki.getFormFillingSessionStatus({ params });
  if (status === "completed") console.log(await suki.getFormFillingStructuredData({ params }));
} catch (error) {
  if (isApiError(error) && error.status === 401) console.error("not logged in:", error.message);
  else throw error;
}

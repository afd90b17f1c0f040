import { createSukiClient, isApiError, sukiToken } from "@vendor-clients/suki";

// Logs in on first use, caches the token, and refreshes it before it expires.
const token = sukiToken({
  partner_id: process.env["SUKI_PARTNER_ID"] ?? "",
  partner_token: process.env["SUKI_PARTNER_TOKEN"] ?? "",
});
const suki = createSukiClient({ token });

const params = { path: { ambient_session_id: "123dfg-456dfg-789dfg-012dfg" } };
try {
  // The session's context must have at least one template.
  await suki.endFormFillingSession({ params });
  // Filling the forms takes a while: poll until a terminal state.
  const { status } = await suki.waitForFormFillingSession({ params, deadlineMs: 600_000 });
  if (status === "completed") {
    const { structured_data } = await suki.getFormFillingStructuredData({ params });
    console.log(structured_data?.generated_values?.length, "forms filled");
  }
} catch (error) {
  if (isApiError(error) && error.status === 401) console.error("not logged in:", error.message);
  else throw error;
}

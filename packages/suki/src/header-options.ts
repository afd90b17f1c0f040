/** The header parameters whose value is an option of the client, by that option. */
export const headerOptions = { providerId: "sdp_provider_id" };

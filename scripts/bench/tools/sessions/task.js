/** The body of the request that starts a session. */
export const request = {
  avatar_id: "av_stock_001",
  transport: { type: "livekit", url: "wss://my-app.livekit.cloud", room_name: "demo-room", worker_token: "its token" },
};

/** The timeout in milliseconds of clients that have one. */
export const limit = 1_500;

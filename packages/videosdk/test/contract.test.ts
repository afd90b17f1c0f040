import { contractTests } from "@vendor-clients/scripts/contract";
import { createVideosdkClient } from "../src/index.js";

contractTests("videosdk", createVideosdkClient);

import { contractTests } from "@scripts/testkit/contract";
import { createVideosdkClient } from "../src/index.js";

contractTests("videosdk", createVideosdkClient);

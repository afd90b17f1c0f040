import { faultTests } from "@scripts/testkit/failures";
import { validateResponse } from "../src/generated/validate.js";
import { createVideosdkClient } from "../src/index.js";

faultTests("videosdk", createVideosdkClient, validateResponse);

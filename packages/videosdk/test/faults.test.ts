import { faultTests } from "@vendor-clients/scripts/faults";
import { validateResponse } from "../src/generated/validate.js";
import { createVideosdkClient } from "../src/index.js";

faultTests("videosdk", createVideosdkClient, validateResponse);

import { validationTests } from "@vendor-clients/scripts/validation";
import { validateResponse } from "../src/generated/validate.js";
import { createVideosdkClient } from "../src/index.js";

validationTests("videosdk", createVideosdkClient, validateResponse);

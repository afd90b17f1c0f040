import { validationTests } from "@scripts/testkit/validation";
import { validateResponse } from "../src/generated/validate.js";
import { createVideosdkClient } from "../src/index.js";

validationTests("videosdk", createVideosdkClient, validateResponse);

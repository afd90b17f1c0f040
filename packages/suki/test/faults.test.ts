import { faultTests } from "@scripts/testkit/failures";
import { validateResponse } from "../src/generated/validate.js";
import { createSukiClient } from "../src/index.js";

faultTests("suki", createSukiClient, validateResponse);

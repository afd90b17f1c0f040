import { faultTests } from "@vendor-clients/scripts/faults";
import { validateResponse } from "../src/generated/validate.js";
import { createSukiClient } from "../src/index.js";

faultTests("suki", createSukiClient, validateResponse);

import { validationTests } from "@vendor-clients/scripts/validation";
import { validateResponse } from "../src/generated/validate.js";
import { createSukiClient } from "../src/index.js";

validationTests("suki", createSukiClient, validateResponse);

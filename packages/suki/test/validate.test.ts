import { validationTests } from "@scripts/testkit/validation";
import { validateResponse } from "../src/generated/validate.js";
import { createSukiClient } from "../src/index.js";

validationTests("suki", createSukiClient, validateResponse);

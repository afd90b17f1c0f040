import { validationTests } from "@vendor-clients/scripts/validation";
import { validateResponse } from "../src/generated/validate.js";
import { createAgenthumanClient } from "../src/index.js";

validationTests("agenthuman", createAgenthumanClient, validateResponse);

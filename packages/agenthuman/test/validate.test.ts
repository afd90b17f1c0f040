import { validationTests } from "@scripts/testkit/validation";
import { validateResponse } from "../src/generated/validate.js";
import { createAgenthumanClient } from "../src/index.js";

validationTests("agenthuman", createAgenthumanClient, validateResponse);

import { faultTests } from "@scripts/testkit/failures";
import { validateResponse } from "../src/generated/validate.js";
import { createAgenthumanClient } from "../src/index.js";

faultTests("agenthuman", createAgenthumanClient, validateResponse);

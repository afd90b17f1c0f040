import { faultTests } from "@vendor-clients/scripts/faults";
import { validateResponse } from "../src/generated/validate.js";
import { createAgenthumanClient } from "../src/index.js";

faultTests("agenthuman", createAgenthumanClient, validateResponse);

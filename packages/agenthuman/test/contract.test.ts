import { contractTests } from "@vendor-clients/scripts/contract";
import { createAgenthumanClient } from "../src/index.js";

contractTests("agenthuman", createAgenthumanClient);

import { contractTests } from "@scripts/testkit/contract";
import { createAgenthumanClient } from "../src/index.js";

contractTests("agenthuman", createAgenthumanClient);

import { contractTests } from "@scripts/testkit/contract";
import { createSukiClient } from "../src/index.js";

contractTests("suki", createSukiClient);

import { contractTests } from "@vendor-clients/scripts/contract";
import { createSukiClient } from "../src/index.js";

contractTests("suki", createSukiClient);

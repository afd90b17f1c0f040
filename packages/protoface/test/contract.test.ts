import { contractTests } from "@scripts/testkit/contract";
import { createProtofaceClient } from "../src/index.js";

contractTests("protoface", createProtofaceClient);

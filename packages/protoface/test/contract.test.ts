import { contractTests } from "@vendor-clients/scripts/contract";
import { createProtofaceClient } from "../src/index.js";

contractTests("protoface", createProtofaceClient);

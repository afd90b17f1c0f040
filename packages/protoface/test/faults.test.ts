import { faultTests } from "@vendor-clients/scripts/faults";
import { validateResponse } from "../src/generated/validate.js";
import { createProtofaceClient } from "../src/index.js";

faultTests("protoface", createProtofaceClient, validateResponse);

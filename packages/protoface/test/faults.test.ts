import { faultTests } from "@scripts/testkit/failures";
import { validateResponse } from "../src/generated/validate.js";
import { createProtofaceClient } from "../src/index.js";

faultTests("protoface", createProtofaceClient, validateResponse);

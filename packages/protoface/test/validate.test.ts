import { validationTests } from "@scripts/testkit/validation";
import { validateResponse } from "../src/generated/validate.js";
import { createProtofaceClient } from "../src/index.js";

validationTests("protoface", createProtofaceClient, validateResponse);

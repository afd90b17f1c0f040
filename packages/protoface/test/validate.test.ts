import { validationTests } from "@vendor-clients/scripts/validation";
import { validateResponse } from "../src/generated/validate.js";
import { createProtofaceClient } from "../src/index.js";

validationTests("protoface", createProtofaceClient, validateResponse);

import { onWire } from "@scripts/openapi/credentials";
import type { SecurityScheme } from "@scripts/openapi/document";

/** How a credential looks on the wire. */
export const headerText = (scheme: SecurityScheme): string => onWire(scheme).replaceAll("`", "");

import { onWire } from "@scripts/openapi/credentials";
import type { SecurityScheme } from "@scripts/openapi/document";

/** Formats a credential's header as sent, with a placeholder. */
export const headerText = (scheme: SecurityScheme): string => onWire(scheme).replaceAll("`", "");

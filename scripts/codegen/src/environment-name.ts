import { carrierOf } from "@scripts/openapi/credentials";
import type { SecurityScheme } from "@scripts/openapi/document";

/** Returns the environment variable that holds a vendor's credential, such as `ACME_API_KEY`. */
export const environmentName = (vendor: string, option: string): string =>
  `${vendor}_${option.replace(/[A-Z]/g, (letter) => `_${letter}`)}`.toUpperCase();

/** Lists the variables for a scheme's credential: one, or two for a user name and password. */
export const environmentNames = (vendor: string, option: string, scheme: SecurityScheme): string[] =>
  carrierOf(scheme).isBasic
    ? [environmentName(vendor, `${option}Username`), environmentName(vendor, `${option}Password`)]
    : [environmentName(vendor, option)];

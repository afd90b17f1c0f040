import { carrierOf } from "@scripts/openapi/credentials";
import type { SecurityScheme } from "@scripts/openapi/document";

/** Returns the environment variable that holds a vendor's credential, such as `ACME_API_KEY`. */
export const environmentName = (vendor: string, option: string): string =>
  `${vendor}_${option.replace(/[A-Z]/g, (letter) => `_${letter}`)}`.toUpperCase();

/** Lists the variables of a scheme's credential: one, or those of a user name and its password. */
export const environmentNames = (vendor: string, option: string, scheme: SecurityScheme): string[] =>
  carrierOf(scheme).isBasic
    ? [environmentName(vendor, `${option}Username`), environmentName(vendor, `${option}Password`)]
    : [environmentName(vendor, option)];

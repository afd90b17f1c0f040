/** Returns the environment variable that holds a vendor's credential, such as `ACME_API_KEY`. */
export const environmentName = (vendor: string, option: string): string =>
  `${vendor}_${option.replace(/[A-Z]/g, (letter) => `_${letter}`)}`.toUpperCase();

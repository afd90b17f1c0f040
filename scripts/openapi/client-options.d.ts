export const clientOptions: readonly string[];

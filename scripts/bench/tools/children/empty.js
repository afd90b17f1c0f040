// The program that all others are compared with.
export const nothing = true;

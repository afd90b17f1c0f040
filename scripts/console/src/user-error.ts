/** An error that the user can fix. Its message is complete, and is printed without a stack trace. */
export class UserError extends Error {}

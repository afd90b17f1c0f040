/** An error that the user can put right. Its message is the whole report, printed without a stack. */
export class UserError extends Error {}

/** A success body with its response. */
export interface WithResponse<Data> {
  data: Data;
  response: Response;
  /** The vendor's request id, if there is one. */
  requestId: string | undefined;
}

/** The result of a method: a promise of the success body, with access to the response. */
export interface ResultPromise<Data> extends Promise<Data> {
  /** Resolves to the success body together with the response and the vendor's request id. */
  withResponse(): Promise<WithResponse<Data>>;
}

/** A success with the response that carried it. */
export interface WithResponse<Data> {
  data: Data;
  response: Response;
  /** The vendor's id of the request, if it sent one. */
  requestId: string | undefined;
}

/** What a method returns: a promise of the success body, which can also give the response. */
export interface ResultPromise<Data> extends Promise<Data> {
  /** Resolves to the success body together with the response and the vendor's id of the request. */
  withResponse(): Promise<WithResponse<Data>>;
}

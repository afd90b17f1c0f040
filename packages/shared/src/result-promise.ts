/** A success body together with its response. */
export interface WithResponse<Data> {
  data: Data;
  response: Response;
  /** The vendor's request id, if there is one. */
  requestId: string | undefined;
}

/** The result of a method: a promise of the success body that also gives access to the response. */
export interface ResultPromise<Data> extends Promise<Data> {
  /** Resolves to the success body together with the response and the vendor's request id. */
  withResponse(): Promise<WithResponse<Data>>;
}

/** The result of a paginated method: a promise of the first page, and an async iterable of all items. */
export interface PagedPromise<Page, Item> extends ResultPromise<Page>, AsyncIterable<Item> {
  /**
   * Iterates over whole pages, including the first. Each page is a separate call with the same retries and timeouts.
   * Items that are added or removed in the meantime may shift others, so that some appear twice or are missed.
   */
  pages(): AsyncIterable<Page>;
}

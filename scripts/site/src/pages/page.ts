/** A page of the site. */
export interface Page {
  /** Its address without the first slash; `index` for a folder's own. */
  path: string;
  markdown: string;
  /** How it is found, if not by its headings and all of its text. */
  search?: { titles: string[]; text: string };
}

/** An entry of the sidebar or the bar at the top. */
export interface Entry {
  text: string;
  link?: string;
  items?: Entry[];
  collapsed?: boolean;
}

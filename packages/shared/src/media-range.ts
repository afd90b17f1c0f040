/**
 * Checks whether a media type matches a range such as `image/*`. https://www.rfc-editor.org/rfc/rfc9110#section-12.5.1
 */
export const isInRange = (type: string, range: string): boolean =>
  range === type || range === "*/*" || (range.endsWith("/*") && type.startsWith(range.slice(0, -1)));

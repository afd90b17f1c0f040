/** Decodes hexadecimal digits, all lowercase or all uppercase; `undefined` for anything else. */
export function hexBytes(text = ""): Uint8Array<ArrayBuffer> | undefined {
  if (text.length % 2 > 0 || !/^([\da-f]+|[\dA-F]+)$/.test(text)) return undefined;
  return Uint8Array.from({ length: text.length / 2 }, (_, at) => parseInt(text.slice(2 * at, 2 * at + 2), 16));
}

/** Decodes canonical base64: padded, without whitespace, unused bits zero; `undefined` for anything else. */
export function base64Bytes(text = ""): Uint8Array<ArrayBuffer> | undefined {
  try {
    const binary = atob(text);
    return text && btoa(binary) === text ? Uint8Array.from(binary, (character) => character.charCodeAt(0)) : undefined;
  } catch {
    return undefined;
  }
}

export const toHex = (bytes: ArrayBuffer): string =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");

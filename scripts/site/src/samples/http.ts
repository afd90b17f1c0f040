import type { ExampleRequest } from "./example-request.js";

/** Formats a request as an HTTP message. Values that vary are placeholders in `<…>`. */
export function httpText({ method, url, headers, body, form }: ExampleRequest): string {
  const lines = [
    `${method} ${url.pathname}${url.search} HTTP/1.1`,
    `host: ${url.host}`,
    ...headers.map(([name, value]) => `${name}: ${value}`),
    ...(form ? ["content-type: multipart/form-data; boundary=<boundary>", "", formText(form)] : []),
    ...(body === undefined ? [] : ["", indented(body)]),
  ];
  return lines.join("\n");
}

const formText = (form: NonNullable<ExampleRequest["form"]>): string =>
  [...form.map(([name, value]) => part(name, value)), "--<boundary>--"].join("\n");

function part(name: string, value: string | true): string {
  const file = value === true ? '; filename="<its name>"\nContent-Type: <its type>' : "";
  return `--<boundary>\nContent-Disposition: form-data; name="${name}"${file}\n\n${value === true ? "<its bytes>" : value}`;
}

/** Formats JSON with indentation. Returns any other body unchanged. */
export function indented(body: string): string {
  try {
    return JSON.stringify(JSON.parse(body), null, 2);
  } catch {
    return body;
  }
}

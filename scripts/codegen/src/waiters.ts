import { literal } from "@scripts/openapi/examples";
import { operationsOf, pascalCase, type Document, type Lifecycle, type Operation } from "@scripts/openapi/document";
import { typeAt } from "./pagination.js";
import { see } from "./source-link.js";

/** An operation that reads a state, with its lifecycle. */
export interface Waiter {
  name: string;
  read: Operation;
  lifecycle: Lifecycle;
}

export const waitersOf = (document: Document): Waiter[] =>
  operationsOf(document).flatMap((read) => {
    const lifecycle = read.object["x-lifecycle"];
    return lifecycle ? [{ name: lifecycle.waiter, read, lifecycle }] : [];
  });

/** Generates the lifecycle for the runtime. */
export function lifecycleSource({ read, lifecycle }: Waiter): string {
  const { intervalMs } = lifecycle;
  return literal({ read: read.id, ...statesOf(lifecycle), ...(intervalMs !== undefined && { intervalMs }) });
}

/** Generates the states for the runtime. */
export const statesSource = ({ lifecycle }: Waiter): string => literal(statesOf(lifecycle));

const statesOf = ({ state, final, ended }: Lifecycle): object => ({
  state,
  final,
  ...(ended !== undefined && { ended }),
});

/** Returns the type of a response in a terminal state, or in `State`. */
export function finalType(response: string, { lifecycle }: Waiter): string {
  // An `ended` value may appear in any state.
  if (lifecycle.ended !== undefined) return response;
  const states = [...lifecycle.final.map((value) => JSON.stringify(value)), "State"].join(" | ");
  const keys = lifecycle.state.split("/").slice(1);
  return `${response} & ${keys.reduceRight((inner, key) => `{ ${JSON.stringify(key)}: ${inner} }`, states)}`;
}

/** Generates the type parameter for additional states to stop at. */
export const stateParameter = (response: string, { lifecycle }: Waiter): string =>
  `State extends ${typeAt(response, lifecycle.state)} = never`;

/** Returns the name of a waiter's argument type. */
export const waitInit = (waiter: Waiter): string => `${pascalCase(waiter.name)}Init`;

export const waitInitSource = (methods: string, waiter: Waiter): string =>
  `/** Parameters of {@link ${methods}.${waiter.name}}. */
export type ${waitInit(waiter)}<State extends string = never> = Omit<${pascalCase(waiter.read.id)}Init, "deadlineMs"> & WaitOptions<State>;`;

export function waiterMethod(response: string, waiter: Waiter): string {
  const { name } = waiter;
  return `${name}<${stateParameter(response, waiter)}>(init: ${waitInit(waiter)}<State>): Promise<${finalType(response, waiter)}>;`;
}

/** Generates the description of a waiter. */
export function waiterDocumentation({ read, lifecycle }: Waiter): string[] {
  const { final, success, ended, intervalMs } = lifecycle;
  const failures = final.filter((state) => !success.includes(state));
  const quoted = (states: string[]): string => states.map((state) => `\`${state}\``).join(", ");
  return [
    `Poll \`${read.id}\` until the state is terminal: ${quoted(final)}${ended === undefined ? "" : `, or \`${ended.slice(1)}\` is set`}.`,
    "",
    `${failures.length > 0 ? `Failures (${quoted(failures)}) are returned, not thrown. ` : ""}Starts with an interval of ${intervalMs === undefined ? "one second" : `${intervalMs} ms, as the vendor documents`}, then backs off exponentially; honors \`Retry-After\` and retries temporary failures.`,
    "",
    "@throws {TimeoutError} if `deadlineMs` elapses first.",
    "@throws {ApiError} if the vendor rejects a read.",
    ...see(read.object),
  ];
}

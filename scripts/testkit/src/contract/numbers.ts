import * as fc from "fast-check";
import type { Schema } from "@scripts/openapi/document";

/** Generates numbers that match a schema of type `integer` or `number`. */
export const numbers = (type: "integer" | "number", schema: Schema): fc.Arbitrary<number> =>
  type === "integer" || schema["multipleOf"] !== undefined ? multiples(schema) : decimals(schema);

/** The range of generated integers, if a schema limits one side only. */
const span = 2 ** 31;

/** Multiples of `multipleOf`, by default integers. Only exact ones: fast-check never terminates beyond them. */
function multiples(schema: Schema): fc.Arbitrary<number> {
  const {
    minimum = -Infinity,
    maximum = Infinity,
    exclusiveMinimum: above = -Infinity,
    exclusiveMaximum: below = Infinity,
    multipleOf = 1,
  } = schema as Record<string, number>;
  const bounds = (...values: number[]): number[] => values.filter((value) => Number.isFinite(value)).map(safe);
  const from = bounds(Math.ceil(minimum / multipleOf), Math.floor(above / multipleOf) + 1);
  const to = bounds(Math.floor(maximum / multipleOf), Math.ceil(below / multipleOf) - 1);
  const min = from.length > 0 ? Math.max(...from) : Math.min(-span, ...to.map((value) => safe(value - span)));
  const max = to.length > 0 ? Math.min(...to) : Math.max(span, safe(min + span));
  // If the limits contradict each other, the invalid value is reported. `toPrecision` removes rounding errors, as in 3 * 0.1.
  const steps = min > max ? fc.constant(min) : fc.integer({ min, max });
  return steps.map((value) => Number((value * multipleOf).toPrecision(16)));
}

const safe = (value: number): number => Math.min(Math.max(value, Number.MIN_SAFE_INTEGER), Number.MAX_SAFE_INTEGER);

function decimals(schema: Schema): fc.Arbitrary<number> {
  const { minimum, maximum, exclusiveMinimum, exclusiveMaximum } = schema as Record<string, number>;
  const limits = {
    min: exclusiveMinimum ?? minimum,
    max: exclusiveMaximum ?? maximum,
    minExcluded: exclusiveMinimum !== undefined,
    maxExcluded: exclusiveMaximum !== undefined,
  };
  if (Number(limits.min) > Number(limits.max)) return fc.constant(Number(limits.min));
  // JSON has no -0.
  return fc.double({ noNaN: true, noDefaultInfinity: true, ...given(limits) }).map((value) => value + 0);
}

/** Removes undefined fields. */
const given = <T extends object>(values: T): { [K in keyof T]: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as never;

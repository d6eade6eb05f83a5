import * as v from "valibot";

// What single values look like, each said once. Every number says its unit, and what can be null says when. Patterns
// are plain, so that every validator and editor has them.

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

export const text = (what: string) => v.pipe(v.string(), v.description(what));
export const texts = (what: string) => v.pipe(v.array(v.string()), v.description(what));
export const flag = (what: string) => v.pipe(v.boolean(), v.description(what));

/** An id or a code as our own files have it. What a log holds may be any text: people may mend it by hand. */
export const slug = (what: string) => v.pipe(v.string(), v.regex(SLUG), v.description(what));
export const slugs = (what: string) => v.pipe(v.array(v.pipe(v.string(), v.regex(SLUG))), v.description(what));

export const date = (what: string) => v.pipe(v.string(), v.regex(DATE), v.description(`${what} ISO date.`));

export const count = (what: string, least = 0) =>
  v.pipe(v.number(), v.integer(), v.minValue(least), v.description(what));
export const hours = (what: string) => v.pipe(v.number(), v.minValue(0), v.description(`${what} In hours.`));
export const percent = (what: string) =>
  v.pipe(v.number(), v.minValue(0), v.maxValue(100), v.description(`${what} 0 to 100, rounded down to a tenth.`));
export const hoursPerWeek = (what: string) =>
  v.pipe(v.number(), v.minValue(0.25), v.maxValue(112), v.description(`${what} 0.25 to 112.`));

export const hoursByWeekday = (when: string) =>
  orNull(
    v.pipe(
      v.array(v.pipe(v.number(), v.minValue(0), v.maxValue(24), v.description("Hours of that weekday."))),
      v.length(7),
      v.description("Hours of each weekday, seven numbers, Monday first."),
    ),
    when,
  );

export const weeks = (what: string) =>
  v.pipe(v.number(), v.minValue(0), v.description(`${what}, in weeks at hoursPerWeek and pace; not rounded.`));

export const pace = () =>
  v.pipe(
    v.number(),
    v.gtValue(0),
    v.description("What hours are multiplied by to make weeks: the person's own pace, 1 before there is one."),
  );

/** One of a closed list. A new value would break whoever validates, so it takes a new major version. */
export const oneOf = <const Values extends readonly string[]>(values: Values, what: string) =>
  v.pipe(v.picklist(values), v.description(what));

/** One of an open list: shipped as text with examples, so that a later version may know more. */
export const known = (values: readonly string[], what: string) =>
  v.pipe(v.string(), v.description(`${what} ${values.join(", ")}; more may come.`), v.examples([...values]));

export const orNull = <Shape extends v.GenericSchema>(shape: Shape, when: string) =>
  v.pipe(v.nullable(shape), v.description(when));

export const list = <Shape extends v.GenericSchema>(shape: Shape, what: string) =>
  v.pipe(v.array(shape), v.description(what));

import { isShapes, type Shape } from "./shape.ts";

/**
 * What would break a script that relies on the promised shape, a line each with its place; empty when every document of
 * the present shape keeps the promise. More fields, and less room for what a field may hold, break nothing.
 */
export function breaches(promised: Shape, present: Shape, at = "the document"): string[] {
  const [forms, others] = [formsOf(promised), formsOf(present)];
  if (forms.length === 1 && others.length === 1) return breachesOfOne(forms[0] as Shape, others[0] as Shape, at);
  const fits = (form: Shape, other: Shape): boolean => breachesOfOne(form, other, at).length === 0;
  const strange = others.filter((other) => !forms.some((form) => fits(form, other)));
  const gone = forms.filter((form) => form.type !== "null" && !others.some((other) => fits(form, other)));
  if (strange.length === 0) return gone.map((form) => `${at} has lost a form: ${Object.keys(form.properties ?? form)}`);
  return strange.flatMap((other) => {
    const meant = gone.filter(({ type }) => type === other.type).map((form) => breachesOfOne(form, other, at));
    const [least] = meant.sort((a, b) => a.length - b.length);
    return least ?? [`${at} may be ${describe(other)}, which was not promised`];
  });
}

function describe({ type, properties }: Shape): string {
  return properties === undefined ? `${type}` : `an object of ${Object.keys(properties)}`;
}

function formsOf(shape: Shape): readonly Shape[] {
  return shape.anyOf?.flatMap(formsOf) ?? [shape];
}

function breachesOfOne(promised: Shape, present: Shape, at: string): string[] {
  if (!keepsType(promised, present)) return [`${at} was ${promised.type}, is ${present.type}`];
  return [
    ...valueBreaches(promised, present, at),
    ...boundBreaches(promised, present, at),
    ...fieldBreaches(promised, present, at),
    ...itemBreaches(promised, present, at),
  ];
}

/** A constant has no type of its own in a schema, but what it is. */
function keepsType(promised: Shape, present: Shape): boolean {
  const [was, is] = [promised, present].map(({ type, const: one }) => type ?? typeof one);
  return was === is || (was === "number" && is === "integer");
}

function valueBreaches(promised: Shape, present: Shape, at: string): string[] {
  const values = ({ const: one, enum: some }: Shape) => some ?? (one === undefined ? undefined : [one]);
  const [was, is] = [values(promised), values(present)];
  if (was !== undefined && is === undefined) return [`${at} may be anything, was one of ${was.join(", ")}`];
  const added = is?.filter((value) => was !== undefined && !was.includes(value)) ?? [];
  return [
    ...added.map((value) => `${at} may be ${JSON.stringify(value)}, which was not promised`),
    ...(promised.pattern !== undefined && is === undefined && promised.pattern !== present.pattern
      ? [`${at} matched ${promised.pattern}`]
      : []),
  ];
}

function boundBreaches(promised: Shape, present: Shape, at: string): string[] {
  const least = ({ minimum, exclusiveMinimum }: Shape) => exclusiveMinimum ?? minimum ?? Number.NEGATIVE_INFINITY;
  const { minimum, exclusiveMinimum: over, maximum } = promised;
  return [
    ...(minimum !== undefined && least(present) < minimum ? [`${at} was at least ${minimum}`] : []),
    ...(over !== undefined && (least(present) < over || (least(present) === over && present.minimum === over))
      ? [`${at} was over ${over}`]
      : []),
    ...(maximum !== undefined && (present.maximum ?? Number.POSITIVE_INFINITY) > maximum
      ? [`${at} was at most ${maximum}`]
      : []),
  ];
}

function fieldBreaches(promised: Shape, present: Shape, at: string): string[] {
  return Object.entries(promised.properties ?? {}).flatMap(([name, field]) => {
    const place = at === "the document" ? name : `${at}.${name}`;
    const now = present.properties?.[name];
    if (now === undefined) return [`${place} is gone`];
    const mayLack = promised.required?.includes(name) === true && present.required?.includes(name) !== true;
    return [...(mayLack ? [`${place} may be absent`] : []), ...breaches(field, now, place)];
  });
}

function itemBreaches(promised: Shape, present: Shape, at: string): string[] {
  const [was, is] = [promised.items, present.items];
  if (was === undefined) return [];
  if (is === undefined) return [`${at} may hold anything`];
  if (!isShapes(was) && !isShapes(is)) return breaches(was, is, `${at}[]`);
  if (!isShapes(was) || !isShapes(is) || was.length !== is.length) return [`${at} has another length`];
  return was.flatMap((item, i) => breaches(item, is[i] as Shape, `${at}[${i}]`));
}

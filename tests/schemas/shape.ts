/** A JSON Schema as our build writes it: these keywords and no others. */
export interface Shape {
  readonly $schema?: string;
  readonly $id?: string;
  readonly title?: string;
  readonly description?: string;
  readonly examples?: readonly unknown[];
  readonly type?: string;
  readonly const?: unknown;
  readonly enum?: readonly unknown[];
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly exclusiveMinimum?: number;
  readonly minItems?: number;
  readonly anyOf?: readonly Shape[];
  readonly properties?: Readonly<Record<string, Shape>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean;
  /** One for all items, or one for each. */
  readonly items?: Shape | readonly Shape[];
  readonly additionalItems?: boolean;
}

/** The shape with each part of it replaced by what `change` makes of it, inner ones first. */
export function mapShape(shape: Shape, change: (part: Shape) => Shape): Shape {
  const inner = (part: Shape): Shape => mapShape(part, change);
  const { anyOf, properties, items } = shape;
  return change({
    ...shape,
    ...(anyOf && { anyOf: anyOf.map(inner) }),
    ...(properties && {
      properties: Object.fromEntries(Object.entries(properties).map(([name, part]) => [name, inner(part)])),
    }),
    ...(items && { items: isShapes(items) ? items.map(inner) : inner(items) }),
  });
}

/** Every part of the shape with where it stands: `steps[].hours`. */
export function partsOf(shape: Shape, at = ""): (readonly [at: string, part: Shape])[] {
  const { anyOf = [], properties = {}, items = [] } = shape;
  const each = isShapes(items) ? items : [items];
  return [
    [at, shape],
    ...anyOf.flatMap((part) => partsOf(part, at)),
    ...Object.entries(properties).flatMap(([name, part]) => partsOf(part, at === "" ? name : `${at}.${name}`)),
    ...each.flatMap((part) => partsOf(part, `${at}[]`)),
  ];
}

export function isShapes(items: Shape | readonly Shape[]): items is readonly Shape[] {
  return Array.isArray(items);
}

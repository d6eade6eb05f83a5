/** A schema as the package ships it, as far as fields are looked up in it. */
export interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly type?: string;
}

/** Where a field of a document stands: its whole path, and the lists on the way to it. */
export interface Field {
  readonly path: readonly string[];
  /** How many keys of the path lead to a list, from the outermost on. */
  readonly lists: readonly number[];
}

/** What people mean by a field's bare name, by document: where it is looked up before the document itself. */
const MEANT: Readonly<Record<string, readonly string[]>> = {
  change: ["changes"],
  checklist: ["items", "stages.steps"],
  compare: ["roles"],
  config: ["values"],
  doctor: ["problems"],
  faq: ["questions"],
  gap: ["missing"],
  graph: ["nodes"],
  history: ["events"],
  learn: ["places"],
  match: ["roles"],
  next: ["steps"],
  plan: ["steps"],
  portfolio: ["projects"],
  prompt: ["values"],
  roles: ["roles"],
  schemas: ["schemas"],
  search: ["hits"],
  show: ["role", "skill", "project", "area", "resource"],
  skills: ["skills"],
  "skill-resources": ["resources"],
  validate: ["problems"],
  weeks: ["weeks"],
  welcome: ["roles"],
};

/** Where a dotted name stands in a document of this kind; undefined where it has no such field. */
export function fieldOf(name: string, kind: string, schema: Schema, document: object): Field | undefined {
  const meant = (MEANT[kind] ?? []).filter((place) => Object.hasOwn(document, place.split(".")[0] as string));
  for (const place of [...meant.map((one) => `${one}.`), ""]) {
    const path = `${place}${name}`.split(".");
    const lists = listsOn(path, schema);
    if (lists !== undefined) return { path, lists };
  }
  return undefined;
}

/** The names that a bare field may have in it, for telling which there are. */
export function namesIn(kind: string, schema: Schema, document: object): string[] {
  const meant = (MEANT[kind] ?? []).filter((place) => Object.hasOwn(document, place.split(".")[0] as string));
  const at = (place: string): string[] =>
    place
      .split(".")
      .reduce((forms, key) => forms.flatMap((form) => property(form, key)), formsOf(schema))
      .flatMap(keys);
  return [...new Set([...meant.flatMap(at), ...formsOf(schema).flatMap(keys)])];
}

function keys({ properties = {} }: Schema): string[] {
  return Object.keys(properties);
}

/** How far on the path lists stand; undefined where the schema has no such path. */
function listsOn(path: readonly string[], schema: Schema): readonly number[] | undefined {
  const lists: number[] = [];
  let forms = formsOf(schema);
  for (const [at, key] of path.entries()) {
    const found = forms.flatMap((form) => propertyOf(form, key) ?? []);
    if (found.length === 0) return undefined;
    const unwrapped = found.flatMap(choices);
    if (unwrapped.some(({ type, items }) => type === "array" || items !== undefined)) lists.push(at + 1);
    forms = unwrapped.flatMap(elements);
  }
  return lists;
}

function property(form: Schema, key: string): Schema[] {
  const found = propertyOf(form, key);
  return found === undefined ? [] : formsOf(found);
}

function propertyOf({ properties = {} }: Schema, key: string): Schema | undefined {
  return Object.hasOwn(properties, key) ? properties[key] : undefined;
}

/** What a value may be, lists taken by their elements. */
function formsOf(schema: Schema): Schema[] {
  return choices(schema).flatMap(elements);
}

function elements(schema: Schema): Schema[] {
  return schema.items === undefined ? [schema] : choices(schema.items);
}

function choices(schema: Schema): Schema[] {
  const several = schema.anyOf ?? schema.oneOf;
  return several === undefined ? [schema] : several.flatMap(choices);
}

import * as v from "valibot";

type Fields = Readonly<Record<string, v.GenericSchema>>;

/** A document that `--json` prints: what it is and what it promises. */
export interface DocumentKind {
  /** Of its file and for `career-roadmap schema json NAME`. */
  readonly name: string;
  /** As it stands under `schema` in the document: `career-roadmap/plan@1`. */
  readonly id: string;
  readonly title: string;
  readonly description: string;
  readonly shape: v.GenericSchema;
}

/**
 * Defines a document, `plan@1` say. With more than one set of fields it comes in as many forms.
 * Fields may be added within a version; to rename, retype or remove one takes the next.
 */
export function document(
  version: `${string}@${number}`,
  title: string,
  description: string,
  ...forms: readonly [Fields, ...Fields[]]
): DocumentKind {
  const id = `career-roadmap/${version}`;
  const shapes = forms.map((fields) => v.looseObject({ schema: v.literal(id), ...fields }));
  const shape = shapes.length === 1 ? (shapes[0] as (typeof shapes)[0]) : v.union(shapes);
  return { name: version.slice(0, version.indexOf("@")), id, title, description, shape };
}

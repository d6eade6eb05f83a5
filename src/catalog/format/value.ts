/** What stands under a key of a roadmap file. */
export type ValueFormat =
  /** One line, and one or more paragraphs. */
  | "line"
  | "text"
  | "lines"
  /** An id that is defined here, and one or more that are defined elsewhere. */
  | "new-id"
  | "id"
  | "ids"
  /** Ids, each with its reason or as one of several. */
  | "requirements"
  | "hours"
  | "address"
  | "date"
  | "span"
  | "path"
  | "isbn"
  | "one"
  | "true"
  | { readonly oneOf: readonly string[] }
  | { readonly number: NumberFormat }
  /** A map from ids, or from words, to what has this shape or is a text. */
  | { readonly map: EntityName | "text" | "id"; readonly keys: "ids" | "words" }
  | { readonly list: EntityName }
  | { readonly entity: EntityName }
  | "resources";

export interface NumberFormat {
  readonly above?: number;
  readonly least?: number;
  readonly most: number;
  readonly whole: boolean;
  readonly example: number;
}

export interface KeyFormat {
  readonly text: string;
  readonly value: ValueFormat;
  readonly needed?: true;
}

export type EntityName =
  | "role"
  | "stage"
  | "project"
  | "skill"
  | "area"
  | "market"
  | "resource"
  | "skills"
  | "resources"
  | "about"
  | "advice"
  | "place"
  | "question"
  | "change";

export type EntityFormat = Readonly<Record<string, KeyFormat>>;

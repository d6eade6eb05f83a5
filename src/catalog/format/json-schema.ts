import type { FileKind } from "./file-kinds.ts";
import { FORMATS, neededOf } from "./keys.ts";
import {
  ADDRESS_PATTERN,
  DATE_PATTERN,
  DOCUMENT_ENDINGS,
  ISBN_PATTERN,
  MOST_HOURS,
  PATH_PATTERN,
  SLUG_PATTERN,
  SPAN_PATTERN,
} from "./limits.ts";
import type { EntityName, NumberFormat, ValueFormat } from "./value.ts";

const WHAT: Readonly<Record<FileKind, string>> = {
  role: "A role: stages of skills, and projects, that lead to one job. A file of a folder of roadmaps.",
  skills: "Skills of one area, for all roles. A file of the folder skills.",
  resources: "Resources for all skills: the file resources.yaml.",
  about: "What is said about the roadmaps as a whole. A file of the folder about.",
};

type Shape = Readonly<Record<string, unknown>>;

const TEXT: Shape = { type: "string", pattern: "\\S" };
const ID: Shape = { type: "string", pattern: SLUG_PATTERN };
const HOURS_NUMBER: Shape = { type: "number", exclusiveMinimum: 0, maximum: MOST_HOURS };

/**
 * The JSON Schema of a kind of file, draft 7, which every editor knows. It is made from what the reader takes.
 * Promises: whatever it refuses the reader refuses as well. What takes more than one value to tell stays with the reader:
 * ids that nothing defines, circles, low above high.
 */
export function fileSchema(kind: FileKind): Shape {
  const defs = new Map<string, Shape>();
  const root = entityShape(kind, defs);
  return {
    $schema: "http://json-schema.org/draft-07/schema#",
    $id: `career-roadmap/file/${kind}@1`,
    title: `${kind.charAt(0).toUpperCase()}${kind.slice(1)} file of career-roadmap`,
    description: WHAT[kind],
    ...root,
    definitions: Object.fromEntries([...defs].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

function entityShape(entity: EntityName, defs: Map<string, Shape>): Shape {
  const properties = Object.entries(FORMATS[entity]).map(([name, { text, value }]) => {
    return [name, { description: sentence(text), ...valueShape(value, defs) }] as const;
  });
  const shape = {
    type: "object",
    additionalProperties: false,
    properties: Object.fromEntries(properties),
  };
  const needed = neededOf(entity);
  const required = needed.length > 0 ? { required: needed } : {};
  return { ...shape, ...required, ...(RULES[entity] ?? {}) };
}

/** What takes more than one key to tell. */
const RULES: Partial<Record<EntityName, Shape>> = {
  role: {
    required: [],
    anyOf: [{ required: ["title", "stages"] }, { required: ["extends"] }],
    if: { required: ["extends"] },
    // biome-ignore lint/suspicious/noThenProperty: a word of JSON Schema
    then: {},
    else: {
      properties: {
        ...Object.fromEntries(["remove", "replace", "order"].map((name) => [name, false])),
        stages: {
          minItems: 1,
          items: {
            required: ["title"],
            anyOf: ["skills", "further", "optional"].map((list) => ({
              required: [list],
              properties: { [list]: { minItems: 1 } },
            })),
          },
        },
      },
    },
    ...hoursUnlessDefault({ skills: { additionalProperties: hasHours() }, projects: { items: hasHours() } }),
  },
  stage: { required: [], anyOf: [{ required: ["title"] }, { required: ["id"] }] },
  skills: {
    anyOf: [{ required: ["skills"] }, { required: ["override"] }],
    ...hoursUnlessDefault({ skills: { additionalProperties: hasHours() } }),
  },
  resource: { anyOf: ["url", "isbn", "where", "file"].map((name) => ({ required: [name] })) },
  change: { minProperties: 1 },
};

function hasHours(): Shape {
  return { required: ["hours"] };
}

function hoursUnlessDefault(properties: Shape): Shape {
  return { allOf: [{ anyOf: [{ required: ["default-hours"] }, { properties }] }] };
}

function valueShape(value: ValueFormat, defs: Map<string, Shape>): Shape {
  if (typeof value === "string") return SIMPLE[value]?.(defs) ?? TEXT;
  if ("oneOf" in value) return { enum: value.oneOf };
  if ("number" in value) return numberShape(value.number);
  if ("entity" in value) return named(value.entity, defs);
  if ("list" in value) return { type: "array", items: named(value.list, defs) };
  const inner = value.map === "text" ? TEXT : value.map === "id" ? TEXT : named(value.map, defs);
  const keys = value.keys === "ids" ? { propertyNames: { pattern: SLUG_PATTERN } } : {};
  return { type: "object", ...keys, additionalProperties: inner };
}

const SIMPLE: Partial<Record<ValueFormat & string, (defs: Map<string, Shape>) => Shape>> = {
  "new-id": () => ID,
  id: () => TEXT,
  ids: () => ({ type: "array", items: TEXT, uniqueItems: true }),
  lines: () => ({ type: "array", items: TEXT }),
  address: () => ({ type: "string", pattern: ADDRESS_PATTERN }),
  date: () => ({ type: "string", pattern: DATE_PATTERN }),
  span: () => ({ type: "string", pattern: SPAN_PATTERN, examples: ["24 months"] }),
  path: () => ({ type: "string", pattern: anyCase(PATH_PATTERN) }),
  isbn: () => ({ anyOf: [{ type: "string", pattern: ISBN_PATTERN }, { type: "integer" }] }),
  one: () => ({ const: 1 }),
  true: () => ({ const: true }),
  hours: () => ({
    anyOf: [HOURS_NUMBER, { type: "array", items: HOURS_NUMBER, minItems: 3, maxItems: 3 }],
    examples: [20, [10, 20, 40]],
  }),
  requirements: (defs) => {
    defs.set("requirement", REQUIREMENT);
    return { type: "array", items: { $ref: "#/definitions/requirement" } };
  },
  resources: (defs) => {
    named("resource", defs);
    const resource = defs.get("resource") as { properties: Shape };
    defs.set("resource-in-place", {
      ...resource,
      properties: { ...resource.properties, part: { description: "The part of it that is meant.", ...TEXT } },
    });
    const anyOf = [
      { description: "Id of a resource of the file resources.yaml.", ...TEXT },
      USE,
      { $ref: "#/definitions/resource-in-place" },
    ];
    return { type: "array", items: { anyOf } };
  },
};

const BECAUSE = { because: { description: "The reason, as people read it.", ...TEXT } };

const REQUIREMENT: Shape = {
  anyOf: [
    { description: "Id of a skill, or of a project where a project requires it.", ...TEXT },
    {
      type: "object",
      additionalProperties: false,
      required: ["skill"],
      properties: { skill: { description: "Its id; a project is named under `skill` as well.", ...TEXT }, ...BECAUSE },
    },
    {
      type: "object",
      additionalProperties: false,
      required: ["any"],
      properties: {
        any: { description: "Ids of which one is enough.", type: "array", items: TEXT, minItems: 1, uniqueItems: true },
        ...BECAUSE,
      },
    },
  ],
};

const USE: Shape = {
  type: "object",
  additionalProperties: false,
  required: ["use"],
  properties: {
    use: { description: "Id of a resource of the file resources.yaml.", ...TEXT },
    part: { description: "The part of it that is meant.", ...TEXT },
    hours: { description: "What that part takes: one number.", ...HOURS_NUMBER },
  },
};

function named(entity: EntityName, defs: Map<string, Shape>): Shape {
  if (!defs.has(entity)) {
    defs.set(entity, {}); // before its own keys are looked at, which may name it again
    defs.set(entity, entityShape(entity, defs));
  }
  return { $ref: `#/definitions/${entity}` };
}

function numberShape({ above, least, most, whole, example }: NumberFormat): Shape {
  return {
    type: whole ? "integer" : "number",
    ...(above !== undefined && { exclusiveMinimum: above }),
    ...(least !== undefined && { minimum: least }),
    maximum: most,
    examples: [example],
  };
}

/** A pattern of JSON Schema has no flag for it. */
function anyCase(pattern: string): string {
  const endings = DOCUMENT_ENDINGS.join("|");
  const both = endings.replace(/[a-z]/g, (letter) => `[${letter}${letter.toUpperCase()}]`);
  return pattern.replace(endings, both);
}

function sentence(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

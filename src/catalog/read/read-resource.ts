import { isMap } from "yaml";
import type { Level, Resource, ResourceKind } from "../../planner/types.ts";
import { printable } from "../../shared/printable.ts";
import type { Reference, ResourceDefinition } from "./definitions.ts";
import { type Fields, readEntries, readFields } from "./fields.ts";
import { readOneNumber } from "./read-hours.ts";
import { checkId, referenceOf } from "./read-id.ts";
import { type Item, itemOf, readChoice, readItems, readLine } from "./read-text.ts";
import { quote, report, type Sheet } from "./yaml/sheet.ts";

const KEYS: ReadonlySet<string> = new Set(["title", "url", "kind", "cost", "provider", "level", "hours"]);
const KINDS: ReadonlySet<ResourceKind> = new Set([
  "course",
  "book",
  "docs",
  "tutorial",
  "practice",
  "paper",
  "video",
  "community",
  "standard",
  "certification",
]);
export const COSTS: ReadonlySet<NonNullable<Resource["cost"]>> = new Set(["free", "freemium", "paid"]);
export const LEVELS: ReadonlySet<Level> = new Set(["beginner", "intermediate", "advanced"]);

/** The `resources` of a resources file: a map from ids, which are a name space of their own, to resources. */
export function readResourceMap(sheet: Sheet, fields: Fields | undefined): readonly ResourceDefinition[] {
  const field = fields?.get("resources");
  if (fields === undefined || field === undefined) return [];
  const resources: ResourceDefinition[] = [];
  for (const entry of readEntries(sheet, field.value, field.place, itemOf(fields, field).what) ?? []) {
    const place = entry.keyPlace;
    const named = checkId(sheet, entry.name, place, "Resource", []);
    const resource = readResource(sheet, { node: entry.value, place, what: `Resource ${quote(entry.name)}` });
    if (named) resources.push({ id: entry.name, place, resource: { id: entry.name, ...resource } });
  }
  return resources;
}

/** The `resources` of a skill: ids, or resources written out in place. */
export function readResourceList(sheet: Sheet, fields: Fields | undefined): readonly (Reference | Resource)[] {
  const resources: (Reference | Resource)[] = [];
  for (const item of readItems(sheet, fields, "resources")) {
    const inPlace = isMap(item.node);
    const resource = inPlace
      ? readResource(sheet, { ...item, what: `A resource of ${fields?.what ?? "the file"}` })
      : referenceOf(sheet, item);
    if (resource !== undefined) resources.push(resource);
  }
  return resources;
}

function readResource(sheet: Sheet, item: Item): Resource {
  const fields = readFields(sheet, item, KEYS, ["title", "url"]);
  const kind = readChoice(sheet, fields, "kind", KINDS);
  const cost = readChoice(sheet, fields, "cost", COSTS);
  const provider = readLine(sheet, fields, "provider");
  const level = readChoice(sheet, fields, "level", LEVELS);
  const hours = readOneNumber(sheet, fields);
  return {
    title: readLine(sheet, fields, "title") ?? "",
    url: readAddress(sheet, fields) ?? "",
    ...(kind && { kind }),
    ...(cost && { cost }),
    ...(provider && { provider }),
    ...(level && { level }),
    ...(hours && { hours }),
  };
}

/** The web address under "url". Errors: `bad-address` unless it is http or https, whole, and without a password. */
export function readAddress(sheet: Sheet, fields: Fields | undefined): string | undefined {
  const text = readLine(sheet, fields, "url");
  const field = fields?.get("url");
  if (fields === undefined || field === undefined || text === undefined) return undefined;
  if (isAddress(text)) return text;
  report(
    sheet,
    field.place,
    "bad-address",
    `${fields.what} has the address ${quote(text)}, which is no plain web address.`,
    {
      fix: 'Write an address that begins with "https://".',
    },
  );
  return undefined;
}

function isAddress(text: string): boolean {
  if (!/^https?:\/\/\S+$/i.test(text) || printable(text) !== text || !URL.canParse(text)) return false;
  const { username, password } = new URL(text);
  return username === "" && password === "";
}

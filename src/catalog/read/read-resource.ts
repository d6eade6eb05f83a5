import { isMap } from "yaml";
import type { Level, Resource, ResourceKind } from "../../planner/types.ts";
import { printable } from "../../shared/printable.ts";
import type { ResourceDefinition, ResourceUse } from "./definitions.ts";
import { type Fields, peekText, readEntries, readFields } from "./values/fields.ts";
import { readOneNumber } from "./values/read-hours.ts";
import { checkId, readReference, referenceOf } from "./values/read-id.ts";
import { type Item, itemOf, lowerFirst, readChoice, readItems, readLine } from "./values/read-text.ts";
import { quote, report, type Sheet } from "./yaml/sheet.ts";

const KEYS: ReadonlySet<string> = new Set(["title", "url", "kind", "cost", "provider", "level", "hours"]);
const KEYS_IN_PLACE: ReadonlySet<string> = new Set([...KEYS, "part"]);
const USE_KEYS: ReadonlySet<string> = new Set(["use", "part", "hours"]);
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
    const resource = readResource(sheet, { node: entry.value, place, what: `Resource ${quote(entry.name)}` }, KEYS);
    if (named) resources.push({ id: entry.name, place, resource: { id: entry.name, ...resource } });
  }
  return resources;
}

/** The `resources` of a skill: ids, ids with the part that is meant, or resources written out in place. */
export function readResourceList(sheet: Sheet, fields: Fields | undefined): readonly (ResourceUse | Resource)[] {
  const resources: (ResourceUse | Resource)[] = [];
  for (const written of readItems(sheet, fields, "resources")) {
    const item = { ...written, what: `A resource of ${lowerFirst(fields?.what ?? "the file")}` };
    const resource = !isMap(item.node) ? referenceOf(sheet, item) : readMap(sheet, item);
    if (resource !== undefined) resources.push(resource);
  }
  return resources;
}

/** A map that has neither a title nor an address can only mean a resource that stands elsewhere. */
function readMap(sheet: Sheet, item: Item): ResourceUse | Resource | undefined {
  const has = (name: string) => isMap(item.node) && item.node.has(name);
  return has("use") || (has("part") && !has("title") && !has("url"))
    ? readUse(sheet, item)
    : readResource(sheet, item, KEYS_IN_PLACE);
}

function readUse(sheet: Sheet, item: Item): ResourceUse | undefined {
  const named = peekText(item.node, "use");
  const what = named === undefined ? item.what : `${item.what}, ${quote(named)},`;
  const fields = readFields(sheet, { ...item, what }, USE_KEYS, ["use"]);
  const use = readReference(sheet, fields, "use");
  const part = readLine(sheet, fields, "part");
  const hours = readOneNumber(sheet, fields);
  return use && { ...use, ...(part && { part }), ...(hours && { hours }) };
}

function readResource(sheet: Sheet, item: Item, keys: ReadonlySet<string>): Resource {
  const fields = readFields(sheet, item, keys, ["title", "url"]);
  const kind = readChoice(sheet, fields, "kind", KINDS);
  const cost = readChoice(sheet, fields, "cost", COSTS);
  const provider = readLine(sheet, fields, "provider");
  const level = readChoice(sheet, fields, "level", LEVELS);
  const hours = readOneNumber(sheet, fields);
  const part = readLine(sheet, fields, "part");
  return {
    title: readLine(sheet, fields, "title") ?? "",
    url: readAddress(sheet, fields) ?? "",
    ...(kind && { kind }),
    ...(cost && { cost }),
    ...(provider && { provider }),
    ...(level && { level }),
    ...(hours && { hours }),
    ...(part && { part }),
  };
}

/** The web address under "url", or under another name. Errors: `bad-address` unless it is http or https, whole, and without a password. */
export function readAddress(sheet: Sheet, fields: Fields | undefined, name = "url"): string | undefined {
  const text = readLine(sheet, fields, name);
  const field = fields?.get(name);
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

import { isMap, isScalar } from "yaml";
import type { Level, Resource, ResourceKind } from "../../planner/types.ts";
import { printable } from "../../shared/printable.ts";
import { keysOf } from "../format/keys.ts";
import { COST_WORDS, ISBN_PATTERN, LEVEL_WORDS, PATH_PATTERN, RESOURCE_KINDS } from "../format/limits.ts";
import type { ResourceDefinition, ResourceUse } from "./definitions.ts";
import { type Fields, peekText, readEntries, readFields } from "./values/fields.ts";
import { readOneNumber } from "./values/read-hours.ts";
import { checkId, readReference, referenceOf } from "./values/read-id.ts";
import { type Item, itemOf, lowerFirst, readChoice, readItems, readLine } from "./values/read-text.ts";
import { quote, report, type Sheet } from "./yaml/sheet.ts";

const KEYS = keysOf("resource");
const KEYS_IN_PLACE: ReadonlySet<string> = new Set([...KEYS, "part"]);
const USE_KEYS: ReadonlySet<string> = new Set(["use", "part", "hours"]);
/** What says where a resource is to be found; one of them is needed. */
const FINDERS = ["url", "isbn", "where", "file"] as const;
const KINDS: ReadonlySet<ResourceKind> = new Set(RESOURCE_KINDS);
export const COSTS: ReadonlySet<NonNullable<Resource["cost"]>> = new Set(COST_WORDS);
export const LEVELS: ReadonlySet<Level> = new Set(LEVEL_WORDS);

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
  return has("use") || (has("part") && !has("title") && !FINDERS.some(has))
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
  const fields = readFields(sheet, item, keys, ["title"]);
  if (fields !== undefined && !FINDERS.some((name) => fields.get(name) !== undefined || fields.isMisspelt(name))) {
    report(sheet, fields.place, "missing-key", `${fields.what} does not say where it is to be found.`, {
      fix: 'Add "url:"; for what is not on the web "isbn:", "where:" (a person or a place) or "file:".',
    });
  }
  const kind = readChoice(sheet, fields, "kind", KINDS);
  const cost = readChoice(sheet, fields, "cost", COSTS);
  const provider = readLine(sheet, fields, "provider");
  const level = readChoice(sheet, fields, "level", LEVELS);
  const hours = readOneNumber(sheet, fields);
  const part = readLine(sheet, fields, "part");
  const url = readAddress(sheet, fields);
  const isbn = readIsbn(sheet, fields);
  const where = readLine(sheet, fields, "where");
  const file = readDocument(sheet, fields);
  return {
    title: readLine(sheet, fields, "title") ?? "",
    ...(url && { url }),
    ...(isbn && { isbn }),
    ...(where && { where }),
    ...(file && { file }),
    ...(kind && { kind }),
    ...(cost && { cost }),
    ...(provider && { provider }),
    ...(level && { level }),
    ...(hours && { hours }),
    ...(part && { part }),
  };
}

/** The ISBN of a printed book, as it is written. Errors: `bad-isbn`, for a wrong check digit too. */
function readIsbn(sheet: Sheet, fields: Fields | undefined): string | undefined {
  const field = fields?.get("isbn");
  if (fields === undefined || field === undefined) return undefined;
  // Thirteen digits without hyphens are a number to YAML, and as such exact.
  const number =
    isScalar(field.value) && typeof field.value.value === "number" ? (field.value.source ?? "") : undefined;
  const text = number ?? readLine(sheet, fields, "isbn");
  if (text === undefined || (new RegExp(ISBN_PATTERN).test(text) && checksOut(text))) return text;
  report(sheet, field.place, "bad-isbn", `${fields.what} has the ISBN ${quote(text)}, which is none.`, {
    fix: "Copy its ten or thirteen digits from the back of the book.",
  });
  return undefined;
}

/** Whether the last digit of an ISBN fits the others. */
function checksOut(isbn: string): boolean {
  const digits = [...isbn.replace(/[- ]/g, "")].map((one) => (/x/i.test(one) ? 10 : Number(one)));
  const sum = digits.reduce((all, one, at) => all + one * (digits.length === 10 ? 10 - at : at % 2 === 0 ? 1 : 3), 0);
  return sum % (digits.length === 10 ? 11 : 10) === 0;
}

/**
 * The document on one's own disk under "file", as a path that leads from where the program was started.
 * Errors: `bad-file` for what is not below the file's own folder, and for all but texts and pictures: opening a stranger's
 * file must never start a program.
 */
function readDocument(sheet: Sheet, fields: Fields | undefined): string | undefined {
  const text = readLine(sheet, fields, "file");
  const field = fields?.get("file");
  if (fields === undefined || field === undefined || text === undefined) return undefined;
  if (new RegExp(PATH_PATTERN, "i").test(text) && printable(text) === text) {
    const folder = sheet.source.file.replace(/[^\\/]*$/, "");
    return `${folder}${text}`;
  }
  report(sheet, field.place, "bad-file", `${fields.what} has the file ${quote(text)}, which is not opened from here.`, {
    fix: "Name a PDF, HTML, text or picture below the folder of this file, with slashes and without ..",
  });
  return undefined;
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
    { fix: betterAddress(text), ...editOf(betterAddress(text)) },
  );
  return undefined;
}

function editOf(fix: string): { edit?: string } {
  const address = /^Write "(https:[^"]+)"\.$/.exec(fix)?.[1];
  return address === undefined ? {} : { edit: `"${address}"` };
}

function betterAddress(text: string): string {
  if (/^https?:\/\/.*\s/i.test(text)) return "Write %20 for a blank in it, or end it before the blank.";
  if (/^(file:|\/|\.\.?\/|[a-z]:\\)/i.test(text))
    return 'For a document on your disk write "file:", with its path from this folder on.';
  if (isAddress(`https://${text}`) && /^[\w-]+(\.[\w-]+)+([/?#]|$)/.test(text))
    return `Write ${quote(`https://${text}`)}.`;
  return 'Write an address that begins with "https://"; for a person or a place "where:".';
}

function isAddress(text: string): boolean {
  if (!/^https?:\/\/\S+$/i.test(text) || printable(text) !== text || !URL.canParse(text)) return false;
  const { username, password } = new URL(text);
  return username === "" && password === "";
}

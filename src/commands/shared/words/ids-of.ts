import type { Context } from "../../../context.ts";
import { type Catalog, formerIds } from "../../../planner/index.ts";
import { usage } from "../../../shared/errors.ts";
import { nearest } from "../../../shared/nearest.ts";
import { currentStep } from "./current-step.ts";
import type { Meaning } from "./meanings.ts";
import { stepNamed } from "./targets.ts";
import { meaningsIn, understand } from "./understand.ts";
import type { Place } from "./word-places.ts";

/** A place that takes one word or, as a `list`, several. */
type Wanted = Place & { readonly list: boolean };

/**
 * The ids of words, each once: `ID/KEY` for an item, `area/ID` and `resource/ID` for what has ids of its own. In a list a
 * word with blanks or commas that names nothing is several, and several of which one names nothing may be a name together.
 */
export async function idsOf(
  words: readonly string[],
  place: Wanted,
  catalog: Catalog,
  ctx: Context,
): Promise<string[]> {
  if (!place.list) refuseSeveral(words[0] as string, catalog);
  const all = place.list ? await parted(await rejoined(words, place, catalog, ctx), place, catalog, ctx) : words;
  const items = new Map<string, string>();
  const own = place.items === "current" ? await currentItems(catalog, ctx) : undefined;
  const plain: string[] = [];
  for (const word of all) {
    const forced = /^(area|resource)\/(.*)$/s.exec(word);
    const isForced = forced !== null && place.last !== undefined;
    if (isForced) items.set(word, await forcedId(forced[1] as "area" | "resource", forced[2] as string, catalog, ctx));
    else if (await isItem(word, place, catalog, ctx)) items.set(word, word);
    else if (own?.keys.includes(word) && !isId(word, catalog)) {
      items.set(word, `${own.id}/${word}`);
      ctx.note(`${ctx.errTheme.text(word)}: taken as ${own.id}/${ctx.errTheme.text(word)}\n`);
    } else plain.push(word);
  }
  const near = own === undefined ? undefined : (word: string) => nearest(word, own.keys);
  const meanings = await understand(plain, place, catalog, ctx, near);
  const ids = new Map(plain.map((word, at) => [word, idOf(meanings[at] as Meaning, place)]));
  // A left part of ID/KEY is a word like others.
  for (const [word, item] of place.items === undefined ? [] : items) {
    const slash = item.indexOf("/");
    if (isId(item.slice(0, slash), catalog)) continue;
    const [meaning] = await understand([item.slice(0, slash)], place, catalog, ctx);
    items.set(word, `${(meaning as Meaning).id}${item.slice(slash)}`);
  }
  return [...new Set(all.map((word) => items.get(word) ?? (ids.get(word) as string)))];
}

/** Whether a word names something. */
export async function isNamed(word: string, place: Place, catalog: Catalog, ctx: Context): Promise<boolean> {
  return (await meaningsIn(word, place, catalog, ctx)).length > 0;
}

function idOf({ kind, id }: Meaning, { last = [] }: Place): string {
  return last.includes(kind) ? `${kind}/${id}` : id;
}

/** `data scientist` without its quotes: where a word names nothing alone, the longest run of words that is a name together. */
async function rejoined(
  words: readonly string[],
  place: Place,
  catalog: Catalog,
  ctx: Context,
): Promise<readonly string[]> {
  const alone = await Promise.all(words.map((word) => isOneName(word, place, catalog, ctx)));
  if (words.length < 2 || alone.every(Boolean) || words.some((word) => /[\s,/]/.test(word))) return words;
  const joined: string[] = [];
  for (let at = 0; at < words.length; ) {
    let end = words.length;
    while (end > at + 1 && !(await isWholeName(words.slice(at, end).join(" "), place, catalog, ctx))) end--;
    joined.push(words.slice(at, end).join(" "));
    at = end;
  }
  return joined;
}

/** A name that is given in full, not as its beginning. */
async function isWholeName(words: string, place: Place, catalog: Catalog, ctx: Context): Promise<boolean> {
  const meanings = await meaningsIn(words, place, catalog, ctx);
  return meanings.some(({ way }) => way !== "prefix");
}

/** Words of a list, those with blanks parted where they name nothing as a whole. */
async function parted(words: readonly string[], place: Place, catalog: Catalog, ctx: Context): Promise<string[]> {
  const parts: string[] = [];
  for (const word of words) {
    if (!/[\s,]/.test(word.trim()) || (await isOneName(word, place, catalog, ctx))) parts.push(word);
    else if (word.includes(",")) parts.push(...(await parted(between(word, ","), place, catalog, ctx)));
    else parts.push(...between(word, /\s+/));
  }
  return parts;
}

/** Also as the left part of an item. */
async function isOneName(word: string, place: Place, catalog: Catalog, ctx: Context): Promise<boolean> {
  if (await isNamed(word, place, catalog, ctx)) return true;
  const [, left] = place.items === undefined ? [] : (/^([^/]+)\/[^/\s,]+$/.exec(word) ?? []);
  return left !== undefined && isNamed(left, place, catalog, ctx);
}

/** Several ids where one is meant, as standard input may bring them. */
function refuseSeveral(word: string, catalog: Catalog): void {
  const parts = between(word, /[\s,]+/);
  if (parts.length < 2 || !parts.every((part) => catalog.roles.has(part) || isId(part, catalog))) return;
  throw usage("too-many-ids", `${parts.length} ids stand where one is meant.`, "Send one alone, as with | head -n 1.");
}

function between(word: string, separator: string | RegExp): string[] {
  return word
    .split(separator)
    .map((part) => part.trim())
    .filter(Boolean);
}

/** `ID/KEY`, where the whole is no name itself: `CI/CD` is one. */
async function isItem(word: string, place: Place, catalog: Catalog, ctx: Context): Promise<boolean> {
  if (place.items === undefined || !word.includes("/")) return false;
  if (isId(word.slice(0, word.indexOf("/")), catalog)) return true;
  return (await meaningsIn(word, place, catalog, ctx)).length === 0;
}

function isId(word: string, catalog: Catalog): boolean {
  if (catalog.skills.has(word) || formerIds(catalog).has(word)) return true;
  return [...catalog.roles.values()].some(({ projects }) => projects.some(({ id }) => id === word));
}

interface CurrentItems {
  readonly id: string;
  readonly keys: readonly string[];
}

async function currentItems(catalog: Catalog, ctx: Context): Promise<CurrentItems | undefined> {
  const id = await currentStep(catalog, ctx);
  if (id === undefined) return undefined;
  const resources = (await ctx.details([id])).skills.get(id)?.resources ?? [];
  return { id, keys: [...stepNamed(id, catalog).item.items, ...resources.flatMap((one) => one.id ?? [])] };
}

async function forcedId(kind: "area" | "resource", word: string, catalog: Catalog, ctx: Context): Promise<string> {
  const [meaning] = await understand([word], { kinds: [kind], what: kind }, catalog, ctx);
  return `${kind}/${(meaning as Meaning).id}`;
}

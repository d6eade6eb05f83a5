import type { Context } from "../../../context.ts";
import type { Catalog } from "../../../planner/index.ts";
import { type CliError, cannot } from "../../../shared/errors.ts";
import {
  beginningWith,
  type Meaning,
  meaningsOf,
  type Names,
  type NotTaught,
  namesOf,
  nearestId,
  normal,
  notTaught,
} from "./meanings.ts";
import type { Naming } from "./word-places.ts";

/**
 * What each of the words means: an exact id, else a title, a term, a tool, else the one id that begins so, in any case.
 * What was understood of a word that is no id is told. Where a word names several of a kind a person is asked, and an
 * error lists them where nobody can be. Throws one error for all words that name nothing, each with what is near; `near`
 * knows more that is.
 */
export async function understand(
  words: readonly string[],
  naming: Naming,
  catalog: Catalog,
  ctx: Context,
  near: (word: string) => string | undefined = () => undefined,
): Promise<Meaning[]> {
  if (words.length === 0) return [];
  const names = await namesFor(words, naming, catalog, ctx);
  const found = words.map((word) => allMeanings(word, names, naming));
  const lost = words.filter((_word, at) => found[at]?.length === 0);
  if (lost.length > 0)
    throw unknownWords(
      [...new Set(lost)],
      (word) => near(word) ?? nearestId(word, names),
      names,
      naming,
      await ownRole(ctx),
    );
  const meanings: Meaning[] = [];
  for (const [at, word] of words.entries()) {
    const those = found[at] as Meaning[];
    const meaning = those.length === 1 ? (those[0] as Meaning) : await whichOf(word, those, ctx);
    if (normal(word) !== normal(meaning.id)) tell(word, meaning, ctx);
    meanings.push(meaning);
  }
  return meanings;
}

/** The same for one word. */
export async function understandOne(word: string, naming: Naming, catalog: Catalog, ctx: Context): Promise<Meaning> {
  const [meaning] = await understand([word], naming, catalog, ctx);
  return meaning as Meaning;
}

/** Everything that a word may mean; nothing is asked or told. */
export async function meaningsIn(word: string, naming: Naming, catalog: Catalog, ctx: Context): Promise<Meaning[]> {
  return allMeanings(word, await namesFor([word], naming, catalog, ctx), naming);
}

/** Terms, tools, areas and resources stand in the details, which an id or a title does not need. */
async function namesFor(words: readonly string[], naming: Naming, catalog: Catalog, ctx: Context): Promise<Names> {
  const { kinds, last = [] } = naming;
  const quick = namesOf(kinds, catalog, undefined);
  const isKnown = words.every((word) => meaningsOf(word, quick, kinds).some(isSure));
  return isKnown ? quick : namesOf([...kinds, ...last], catalog, await ctx.details());
}

function isSure({ way }: Meaning): boolean {
  return way === "id" || way === "former-id" || way === "title";
}

function allMeanings(word: string, names: Names, { kinds, last = [] }: Naming): Meaning[] {
  for (const those of [kinds, last]) {
    const meanings = meaningsOf(word, names, those);
    if (meanings.length > 0) return meanings;
  }
  // A word that adverts use and nobody teaches is no beginning of an id: `go` is not `google-…`.
  if (kinds.includes("skill") && notTaught(word, names) !== undefined) return [];
  const beginning = beginningWith(word, names, kinds);
  return beginning.length > 0 ? beginning : beginningWith(word, names, last);
}

async function whichOf(word: string, meanings: readonly Meaning[], ctx: Context): Promise<Meaning> {
  if (ctx.prompter === undefined) throw ambiguous(word, meanings);
  const options = meanings.map(({ kind, id, title }) => ({
    value: `${kind}/${id}`,
    label: `${ctx.errTheme.text(title)} (${id})`,
  }));
  const chosen = await ctx.prompter.pick(`"${ctx.errTheme.text(word)}" names several. Which one?`, options);
  return meanings.find(({ kind, id }) => `${kind}/${id}` === chosen) as Meaning;
}

function tell(word: string, { title, id, way }: Meaning, ctx: Context): void {
  if (way === "prefix") return;
  const { text } = ctx.errTheme;
  ctx.note(`${text(word)}: taken as ${text(title)} (${id})\n`);
}

const SHOWN = 8;

function ambiguous(word: string, meanings: readonly Meaning[]): CliError {
  const shown = meanings
    .slice(0, SHOWN)
    .map(({ id }) => id)
    .sort()
    .join(", ");
  const more = meanings.length > SHOWN ? ` and ${meanings.length - SHOWN} more` : "";
  return cannot("ambiguous-id", `"${word}" could be ${shown}${more}.`, "Type more of the id.");
}

function unknownWords(
  words: readonly string[],
  nearestTo: (word: string) => string | undefined,
  names: Names,
  { what, kinds }: Naming,
  own: string | undefined,
): CliError {
  const lists = kinds.length === 1 && kinds[0] === "role" ? "career-roadmap roles" : "career-roadmap search";
  if (words.length === 1) {
    const [word = ""] = words;
    const asked = kinds.includes("skill") ? notTaught(word, names, own) : undefined;
    if (asked !== undefined) return notTaughtError(asked);
    const near = nearestTo(word);
    const fix = near === undefined ? helpFor(lists, word) : `Did you mean "${near}"?`;
    return cannot("unknown-id", `There is no ${what} "${word}".`, fix);
  }
  const told = words.map((word) => {
    const near = nearestTo(word);
    return near === undefined ? `"${word}"` : `"${word}" (${near}?)`;
  });
  return cannot("unknown-id", `There is no ${what} ${listed(told)}.`, helpFor(lists, words[0] as string));
}

/** That adverts ask for it and nobody teaches it here, with what the author says about it. */
export function notTaughtError({ role, word, why }: NotTaught): CliError {
  const message = `"${word}" is known from adverts for ${role} and not taught here: ${why}`;
  return cannot("not-taught", message.replace(/\.?$/, "."), `See career-roadmap show ${role}`);
}

/** The role that environment or profile names, as a word: of what several roles say, what it says comes first. */
async function ownRole(ctx: Context): Promise<string | undefined> {
  const said = ctx.env.CAREER_ROADMAP_ROLE;
  return (
    said ||
    ctx.profile().then(
      ({ role }) => role,
      () => undefined,
    )
  );
}

function helpFor(lists: string, word: string): string {
  return lists.endsWith("roles")
    ? `${lists} lists all.`
    : `Look for it: ${lists} ${/^[\w+.#-]+$/.test(word) ? word : "WORDS"}`;
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}

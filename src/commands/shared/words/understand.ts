import type { Context } from "../../../context.ts";
import type { Catalog } from "../../../planner/index.ts";
import { type CliError, cannot } from "../../../shared/errors.ts";
import {
  beginningWith,
  type Meaning,
  meaningsOf,
  type NameKind,
  type Names,
  namesOf,
  nearestId,
  normal,
  notTaught,
} from "./meanings.ts";

/** What an argument can name, and how messages call that. */
export interface Naming {
  /** In the order in which one is preferred to the other. */
  readonly kinds: readonly NameKind[];
  /** "role", "skill or project". */
  readonly what: string;
}

export const ROLE: Naming = { kinds: ["role"], what: "role" };
export const STEP: Naming = { kinds: ["skill", "project"], what: "skill or project" };
export const SKILL: Naming = { kinds: ["skill"], what: "skill" };
export const GOAL: Naming = { kinds: ["role", "skill", "project"], what: "role, skill or project" };
export const ANYTHING: Naming = {
  kinds: ["role", "skill", "project", "area", "resource"],
  what: "role, skill, project, area or resource",
};

/**
 * What words mean, each once, in their order: an exact id, else a title, a term, a tool, else the one id that begins so, in
 * any case. What was understood of a word that is no id is told. Where a word names several of a kind a person is asked,
 * and an error lists them where nobody can be. Throws one error for all words that name nothing, each with what is near.
 */
export async function understand(
  words: readonly string[],
  naming: Naming,
  catalog: Catalog,
  ctx: Context,
): Promise<Meaning[]> {
  if (words.length === 0) return [];
  const quick = namesOf(naming.kinds, catalog, undefined);
  const known = words.map((word) => meaningsOf(word, quick, naming.kinds).filter(isSure));
  // Terms, tools, areas and resources stand in the details, which an id or a title does not need.
  const names = known.every((one) => one.length > 0) ? quick : namesOf(naming.kinds, catalog, await ctx.details());
  const found = new Map<string, Meaning>();
  const lost: string[] = [];
  for (const word of words) {
    const meanings = allMeanings(word, names, naming);
    if (meanings.length === 0) {
      lost.push(word);
      continue;
    }
    const meaning = meanings.length === 1 ? (meanings[0] as Meaning) : await whichOf(word, meanings, ctx);
    if (normal(word) !== normal(meaning.id)) tell(word, meaning, ctx);
    found.set(`${meaning.kind}/${meaning.id}`, meaning);
  }
  if (lost.length > 0) throw unknownWords(lost, names, naming);
  return [...found.values()];
}

/** The same for one word. */
export async function understandOne(word: string, naming: Naming, catalog: Catalog, ctx: Context): Promise<Meaning> {
  const [meaning] = await understand([word], naming, catalog, ctx);
  return meaning as Meaning;
}

/** Ids alone. */
export async function understandIds(
  words: readonly string[],
  naming: Naming,
  catalog: Catalog,
  ctx: Context,
): Promise<string[]> {
  return (await understand(words, naming, catalog, ctx)).map(({ id }) => id);
}

function isSure({ way }: Meaning): boolean {
  return way === "id" || way === "former-id" || way === "title";
}

function allMeanings(word: string, names: Names, { kinds }: Naming): Meaning[] {
  const meanings = meaningsOf(word, names, kinds);
  if (meanings.length > 0) return meanings;
  // A word that adverts use and nobody teaches is no beginning of an id: `go` is not `google-…`.
  return notTaught(word, names) === undefined ? beginningWith(word, names) : [];
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

function unknownWords(words: readonly string[], names: Names, { what, kinds }: Naming): CliError {
  const lists = kinds.length === 1 && kinds[0] === "role" ? "career-roadmap roles" : "career-roadmap search";
  if (words.length === 1) {
    const [word = ""] = words;
    const asked = notTaught(word, names);
    if (asked !== undefined) {
      const message = `"${asked.word}" is known from adverts for ${asked.role} and not taught here: ${asked.why}`;
      return cannot(
        "not-taught",
        message.endsWith(".") ? message : `${message}.`,
        `See career-roadmap show ${asked.role}`,
      );
    }
    const near = nearestId(word, names);
    const fix = near === undefined ? helpFor(lists, word) : `Did you mean "${near}"?`;
    return cannot("unknown-id", `There is no ${what} "${word}".`, fix);
  }
  const told = words.map((word) => {
    const near = nearestId(word, names);
    return near === undefined ? `"${word}"` : `"${word}" (${near}?)`;
  });
  return cannot("unknown-id", `There is no ${what} ${listed(told)}.`, helpFor(lists, words[0] as string));
}

function helpFor(lists: string, word: string): string {
  return lists.endsWith("roles")
    ? `${lists} lists all.`
    : `Look for it: ${lists} ${/^[\w+.#-]+$/.test(word) ? word : "WORDS"}`;
}

function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join("") : `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}

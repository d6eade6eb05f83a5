import { Command } from "commander";
import type { Context } from "../../context.ts";
import type { Question, Role } from "../../planner/index.ts";
import { renderJson } from "../../render/json.ts";
import { paragraph } from "../../render/layout.ts";
import { type CliError, cannot } from "../../shared/errors.ts";
import { faqJson } from "../shared/about/json.ts";
import { personOf } from "../shared/person/planning.ts";
import { ownRole } from "../shared/person/role.ts";
import { alsoAskedIn, notTaught } from "../shared/words/meanings.ts";
import { wordsThatSay } from "../shared/words/small-words.ts";
import { notTaughtError } from "../shared/words/understand.ts";
import { renderFaq, renderQuestions } from "./view.ts";

export interface FaqOptions {
  readonly words: readonly string[];
  readonly json: boolean;
}

export function faqCommand(ctx: Context, run = runFaq): Command {
  return new Command("faq")
    .description("Answer common questions about changing to these jobs")
    .argument("[words...]", "words to search for")
    .action((words: string[], _flags, command: Command) =>
      run({ ...command.optsWithGlobals<FaqOptions>(), words }, ctx),
    );
}

export async function runFaq(options: FaqOptions, ctx: Context): Promise<void> {
  const { questions } = (await ctx.details()).about;
  const said = options.words.join(" ").trim();
  const words = wordsThatSay(said);
  if (words.length === 0) return runAll([...questions], options.json, ctx);
  const found = searchQuestions([...questions], words);
  if (questions.size === 0 && !options.json) {
    return ctx.out(
      paragraph(ctx.theme, "No roadmap has questions. Yours go into about/faq.yaml: career-roadmap help format"),
    );
  }
  if (found.length === 0 && words.length > 0) {
    throw await notAnswered(said, words, ctx);
  }
  ctx.out(options.json ? renderJson(faqJson(found), ctx.theme) : renderFaq(found, ctx.theme));
}

/** Where no question is about it: what a role says of a word that adverts use, else where to look. */
async function notAnswered(said: string, words: readonly string[], ctx: Context): Promise<CliError> {
  const catalog = await ctx.catalog();
  const alsoAsked = alsoAskedIn(catalog, await ctx.details());
  const own = ownRole(catalog, await personOf(catalog, ctx), ctx)?.id;
  const [asked] = words.flatMap((word) => notTaught(word, { alsoAsked }, own) ?? []);
  if (asked !== undefined) return notTaughtError(asked);
  const look = words.every((word) => /^[\w+.#-]+$/.test(word)) ? words.join(" ") : "WORDS";
  return cannot(
    "no-question",
    `No question is about "${said}".`,
    `career-roadmap faq lists all questions; career-roadmap search ${look} looks everywhere.`,
  );
}

/** All questions, those about the person's own role and job first. */
async function runAll(questions: readonly (readonly [string, Question])[], json: boolean, ctx: Context): Promise<void> {
  const catalog = await ctx.catalog();
  const person = await personOf(catalog, ctx);
  const role = ownRole(catalog, person, ctx);
  const job = catalog.roles.get(person.profile.job ?? "");
  const own = questionsAbout([role, job], questions);
  const others = questions.filter((one) => !own.includes(one));
  if (json) return ctx.out(renderJson(faqJson([...own, ...others]), ctx.theme));
  ctx.out(renderQuestions({ role: role ?? job, own, others }, ctx.theme));
}

/** The questions that name one of the roles, or what adverts call it. */
export function questionsAbout<T extends readonly [string, Question]>(
  roles: readonly (Role | undefined)[],
  questions: readonly T[],
): T[] {
  const names = roles.flatMap((role) => (role === undefined ? [] : [role.title, ...role.terms]));
  const phrases = names.map((name) => ` ${wordsIn(name)} `);
  return questions.filter(([, { question, answer, terms }]) => {
    const text = [question, answer, ...terms].map((one) => ` ${wordsIn(one)} `).join("");
    return phrases.some((phrase) => text.includes(phrase));
  });
}

/** Its words in lower case with single blanks between them, without an s at the end. */
function wordsIn(text: string): string {
  return text
    .toLowerCase()
    .split(/[^a-z0-9+#]+/)
    .map((word) => word.replace(/s$/, ""))
    .join(" ")
    .trim();
}

/** How many are told where none holds every word. */
const NEAR = 3;

/**
 * The questions that hold every word, those that hold them in the question itself or its terms first. Where none does, those
 * few whose question or terms hold half of the words or more.
 */
export function searchQuestions<T extends readonly [string, Question]>(
  questions: readonly T[],
  words: readonly string[],
): T[] {
  const exact = questions.filter(([id]) => words.length === 1 && id === words[0]);
  if (exact.length > 0) return exact;
  const scored = questions.map((entry) => {
    const [id, { question, answer, terms }] = entry;
    const near = [id, question, ...terms].join(" ").toLowerCase();
    const whole = `${near} ${answer.toLowerCase()}`;
    const matches = words.every((word) => whole.includes(word));
    return { entry, matches, score: words.filter((word) => near.includes(word)).length };
  });
  const matching = scored.filter(({ matches }) => matches);
  const near = scored.filter(({ score }) => score > 0 && score * 2 >= words.length);
  const found = matching.length > 0 ? matching : near;
  const sorted = found.sort((a, b) => b.score - a.score).map(({ entry }) => entry);
  return matching.length > 0 ? sorted : sorted.slice(0, NEAR);
}

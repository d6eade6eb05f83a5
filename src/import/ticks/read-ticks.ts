import { type CliError, cannot } from "../../shared/errors.ts";
import { fail, ok, type Result } from "../../shared/result.ts";

/** A box of a checklist: a skill or project, or with `key` one of its items or resources. */
export interface Tick {
  readonly id: string;
  readonly key?: string;
  readonly ticked: boolean;
}

/** What a page saves: only what is ticked. */
export const TICKS_SCHEMA = "career-roadmap/ticks@1";

const SLUG = "[a-z0-9]+(?:-[a-z0-9]+)*";
/** An item of a task list, in any list and any quote, with the comment that `plan -o plan.md` puts behind it. */
const TASK = new RegExp(
  `^[\\s>]*(?:[-*+]|\\d{1,9}[.)])\\s+\\[([ xX])\\]\\s.*?<!--\\s*cr:(${SLUG})(?:/(${SLUG}))?\\s*-->`,
);
const FENCE = /^[\s>]*(```|~~~)/;

/**
 * The boxes of a checklist in Markdown, or the ticks of a page's JSON, each once: of a box that stands there twice the
 * ticked one counts. What else the text holds plays no part.
 * Fails where it is JSON of another kind, or holds no box at all.
 */
export function readTicks(text: string): Result<Tick[], CliError> {
  const read = text.trimStart().startsWith("{") ? fromJson(text) : ok(fromMarkdown(text));
  if (!read.ok) return read;
  const unique = new Map<string, Tick>();
  for (const tick of read.value) {
    const name = `${tick.id}/${tick.key ?? ""}`;
    if (tick.ticked || !unique.has(name)) unique.set(name, tick);
  }
  if (unique.size > 0) return ok([...unique.values()]);
  const fix = "It reads what career-roadmap plan -o plan.md wrote, with its comments like <!-- cr:python -->.";
  return fail(cannot("no-ticks", "No box to tick was found there.", fix));
}

function fromMarkdown(text: string): Tick[] {
  let fence: string | undefined;
  return text.split(/\r\n|\r|\n/).flatMap((line): Tick[] => {
    const mark = FENCE.exec(line)?.[1];
    if (mark !== undefined && (fence === undefined || fence === mark)) fence = fence === undefined ? mark : undefined;
    const [, box, id, key] = fence === undefined ? (TASK.exec(line) ?? []) : [];
    if (id === undefined) return [];
    return [{ id, ...(key === undefined ? {} : { key }), ticked: box !== " " }];
  });
}

function fromJson(text: string): Result<Tick[], CliError> {
  const wrong = (what: string): Result<Tick[], CliError> =>
    fail(
      cannot("bad-ticks", `These are no ticks: ${what}.`, `Save them from the page again; it writes ${TICKS_SCHEMA}.`),
    );
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return wrong("it is no JSON");
  }
  const { schema, ticks } = value as { schema?: unknown; ticks?: unknown };
  if (schema !== TICKS_SCHEMA) return wrong(`"schema" is not "${TICKS_SCHEMA}"`);
  if (!Array.isArray(ticks)) return wrong('"ticks" is no list');
  const all = ticks.map((one: unknown) => tickOf(one));
  const bad = all.indexOf(undefined);
  if (bad >= 0) return wrong(`the ${bad + 1}. of "ticks" has no "id", or a "key" that is no key`);
  return ok(all as Tick[]);
}

const WHOLE_SLUG = new RegExp(`^${SLUG}$`);

function tickOf(value: unknown): Tick | undefined {
  const { id, key } = (value ?? {}) as { id?: unknown; key?: unknown };
  const isSlug = (word: unknown): word is string => typeof word === "string" && WHOLE_SLUG.test(word);
  if (!isSlug(id) || (key !== undefined && key !== null && !isSlug(key))) return undefined;
  return { id, ...(isSlug(key) ? { key } : {}), ticked: true };
}

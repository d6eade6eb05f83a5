import type { Context } from "../../../context.ts";
import { type Catalog, type Project, type Skill, type Thing, thingsOf } from "../../../planner/index.ts";
import type { StepKind } from "../../../progress/events.ts";
import { usage } from "../../../shared/errors.ts";
import { findId } from "../../../shared/find-id.ts";
import { stepIds } from "../flags/flags.ts";

/** A skill or project, or with `key` one item of its checklist or one of its resources. */
export interface Target {
  readonly id: string;
  readonly kind: StepKind;
  readonly item: Skill | Project;
  readonly key?: string;
}

/** What `ID` and `ID/KEY` name, each once. Throws at the first word that names nothing. */
export async function targetsOf(words: readonly string[], catalog: Catalog, ctx: Context): Promise<Target[]> {
  const targets = new Map<string, Target>();
  for (const word of words) {
    const slash = word.indexOf("/");
    const target = stepOf(slash < 0 ? word : word.slice(0, slash), catalog);
    if (slash < 0) targets.set(target.id, target);
    else {
      const key = await keyOf(target, word.slice(slash + 1), ctx);
      targets.set(`${target.id}/${key}`, { ...target, key });
    }
  }
  return [...targets.values()];
}

/** The skill or project that a word names, by id, former id or prefix. */
export function stepOf(word: string, catalog: Catalog): Target {
  const [id = ""] = stepIds([word], catalog);
  return stepNamed(id, catalog);
}

/** The skill or project of an id. Expects that the catalog has it. */
export function stepNamed(id: string, catalog: Catalog): Target {
  const { kind, item } = thingsOf(catalog)(id) as Thing;
  return { id, kind, item };
}

async function keyOf({ id, item }: Target, word: string, ctx: Context): Promise<string> {
  const details = await ctx.details([id]);
  const resources = (details.skills.get(id)?.resources ?? []).flatMap((resource) => resource.id ?? []);
  const found = findId(word, [...item.items, ...resources], `item of "${id}"`);
  if (!found.ok) throw found.error;
  return found.value;
}

/** Refuses a command that was given no id, where nobody can be asked. */
export function missingId(command: string): Error {
  return usage(
    "missing-argument",
    "The argument ID is missing.",
    `Name it: career-roadmap ${command} ID; career-roadmap next lists likely ones.`,
  );
}

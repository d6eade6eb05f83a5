import { Command } from "commander";
import type { Context } from "../../context.ts";
import { type Catalog, meanHours, thingsOf } from "../../planner/index.ts";
import { renderJson } from "../../render/json.ts";
import { cannot } from "../../shared/errors.ts";
import { toCount } from "../shared/flags/flags.ts";
import { type Person, personOf } from "../shared/person/planning.ts";
import { chooseRole } from "../shared/person/role.ts";
import { standingPlan } from "../shared/person/standing-plan.ts";
import { type Entry, entriesOf, type Hit } from "./entries.ts";
import { searchJson } from "./json.ts";
import { type FoundThing, renderSearch, type SearchView } from "./view.ts";

const SHOWN = 8;

export interface SearchOptions {
  readonly words: readonly string[];
  readonly count: number;
  readonly role?: string;
  readonly json: boolean;
}

export function searchCommand(ctx: Context, run = runSearch): Command {
  return new Command("search")
    .description("Find a role, skill, project, tool, resource or question by any of its words")
    .argument("<words...>", 'words of titles, adverts, tools or checklists, like mlflow or "confusion matrix"')
    .option("--role <id>", "the role whose plan the hits are looked up in")
    .option("-n, --count <n>", "tell so many hits", toCount, SHOWN)
    .action((words: string[], _flags, command: Command) =>
      run({ ...command.optsWithGlobals<SearchOptions>(), words }, ctx),
    );
}

export async function runSearch(options: SearchOptions, ctx: Context): Promise<void> {
  const [catalog, details] = await Promise.all([ctx.catalog(), ctx.details()]);
  const words = options.words.join(" ").trim();
  // Loaded here alone: what searches is large.
  const { findEntries } = await import("./find.ts");
  const hits = [...findEntries(entriesOf(catalog, details), words)];
  if (hits.length === 0 && !options.json) {
    const fix = "Try one word of it, or look through career-roadmap skills";
    throw cannot("nothing-found", `Nothing holds "${words}".`, fix);
  }
  const person = await personOf(catalog, ctx);
  const plan = planOf(options.role, catalog, person, ctx);
  // Of what several roles say of a word that is not taught, what the person's own says comes first.
  const asked = hits.findIndex(({ by }) => by.field === "also-asked");
  const own = hits.findIndex(({ entry, by }) => by.field === "also-asked" && entry.id === plan?.roles[0]);
  if (own > asked) hits.splice(asked, 0, ...hits.splice(own, 1));
  const find = thingsOf(catalog);
  const found = hits.slice(0, options.count).map(({ entry, by }): FoundThing => {
    const { kind, id, title } = entry;
    const item = kind === "skill" || kind === "project" ? find(id)?.item : undefined;
    const step = plan?.steps.find((one) => one.id === id);
    const state = item === undefined ? null : (step?.state ?? recordedState(id, person));
    const hours = item === undefined ? null : meanHours(item.hours);
    return { kind, id, title, by, hours, state, step: step?.n ?? null, command: commandFor(entry, by, state) };
  });
  const role = plan === undefined ? null : { id: plan.roles[0] ?? "", title: plan.title };
  const view: SearchView = { words, hits: found, all: hits.length, role };
  ctx.out(options.json ? renderJson(searchJson(view), ctx.theme) : renderSearch(view, ctx.theme));
}

/** The plan of the role that is meant; undefined where none is, or none can be made: finding words needs no plan. */
function planOf(given: string | undefined, catalog: Catalog, person: Person, ctx: Context) {
  const choice = chooseRole(given, catalog, person, ctx);
  if (!("role" in choice)) return undefined;
  const { made } = standingPlan(choice.role, catalog, person, ctx);
  return made.ok ? { ...made.value, title: catalog.roles.get(choice.role)?.title ?? choice.role } : undefined;
}

function recordedState(id: string, { learner }: Person): FoundThing["state"] {
  if (learner.done.has(id)) return "done";
  if (learner.known.has(id)) return "known";
  if (learner.skipped.has(id)) return "skipped";
  return learner.started.has(id) ? "in-progress" : null;
}

/** What a person most likely wants with what they found. */
function commandFor({ kind, id }: Entry, by: Hit["by"], state: FoundThing["state"]): string {
  switch (kind) {
    case "role":
      return by.field === "also-asked" ? `career-roadmap show ${id}` : `career-roadmap plan ${id}`;
    case "skill":
    case "project":
      if (state === "done" || state === "known") return `career-roadmap show ${id}`;
      return state === null ? `career-roadmap plan ${id}` : `career-roadmap checklist ${id}`;
    case "area":
      return `career-roadmap skills --area ${id}`;
    case "question":
      return `career-roadmap faq ${id}`;
    case "resource":
      return `career-roadmap show resource/${id}`;
    case "place":
      return "career-roadmap learn";
  }
}

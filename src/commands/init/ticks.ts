import type { Context } from "../../context.ts";
import { type Catalog, RANKS, type Requirement, type Role } from "../../planner/index.ts";
import { creditFor, jobsOf, type Person } from "../shared/person/planning.ts";
import { reachOf } from "../shared/person/reach.ts";
import { titleOf } from "../shared/words/titles.ts";
import { type InitChoices, newlyKnown } from "./given.ts";

/** Who asks, where somebody can answer. */
export type Prompter = NonNullable<Context["prompter"]>;

type Option = Parameters<Prompter["tick"]>[1][number];

/**
 * Lets the person tick what they know of a role, by stage, and of what their job's roadmap holds besides. Ticked to begin
 * with is what was known before and what the job credits; unticked, both are open from now on.
 */
export async function askWhatIsTicked(
  role: string,
  prompter: Prompter,
  catalog: Catalog,
  person: Person,
  ctx: Context,
): Promise<Pick<InitChoices, "known" | "reopened"> & { readonly offered: readonly string[] }> {
  const jobs = jobsOf(undefined, catalog, person);
  const { credited, beside } = creditFor(jobs, catalog, person, person.profile.prefer);
  const { known, done } = person.learner;
  const had = new Set([...known, ...credited]);
  const aside = jobs.flatMap(({ title }) => [
    { title: `Taken as known from the job ${title}`, ids: credited },
    { title: `In the roadmap of the job ${title} too`, ids: beside.map(({ id }) => id) },
  ]);
  const options = skillOptions(catalog.roles.get(role) as Role, aside, done, catalog, ctx);
  const before = options.map(({ value }) => value).filter((id) => had.has(id));
  if (options.length === 0) return { known: [], reopened: [], offered: [] };
  const ticked = new Set(await prompter.tick("Tick what you know already.", options, new Set(before)));
  return {
    known: newlyKnown(ticked, person).filter((id) => !credited.includes(id)),
    reopened: before.filter((id) => !ticked.has(id)),
    // What is not known as a whole may be known in part.
    offered: options.map(({ value }) => value).filter((id) => !ticked.has(id)),
  };
}

const GO_ON = "go on";

/** Lets the person tick single items of skills they know in part, one skill after the other, as ID/KEY. */
export async function askItems(
  offered: readonly string[],
  prompter: Prompter,
  catalog: Catalog,
  { progress }: Person,
  ctx: Context,
): Promise<string[]> {
  const { text } = ctx.errTheme;
  const open = offered.filter((id) => (catalog.skills.get(id)?.items.length ?? 0) > 0);
  const known = new Map<string, readonly string[]>();
  while (open.length > 0) {
    const skills = open.map((id) => {
      const count = known.get(id)?.length ?? 0;
      const label = `${text(titleOf(catalog, id))} (${id})${count === 0 ? "" : `, ${count} ticked`}`;
      return { value: id, label };
    });
    const go = { value: GO_ON, label: "No, go on" };
    const id = await prompter.pick("Do you know one of the others in part?", [go, ...skills]);
    if (id === GO_ON) break;
    const ticked = progress.subjects.get(id)?.ticked ?? new Set<string>();
    const items = ((await ctx.details([id])).skills.get(id)?.checklist ?? []).filter(({ key }) => !ticked.has(key));
    const options = items.map((item) => ({ value: item.key, label: text(item.text) }));
    if (options.length > 0)
      known.set(
        id,
        await prompter.tick(`Tick what you can do of ${text(titleOf(catalog, id))}.`, options, new Set(known.get(id))),
      );
  }
  return [...known].flatMap(([id, keys]) => keys.map((key) => `${id}/${key}`));
}

/**
 * Every skill of the role's roadmap in the stage that first needs it, all members of a choice, then what stands aside. What
 * is done is known better than by a tick.
 */
function skillOptions(
  role: Role,
  aside: readonly { readonly title: string; readonly ids: readonly string[] }[],
  done: ReadonlySet<string>,
  catalog: Catalog,
  ctx: Context,
): Option[] {
  const seen = new Set(done);
  const { text } = ctx.errTheme;
  const fresh = (ids: Iterable<string>, group: string): Option[] =>
    [...ids].flatMap((id) => {
      if (seen.has(id) || !catalog.skills.has(id)) return [];
      seen.add(id);
      return [{ value: id, label: `${text(titleOf(catalog, id))} (${id})`, group }];
    });
  const reached = (needs: readonly Requirement[]): Set<string> => reachOf(catalog, needs);
  return [
    ...role.stages.flatMap((stage, at) =>
      fresh(
        reached(RANKS.flatMap((rank) => (rank === "core" ? stage.skills : stage[rank]))),
        `${at + 1}. ${text(stage.title)}`,
      ),
    ),
    ...fresh(reached(role.assumes.map((id) => ({ oneOf: [id] }))), "Taken for granted in this job"),
    ...fresh(reached(role.projects.flatMap(({ requires }) => requires)), "For the projects"),
    ...aside.flatMap(({ title, ids }) => fresh(ids, text(title))),
  ];
}

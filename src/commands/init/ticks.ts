import type { Context } from "../../context.ts";
import type { Catalog, Role } from "../../planner/index.ts";
import type { Person } from "../shared/person/planning.ts";
import { reachOf } from "../shared/person/reach.ts";
import { titleOf } from "../shared/words/titles.ts";
import { type InitChoices, newlyKnown } from "./given.ts";

/** Who asks, where somebody can answer. */
export type Prompter = NonNullable<Context["prompter"]>;

type Option = Parameters<Prompter["tick"]>[1][number];

/** Lets the person tick what they know of a role, by stage; what was known before is ticked, and can be unticked. */
export async function askWhatIsTicked(
  role: string,
  prompter: Prompter,
  catalog: Catalog,
  person: Person,
  ctx: Context,
): Promise<Pick<InitChoices, "known" | "reopened">> {
  const { known } = person.learner;
  const options = skillOptions(catalog.roles.get(role) as Role, catalog, person, ctx);
  const before = options.map(({ value }) => value).filter((id) => known.has(id));
  if (options.length === 0) return { known: [], reopened: [] };
  const ticked = new Set(await prompter.tick("Tick what you know already.", options, new Set(before)));
  return { known: newlyKnown(ticked, person), reopened: before.filter((id) => !ticked.has(id)) };
}

/**
 * Every skill that the role asks for in the stage that first needs it, all members of a choice. What is done is known
 * better than by a tick, and what the role assumes is taken as known anyway.
 */
function skillOptions(role: Role, catalog: Catalog, { learner, profile }: Person, ctx: Context): Option[] {
  const seen = new Set([...learner.done, ...role.assumes]);
  const { text } = ctx.errTheme;
  const fresh = (needs: Parameters<typeof reachOf>[1], group: string): Option[] =>
    [...reachOf(catalog, needs)].flatMap((id) => {
      if (seen.has(id)) return [];
      seen.add(id);
      return [{ value: id, label: `${text(titleOf(catalog, id))} (${id})`, group }];
    });
  const optional = profile.withOptional === true;
  return [
    ...role.stages.flatMap((stage, at) =>
      fresh([...stage.skills, ...(optional ? stage.optional : [])], `${at + 1}. ${text(stage.title)}`),
    ),
    ...fresh(
      role.projects.flatMap(({ requires }) => requires),
      "For the projects",
    ),
  ];
}

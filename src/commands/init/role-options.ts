import type { Context } from "../../context.ts";
import type { Catalog, Role } from "../../planner/index.ts";
import { hoursText } from "../../render/numbers.ts";
import { standingAmounts } from "../shared/person/amounts.ts";
import type { Person } from "../shared/person/planning.ts";
import { rolesWithProgress } from "../shared/person/role.ts";
import { beginnersText, type RoleAmounts } from "../shared/person/role-words.ts";

/** The value of the answer that one has no job of the list. An id cannot hold a blank. */
export const NO_JOB = "no job";

type Options = Parameters<NonNullable<Context["prompter"]>["pick"]>[1];

/** The jobs, the one of the profile first; else that one has none of them. */
export function jobOptions(catalog: Catalog, { profile }: Person, { errTheme }: Context): Options {
  const none = { value: NO_JOB, label: "No, in none of them" };
  const jobs = byId(catalog).map((role) => ({
    value: role.id,
    label: nameOf(role, errTheme.text),
    ...(role.summary === undefined ? {} : { hint: errTheme.text(role.summary) }),
  }));
  const own = jobs.filter(({ value }) => value === profile.job);
  return [...own, none, ...jobs.filter((job) => !own.includes(job))];
}

/**
 * The roles with what they take this person, the one that is theirs first. Who begins at nothing is told besides how many
 * adverts are for beginners.
 */
export async function roleOptions(catalog: Catalog, person: Person, ctx: Context): Promise<Options> {
  const { text } = ctx.errTheme;
  const own = person.profile.role ?? rolesWithProgress(catalog, person)[0];
  const newcomer = person.profile.job === undefined && person.learner.done.size + person.learner.known.size === 0;
  const details = newcomer ? (await ctx.details()).roles : undefined;
  const roles = byId(catalog);
  return [...roles.filter(({ id }) => id === own), ...roles.filter(({ id }) => id !== own)].map((role) => {
    const amounts = standingAmounts(role.id, catalog, person, ctx);
    const hint = [role.summary, beginnersText(details?.get(role.id)?.market ?? [])].filter((one) => one !== undefined);
    return {
      value: role.id,
      label: `${nameOf(role, text)}, ${hoursWords(role.id, amounts, person)}`,
      ...(hint.length === 0 ? {} : { hint: text(hint.join(" ")) }),
    };
  });
}

/** `812 h to apply, 1,379 h in all`, for a job that is changed also the way of who has it. */
function hoursWords(id: string, { all, core, inJob }: RoleAmounts, { profile }: Person): string {
  if (all.left === 0) return "nothing left";
  const onTop = inJob === null || profile.job === id ? "" : `, ${hoursText(inJob.left)} if you work in it today`;
  return `${core.left === 0 ? "you can apply" : `${hoursText(core.left)} to apply`}, ${hoursText(all.left)} in all${onTop}`;
}

function byId({ roles }: Catalog): Role[] {
  return [...roles.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function nameOf({ id, title }: Role, text: (words: string) => string): string {
  return `${text(title)} (${id})`;
}

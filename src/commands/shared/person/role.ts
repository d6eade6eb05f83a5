import type { Context } from "../../../context.ts";
import { aimOf, type Catalog, listedRanks, type Role } from "../../../planner/index.ts";
import { usage } from "../../../shared/errors.ts";
import { roleId } from "../flags/flags.ts";
import type { Person } from "./planning.ts";
import { reachOf } from "./reach.ts";

/** A role that is meant, or the several that have progress when none is named. */
export type RoleChoice = { readonly role: string } | { readonly several: readonly string[] };

/** As the design has it: the argument or `--role`, the environment, the profile, the one role that has progress. */
export function chooseRole(given: string | undefined, catalog: Catalog, person: Person, ctx: Context): RoleChoice {
  const set = ctx.env.CAREER_ROADMAP_ROLE || undefined;
  const word = given ?? set ?? person.profile.role;
  if (word !== undefined) {
    const from = given !== undefined ? undefined : set !== undefined ? "CAREER_ROADMAP_ROLE" : "your profile";
    return { role: roleId(word, catalog, from) };
  }
  const several = rolesWithProgress(catalog, person);
  return several.length === 1 ? { role: several[0] as string } : { several };
}

/** The role whose part comes first where all are told; undefined where no one role is meant. */
export function ownRole(catalog: Catalog, person: Person, ctx: Context): Role | undefined {
  const choice = chooseRole(undefined, catalog, person, ctx);
  return "role" in choice ? catalog.roles.get(choice.role) : undefined;
}

/** The role that is meant, else asked for where somebody can answer; `how` says how to name it in this command. */
export async function roleOrAsk(
  given: string | undefined,
  catalog: Catalog,
  person: Person,
  ctx: Context,
  how: string,
): Promise<string> {
  const choice = chooseRole(given, catalog, person, ctx);
  if ("role" in choice) return choice.role;
  if (ctx.prompter === undefined) {
    const those =
      choice.several.length > 0
        ? `You have progress in ${choice.several.join(", ")}; name one`
        : "career-roadmap roles lists them; name one";
    throw usage("missing-role", "Which role?", `${those}: ${how}, or career-roadmap config set role ROLE`);
  }
  const roles =
    choice.several.length > 0 ? choice.several.map((id) => catalog.roles.get(id) as Role) : catalog.roles.values();
  const options = [...roles].map(({ id, title, summary }) => ({
    value: id,
    label: `${ctx.errTheme.text(title)} (${id})`,
    ...(summary === undefined ? {} : { hint: ctx.errTheme.text(summary) }),
  }));
  return ctx.prompter.pick("Which role do you want?", options);
}

/**
 * Roles of which something is done or in progress, by id: those whose lists name it, else those that need it.
 * What is known alone makes no role somebody's.
 */
export function rolesWithProgress(catalog: Catalog, { progress }: Person): string[] {
  const touched = new Set<string>();
  for (const [id, { status, ticked, minutes }] of progress.subjects) {
    if (status === "done" || status === "started" || ticked.size > 0 || minutes > 0) touched.add(id);
  }
  if (touched.size === 0) return [];
  const listed = (role: Role) => [...listedRanks(aimOf(role)).keys()];
  const ways = [
    listed,
    (role: Role) => [
      ...reachOf(catalog, [
        ...listed(role).map((id) => ({ oneOf: [id] })),
        ...role.projects.flatMap(({ requires }) => requires),
      ]),
    ],
  ];
  for (const idsOf of ways) {
    const roles = [...catalog.roles.values()].filter((role) => idsOf(role).some((id) => touched.has(id)));
    if (roles.length > 0) return roles.map(({ id }) => id).sort();
  }
  return [];
}

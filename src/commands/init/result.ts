import type { Context } from "../../context.ts";
import type { Catalog, Plan } from "../../planner/index.ts";
import { PROFILE_KEYS } from "../../profile/keys.ts";
import { EMPTY_PROFILE } from "../../profile/profile.ts";
import { learnerOf } from "../../progress/learner.ts";
import { weekHours } from "../shared/flags/flags.ts";
import { jobCredit } from "../shared/moves/credit.ts";
import { type Person, planOrThrow, planRequest } from "../shared/person/planning.ts";
import { profileValues } from "../shared/profile/values.ts";
import type { InitChoices } from "./given.ts";
import { progressAfter } from "./progress-after.ts";
import type { InitView } from "./view.ts";

/** What the choices come to, before anything of it is written. */
export interface InitResult extends Omit<InitView, "headingShown" | "titleOf"> {
  readonly plan: Plan;
  /** Gives the profile's text with the choices in it, whatever else was changed there meanwhile. */
  readonly edit: (text: string) => string;
}

/** The profile as it would be and the plan that follows from it. Throws when either cannot be. */
export async function initResult(
  choices: InitChoices,
  catalog: Catalog,
  person: Person,
  ctx: Context,
): Promise<InitResult> {
  const { path } = ctx.profileFile;
  const [{ setValue, unsetValue }, { readProfile }] = await Promise.all([
    import("../../profile/edit.ts"),
    import("../../profile/read.ts"),
  ]);
  const before = await ctx.profileFile.read();
  const edit = (given: string): string => {
    let text = given;
    for (const [key, words] of wordsOf(choices)) {
      const changed = words.length === 0 ? unsetValue(text, key) : setValue(text, key, words);
      if (!changed.ok) throw changed.error;
      text = changed.value;
    }
    return text;
  };
  const after = edit(before);
  const { profile } = readProfile(after, path);
  const { role, known, reopened, items = [] } = choices;
  const progress = progressAfter(person.progress, choices, ctx.today);
  const standing: Person = { progress, profile, learner: learnerOf(progress) };
  // Of the profile alone where it says anything: what the environment says today plays no part in what is saved.
  const hours = profile.hours ?? weekHours(undefined, undefined, ctx);
  const request = planRequest([role], { hours }, catalog, standing, ctx);
  const plan = planOrThrow(catalog, request);
  const title = catalog.roles.get(role)?.title as string;
  return {
    path,
    edit,
    changed: after !== before,
    profile: profileValues(profile),
    plan,
    credit: jobCredit(catalog, plan, request, standing),
    title,
    known,
    items,
    reopened,
  };
}

/** The words of `config set` for each choice that was made; none where the key is to be taken out. */
function wordsOf(choices: InitChoices): [key: string, words: string[]][] {
  const { job, ...others } = choices;
  const chosen = { ...EMPTY_PROFILE, ...others, ...(job === undefined ? {} : { job }) };
  const keys = ["role", "job", "hours", "start", "off"].filter((key) => key in choices);
  return keys.map((key) => [key, [PROFILE_KEYS.get(key)?.shown(chosen) ?? []].flat().map(String)]);
}

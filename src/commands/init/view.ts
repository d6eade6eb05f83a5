import type { Plan } from "../../planner/index.ts";
import { paragraph } from "../../render/layout.ts";
import { count, paceText } from "../../render/numbers.ts";
import type { Theme } from "../../render/theme.ts";
import { type JobCredit, renderCredit } from "../shared/moves/credit-view.ts";
import { renderHeading } from "../shared/plan/heading.ts";
import { plainAnswer } from "../shared/plan/plan-view.ts";
import type { JsonValue } from "../shared/profile/view.ts";

export interface InitView {
  /** Of the profile. */
  readonly path: string;
  readonly changed: boolean;
  readonly profile: Readonly<Record<string, JsonValue>>;
  readonly plan: Plan;
  /** What the job that was chosen brings along; null without one. */
  readonly credit: JobCredit | null;
  /** Of the role. */
  readonly title: string;
  /** Ids newly known, and ids that are not known any more. */
  readonly known: readonly string[];
  readonly reopened: readonly string[];
  /** Items newly known, as ID/KEY. */
  readonly items: readonly string[];
  /** Whether the person has seen the plan's heading already. */
  readonly headingShown: boolean;
  readonly titleOf: (id: string) => string;
}

/** The heading of the plan that the choices lead to. */
export function renderInitHeading({ plan, title }: Pick<InitView, "plan" | "title">, theme: Theme): string {
  return renderHeading({ ...plainAnswer(plan), titleOf: () => title }, theme);
}

/** What was written where, and the next command. */
export function renderInit(view: InitView, theme: Theme): string {
  const { path, changed, known, reopened, items, headingShown, credit } = view;
  const mark = theme.good(theme.symbols.done);
  const saved = changed ? "Your profile" : "Your profile was so already";
  const next = paragraph(theme, `Next: ${theme.heading("career-roadmap next")}`);
  return [
    headingShown ? "" : `${renderInitHeading(view, theme)}\n`,
    paragraph(theme, `${mark} ${saved}: ${choicesText(view, theme)}`),
    paragraph(theme, theme.dim(`in ${theme.text(path)}`), 2),
    stepsText(`${mark} Known from now on`, known, view, theme),
    items.length === 0
      ? ""
      : paragraph(theme, `${mark} Known in part: ${count(items.length, "item")}: ${items.map(theme.id).join(", ")}`),
    stepsText(`${mark} Opened again`, reopened, view, theme),
    headingShown ? "" : renderCredit(credit, theme),
    `\n${next}`,
  ].join("");
}

/** The plan is one at the profile's hours, where it says any. */
function choicesText({ profile: { role, job, hours, start, off }, plan }: InitView, theme: Theme): string {
  const ranges = typeof off === "object" && off !== null ? off : [];
  return [
    theme.id(String(role)),
    ...(typeof job === "string" ? [`from the job ${theme.id(job)}`] : []),
    ...(typeof hours === "number" ? [paceText(plan.hoursPerWeek, plan.hoursByWeekday)] : []),
    ...(typeof start === "string" ? [`from ${start}`] : []),
    ...(ranges.length === 0 ? [] : [`off ${ranges.join(", ")}`]),
  ].join(", ");
}

function stepsText(lead: string, ids: readonly string[], { titleOf }: InitView, theme: Theme): string {
  if (ids.length === 0) return "";
  const shown = ids.slice(0, 5).map((id) => `${theme.text(titleOf(id))} ${theme.id(id)}`);
  const more = ids.length > 5 ? ` and ${ids.length - 5} more` : "";
  return paragraph(theme, `${lead}: ${count(ids.length, "step")}: ${shown.join(", ")}${more}`);
}

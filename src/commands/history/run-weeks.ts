import type { Context } from "../../context.ts";
import { formerIds } from "../../planner/index.ts";
import { hoursDoneBy } from "../../progress/chart.ts";
import { orderEvents, undoneEvents } from "../../progress/fold.ts";
import { renderColumns } from "../../render/columns.ts";
import { renderJson } from "../../render/json.ts";
import { paragraph } from "../../render/layout.ts";
import { hoursText } from "../../render/numbers.ts";
import { type Day, formatDay } from "../../shared/dates.ts";
import { CliError } from "../../shared/errors.ts";
import { itemsIn } from "../shared/person/items-in.ts";
import { personOf } from "../shared/person/planning.ts";
import { ownRole } from "../shared/person/role.ts";
import { standingPlan } from "../shared/person/standing-plan.ts";
import { catalogIfSound } from "../shared/words/sound-catalog.ts";
import { weeksJson, weeksOf } from "./weeks.ts";

/** Tells every week: its hours, by area too, what was finished in it, and what was left of the own plan then. */
export async function runWeeks(options: { since?: Day; json: boolean }, ctx: Context): Promise<void> {
  const sound = await catalogIfSound(ctx);
  const catalog = sound instanceof CliError ? undefined : sound;
  const formerly = catalog === undefined ? new Map<string, string>() : formerIds(catalog);
  const ordered = orderEvents((await ctx.log()).events);
  const undone = undoneEvents(ordered);
  const events = ordered.filter(({ id, type }) => !undone.has(id) && type !== "event-undone");
  const person = catalog === undefined ? undefined : await personOf(catalog, ctx);
  const role = person === undefined || catalog === undefined ? undefined : ownRole(catalog, person, ctx);
  const made = role === undefined ? undefined : standingPlan(role.id, catalog as never, person as never, ctx).made;
  const plan = made?.ok === true ? made.value : undefined;
  const itemsOf = catalog === undefined ? () => [] : itemsIn(catalog);
  const progress = person?.progress;
  const weeks = weeksOf({
    events,
    today: ctx.today,
    since: options.since,
    catalog,
    currentId: (id) => formerly.get(id) ?? id,
    leftBy:
      plan === undefined || progress === undefined
        ? undefined
        : (day) => plan.hours.full - hoursDoneBy(day, { plan, progress, itemsOf }),
  });
  if (options.json) return ctx.out(renderJson(weeksJson(role?.id ?? null, weeks), ctx.theme));
  if (weeks.length === 0) {
    return ctx.out(paragraph(ctx.theme, "Nothing was recorded yet. To begin: career-roadmap start ID"));
  }
  const columns = [
    { title: "Week" },
    { title: "Hours", align: "right" as const },
    ...(plan === undefined ? [] : [{ title: "Left", align: "right" as const }]),
    { title: "Of them", grow: true },
    { title: "Finished", grow: true },
  ];
  const rows = weeks.map(({ start, minutes, areas, finished, hoursLeft }) => [
    formatDay(start),
    hoursText(minutes / 60),
    ...(hoursLeft === null ? [] : [hoursText(hoursLeft)]),
    areas.map((one) => `${one.area ?? "projects"} ${hoursText(one.minutes / 60)}`).join(", "),
    finished.map(ctx.theme.text).join(", "),
  ]);
  ctx.out(await renderColumns(columns, rows, ctx.theme));
}

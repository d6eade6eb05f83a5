import { FORMATS } from "../../export/formats.ts";
import { usage } from "../../shared/errors.ts";
import type { PlanOptions } from "./options.ts";

/** Throws where flags contradict one another, or one of them has nothing to act on. */
export function checkFlags(
  { until, budget, must = [], by, hours, at, gantt, open, output }: PlanOptions,
  format: string,
): void {
  const limited = budget !== undefined || (by !== undefined && hours !== undefined);
  if (until !== undefined && budget !== undefined) {
    const message = "--until ends the plan at a step, and --budget where the hours end.";
    throw usage("until-and-budget", message, `To make room for it: --budget ${budget} --must ${until}`);
  }
  if (at !== undefined && format !== "ics") {
    const message = "--at puts study blocks into a calendar, and this is none.";
    throw usage("at-without-calendar", message, "Add -o plan.ics, or --format ics.");
  }
  if (open === true && (format !== "html" || output === "-")) {
    const message = `--open opens a page, and this is ${output === "-" ? "standard output" : format}.`;
    throw usage("open-without-page", message, "Give --open alone, or with -o plan.html.");
  }
  if (gantt === true && FORMATS.has(format)) {
    throw usage("gantt-and-format", `--gantt is drawn as text, not as ${format}.`, "Give one of them.");
  }
  if (must.length > 0 && !limited) {
    const message = "--must puts hours of a budget aside, and there is none.";
    throw usage("must-without-budget", message, "Add --budget HOURS, or --by and --hours");
  }
}

import { type WeekHours, weekHoursText } from "../../../shared/week-hours.ts";

/** What a person said of themselves on the command line, to be said again in the command that goes on. */
export interface MoveWords {
  readonly from?: readonly string[];
  readonly know?: readonly string[];
  readonly prefer?: readonly string[];
  readonly hours?: WeekHours;
}

/** The same as words of a command line, each flag with its value. */
export function moveFlags({ from = [], know = [], prefer = [], hours }: MoveWords): string[] {
  return [
    ...from.map((role) => `--from ${role}`),
    ...(know.length === 0 ? [] : [`--know ${know.join(",")}`]),
    ...(prefer.length === 0 ? [] : [`--prefer ${prefer.join(",")}`]),
    ...(hours === undefined
      ? []
      : [`--hours ${hours.byWeekday === undefined ? hours.total : `"${weekHoursText(hours)}"`}`]),
  ];
}

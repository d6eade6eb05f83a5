import { newSubject, type Progress, type Status } from "../../progress/fold.ts";
import type { Day } from "../../shared/dates.ts";
import type { InitChoices } from "./given.ts";

/** The progress as it will be once the choices are recorded. */
export function progressAfter(
  progress: Progress,
  { known, reopened, items = [] }: Pick<InitChoices, "known" | "reopened" | "items">,
  today: Day,
): Progress {
  const subjects = new Map(progress.subjects);
  const put = (id: string, status: Status): void => {
    subjects.set(id, { ...(subjects.get(id) ?? newSubject()), status, since: today, begunOn: undefined });
  };
  for (const id of known) put(id, "known");
  for (const id of reopened) put(id, "open");
  for (const item of items) {
    const [id = "", key = ""] = item.split("/");
    const subject = subjects.get(id) ?? newSubject();
    subjects.set(id, { ...subject, ticked: new Set([...subject.ticked, key]) });
  }
  return { ...progress, subjects };
}

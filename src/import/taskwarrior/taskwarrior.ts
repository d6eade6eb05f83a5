import { parseDay } from "../../shared/dates.ts";
import { cannot } from "../../shared/errors.ts";
import { type Draft, type DraftSkill, draftSkill } from "../draft.ts";
import { Findings } from "../findings.ts";
import { type JsonObject, numberAt, objectsAt, textAt } from "../json.ts";
import { inStages } from "../table/stages.ts";
import { asProse, asTitle } from "../text/clean.ts";
import { type Effort, readEffort } from "../text/effort.ts";
import { webLink } from "../text/web-link.ts";

const MOST_TASKS = 5000;
const ESTIMATES = ["estimate", "estimated", "est", "effort", "hours", "duration"];

/** Tasks as skills, their projects as stages; what a task depends on comes before it. */
export function readTaskwarrior(tasks: readonly JsonObject[]): Draft {
  if (tasks.length > MOST_TASKS)
    throw cannot("too-large", `There are ${tasks.length} tasks.`, "Export fewer: task project:NAME export.");
  const findings = new Findings();
  const rows = tasks.flatMap((task) => {
    const title = textAt(task, "description");
    const status = textAt(task, "status");
    if (status === "deleted" || status === "recurring") {
      findings.drop(status === "deleted" ? "deleted tasks" : "templates of recurring tasks", title);
      return [];
    }
    const skill = skillOf(task, findings);
    return skill === undefined
      ? []
      : [{ stage: asTitle(textAt(task, "project").replaceAll(".", ": ")) || "Tasks", skill }];
  });
  if (rows.length === 0)
    throw cannot("nothing-found", "No task of it is left to do.", "Look whether it is the right export.");
  const kept = new Set(rows.map((one) => one.skill.key));
  const known = rows.map(({ stage, skill }) => ({
    stage,
    skill: { ...skill, requires: skill.requires.filter((uuid) => kept.has(uuid)) },
  }));
  if (rows.some(({ skill }) => skill.isDone)) {
    findings.note("Some tasks are completed; a roadmap holds no progress: import-ticks brings them along.");
  }
  findings.note(
    "Projects are stages; what a task depends on comes before it; a due day is told, and reorders nothing.",
  );
  return {
    format: "tasks of taskwarrior",
    terms: [],
    stages: inStages(known, "Tasks"),
    notes: findings.notes,
    dropped: findings.dropped,
  };
}

function skillOf(task: JsonObject, findings: Findings): DraftSkill | undefined {
  const title = asTitle(textAt(task, "description"));
  if (title === "") return undefined;
  const notes = objectsAt(task, "annotations").map((one) => textAt(one, "description"));
  const links = notes.flatMap((note) =>
    (note.match(/https?:\/\/\S+/gi) ?? []).flatMap((url) => webLink(url, "") ?? []),
  );
  const words = notes.filter((note) => !/^https?:\/\/\S+$/i.test(note.trim())).join(" ");
  const effort = effortOf(task);
  const due = /^(\d{4})(\d{2})(\d{2})T/.exec(textAt(task, "due"));
  const day = due === null ? "" : `${due[1]}-${due[2]}-${due[3]}`;
  const tags = Array.isArray(task.tags) ? task.tags.filter((one) => typeof one === "string") : [];
  if (tags.length > 0) findings.drop("tags", tags.join(", "), tags.length);
  return draftSkill(title, {
    key: textAt(task, "uuid") || title,
    rank: textAt(task, "priority") === "L" ? "further" : "core",
    ...(effort !== undefined && "hours" in effort && { hours: effort.hours, hoursFrom: effort.from }),
    requires: dependsOf(task),
    links,
    ...(words.trim() !== "" && { why: asProse(words) }),
    ...(parseDay(day) !== undefined && { by: day }),
    isDone: textAt(task, "status") === "completed",
    doubts:
      textAt(task, "priority") === "L"
        ? [{ about: "tasks of low priority, taken as further", text: "its priority is low" }]
        : [],
  });
}

/** Older exports have one text with commas between. */
function dependsOf(task: JsonObject): string[] {
  const { depends } = task;
  if (typeof depends === "string") return depends.split(",").map((one) => one.trim());
  return Array.isArray(depends) ? depends.filter((one) => typeof one === "string") : [];
}

/** Estimates are fields of a person's own; those of common names are read. */
function effortOf(task: JsonObject): Effort | undefined {
  for (const name of ESTIMATES) {
    const effort = readEffort(textAt(task, name) || String(numberAt(task, name) || ""), true);
    if (effort !== undefined) return effort;
  }
  return undefined;
}

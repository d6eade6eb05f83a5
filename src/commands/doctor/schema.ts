import * as v from "valibot";
import { document } from "../shared/schema/document.ts";
import { fix } from "../shared/schema/problem.ts";
import {
  count,
  date,
  flag,
  hoursByWeekday,
  hoursPerWeek,
  known,
  list,
  orNull,
  slug,
  text,
} from "../shared/schema/values.ts";

const FROM = ["flag", "environment", "profile", "progress", "default", "none"];
const chosen = <Value extends v.GenericSchema, More extends v.ObjectEntries>(value: Value, more: More) =>
  v.looseObject({
    value: orNull(value, "null when nothing says it, or what says it is wrong."),
    from: known(FROM, "What decided:"),
    ...more,
  });

const findings = (what: string) =>
  list(
    v.looseObject({
      code: slug("Stable name of the kind of finding."),
      message: text("One sentence for people."),
      fix: fix(),
      file: orNull(text("Path of the file."), "null when it is about no file."),
      line: orNull(count("From 1.", 1), "null when it is about no line."),
    }),
    what,
  );

const DEVICE = v.looseObject({
  file: text("Its file."),
  events: count("Events in it."),
  thisMachine: flag("Whether it is written here."),
});

const OVERRIDE = v.looseObject({
  id: slug("Of the role, skill or project."),
  file: text("Which file has it now."),
  line: count("From 1.", 1),
  replaced: text("Which source had it before: built-in, or a path."),
});

export const DOCTOR = document("doctor@1", "Doctor", "What is read from where, and what to mend: `doctor --json`.", {
  version: text("Of career-roadmap."),
  node: text("Version of Node."),
  formats: v.looseObject({
    profile: count("Format of config.yaml that is read.", 1),
    roadmaps: count("Format of roadmap files that is read.", 1),
    events: count("Version of events that is written.", 1),
  }),
  profile: v.looseObject({ path: text("Where it is or would be."), there: flag("Whether there is one.") }),
  sources: list(
    v.looseObject({
      path: text("Folder or file."),
      from: known(["your own folder", "profile", "--roadmaps"], "What named it:"),
    }),
    "Roadmaps on top of the built-in ones; later ones win.",
  ),
  progress: v.looseObject({
    path: text("The folder of the progress log."),
    events: orNull(count("Events of all devices."), "null when the log cannot be read."),
    devices: list(DEVICE, "Each file of the log."),
  }),
  device: v.looseObject({
    path: text("Where this machine's id is kept."),
    id: orNull(text("This machine's id."), "null before the first write, or when it cannot be read."),
  }),
  cache: text("The cache folder, safe to delete."),
  choices: v.looseObject({
    role: chosen(text("Id of the role; the word as it was given while roadmaps cannot be read."), {}),
    job: chosen(text("Id of the role whose job you have; the word as it stands while roadmaps cannot be read."), {}),
    hours: chosen(hoursPerWeek("Hours a week."), { byWeekday: hoursByWeekday("null where the days do not differ.") }),
    start: chosen(date("The first day of plans."), {}),
  }),
  overrides: list(OVERRIDE, "What your roadmaps replaced."),
  problems: findings("What needs doing; with any, the exit code is 1."),
  remarks: findings("Good to know."),
});

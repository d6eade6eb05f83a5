import { copyFileSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type EventBody, formatEvent } from "../../src/progress/events.ts";
import { stampEvents } from "../../src/progress/log/stamp.ts";
import { dayOf } from "../../src/shared/dates.ts";

const PROFILE = "# my choices\nrole: ml-engineer\nhours: 7.5\noff: [2026-12-20..2027-01-04]\nprefer: [pytorch]\n";
const SKILLS = ["python", "git", "sql", "shell", "numpy", "pandas", "linear-algebra", "statistics", "docker"];
/** The log's last event is of this day, the 30th of December 2026. */
const MONTHS = 5;

/** A home somebody has lived in: a profile, a folder of their own with one roadmap, and so many events in the log. */
export function livedInHome(root: string, events: number): string {
  const home = mkdtempSync(join(tmpdir(), "career-roadmap-bench-"));
  const config = join(home, ".config", "career-roadmap");
  mkdirSync(join(config, "roadmaps"), { recursive: true });
  writeFileSync(join(config, "config.yaml"), PROFILE);
  copyFileSync(join(root, "tests", "fixtures", "baker.yaml"), join(config, "roadmaps", "baker.yaml"));
  const progress = join(home, ".local", "share", "career-roadmap", "progress");
  mkdirSync(progress, { recursive: true, mode: 0o700 });
  writeFileSync(join(progress, "00000000000000aa.jsonl"), logOf(events), { mode: 0o600 });
  return home;
}

function logOf(count: number): string {
  let state = 1;
  const random = (bytes: number): Uint8Array =>
    Uint8Array.from({ length: bytes }, () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state >>> 24;
    });
  const first = dayOf(2026, 8, 1);
  const lines: string[] = [];
  let newest: string | undefined;
  for (let at = 0; at < count; at++) {
    const day = first + Math.floor((at * MONTHS * 30) / count);
    const [event] = stampEvents([bodyOf(at)], { now: day * 86_400_000 + at, day, newest, random });
    if (event === undefined) continue;
    newest = event.id;
    lines.push(`${formatEvent(event)}\n`);
  }
  return lines.join("");
}

function bodyOf(at: number): EventBody {
  const subject = SKILLS[at % SKILLS.length] as string;
  if (at % 7 < 5) return { type: "time-logged", subject, minutes: 20 + (at % 7) };
  return { type: at % 7 === 5 ? "skill-started" : at % 3 === 0 ? "skill-done" : "skill-reopened", subject };
}

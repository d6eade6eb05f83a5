import { renderDiagnostics } from "../../render/diagnostics.ts";
import { padEnd, paragraph, wrap } from "../../render/layout.ts";
import { count } from "../../render/numbers.ts";
import type { Theme } from "../../render/theme.ts";
import type { Diagnostic } from "../../shared/diagnostic.ts";
import { weekdaysText } from "../../shared/week-hours.ts";

/** Something to do, or only to know. */
export interface Finding {
  readonly code: string;
  readonly message: string;
  readonly fix?: string;
  readonly file?: string;
  readonly line?: number;
  /** The problem with its place and source line, where it is one of a file. */
  readonly diagnostic?: Diagnostic;
}

/** What counts for the next command, and what decided it. */
export interface Choice {
  readonly value: string | number | null;
  readonly from: "flag" | "environment" | "profile" | "progress" | "default" | "none";
  /** The same in words: `CAREER_ROADMAP_HOURS`. */
  readonly words: string;
  /** Of hours a week, where they differ by weekday. */
  readonly byWeekday?: readonly number[];
}

export interface DoctorView {
  readonly version: string;
  readonly node: string;
  readonly formats: { readonly profile: number; readonly roadmaps: number; readonly events: number };
  readonly profile: { readonly path: string; readonly there: boolean };
  readonly sources: readonly { readonly path: string; readonly from: string }[];
  readonly progress: {
    readonly path: string;
    /** null where it cannot be read. */
    readonly events: number | null;
    readonly devices: readonly { readonly file: string; readonly events: number; readonly thisMachine: boolean }[];
  };
  readonly device: { readonly path: string; readonly id: string | null };
  readonly cache: string;
  readonly choices: { readonly role: Choice; readonly job: Choice; readonly hours: Choice; readonly start: Choice };
  readonly overrides: readonly {
    readonly id: string;
    readonly file: string;
    readonly line: number;
    readonly replaced: string;
  }[];
  readonly problems: readonly Finding[];
  readonly remarks: readonly Finding[];
}

/** More than anybody mends at once. */
const SHOWN = 30;
const LABEL = 14;

/** What is read from where, what counts, and everything that needs doing with the way to do it. */
export function renderDoctor(view: DoctorView, theme: Theme): string {
  const { version, node, formats, problems, remarks, overrides } = view;
  const heading = theme.heading(`career-roadmap ${version}`);
  const reads = `Node ${node}, formats: profile ${formats.profile}, roadmaps ${formats.roadmaps}, progress ${formats.events}`;
  const replaced = overrides.map(({ id, file, line, replaced }) =>
    row(id, `${file}:${line} instead of ${replaced === "built-in" ? "the built-in one" : replaced}`, theme),
  );
  const keep = paragraph(theme, theme.dim("To keep both, give yours another id."), 2);
  const sections = [
    `${heading}\n${paragraph(theme, reads, 2)}`,
    section("Read from", placeRows(view, theme), theme),
    section("What counts", choiceRows(view, theme), theme),
    section("Replaced by your roadmaps", replaced.length === 0 ? [] : [...short(replaced), keep], theme),
    section("Good to know", findings(remarks, theme), theme),
    section("To do", findings(problems, theme), theme),
    paragraph(
      theme,
      problems.length === 0
        ? `${theme.good(theme.symbols.done)} All is well.`
        : `${count(problems.length, "thing")} to do.`,
    ),
  ];
  return sections.filter(Boolean).join("\n");
}

function section(title: string, rows: readonly string[], theme: Theme): string {
  return rows.length === 0 ? "" : `${theme.heading(title)}\n${rows.join("")}`;
}

/** A label, and what is said of it under itself; a long label has a line of its own on a narrow terminal. */
function row(label: string, value: string, theme: Theme): string {
  const shown = theme.text(label);
  const lead = `  ${padEnd(shown, LABEL)}`;
  const text = theme.text(value);
  if (!Number.isFinite(theme.width)) return `${lead}${lead.endsWith(" ") ? "" : "  "}${text}\n`;
  const own = lead.endsWith(" ") ? "" : `  ${wrap(theme, theme.id(shown), 2)}\n`;
  const start = own === "" ? `  ${theme.id(shown)}${" ".repeat(LABEL + 2 - shown.length - 2)}` : " ".repeat(LABEL + 2);
  return `${own}${start}${wrap(theme, text, LABEL + 2)}\n`;
}

function placeRows({ profile, sources, progress, device, cache }: DoctorView, theme: Theme): string[] {
  const { events, devices } = progress;
  const amount = events === null ? "cannot be read" : events === 0 ? "nothing yet" : count(events, "event");
  return [
    row("profile", `${profile.path}${profile.there ? "" : " (not there yet)"}`, theme),
    row("roadmaps", "built-in", theme),
    ...sources.map(({ path, from }) => row("", `${path} (${from})`, theme)),
    row("progress", `${progress.path} (${amount})`, theme),
    ...short(
      devices.map(({ file, events, thisMachine }) => {
        const name = file.slice(Math.max(file.lastIndexOf("/"), file.lastIndexOf("\\")) + 1);
        return row("", `${name} ${count(events, "event")}${thisMachine ? ", this machine" : ""}`, theme);
      }),
    ),
    row("this machine", `${device.path}${device.id === null ? " (not there yet)" : ""}`, theme),
    row("cache", cache, theme),
  ];
}

function choiceRows({ choices: { role, job, hours, start } }: DoctorView, theme: Theme): string[] {
  const told = ({ value, words }: Choice, unit = ""): string => (value === null ? words : `${value}${unit} (${words})`);
  return [
    row("role", told(role), theme),
    row("job", told(job), theme),
    row(
      "hours",
      told(hours, hours.byWeekday === undefined ? " a week" : ` a week: ${weekdaysText(hours.byWeekday)}`),
      theme,
    ),
    row("start", told(start), theme),
  ];
}

function findings(all: readonly Finding[], theme: Theme): string[] {
  return short(all.map((finding) => renderFinding(finding, theme))).map((one, at) => (at === 0 ? one : `\n${one}`));
}

function renderFinding({ code, message, fix, diagnostic }: Finding, theme: Theme): string {
  if (diagnostic !== undefined) {
    const told = renderDiagnostics([fix === undefined ? diagnostic : { ...diagnostic, fix }], theme);
    const [place = "", ...rest] = told.split("\n");
    return [wrap(theme, place, 2, 0), ...rest].join("\n");
  }
  const way = fix === undefined ? "" : paragraph(theme, theme.text(fix), 2);
  return `${theme.warn(code)}\n${paragraph(theme, theme.text(message), 2)}${way}`;
}

function short(lines: readonly string[]): string[] {
  if (lines.length <= SHOWN) return [...lines];
  return [...lines.slice(0, SHOWN), `  And ${lines.length - SHOWN} more: career-roadmap doctor --json\n`];
}

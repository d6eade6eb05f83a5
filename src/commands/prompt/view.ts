import { isoDate, shortDay } from "../../render/days.ts";
import type { JsonDocument } from "../../render/json.ts";
import { widthOf } from "../../render/layout.ts";
import { hoursText } from "../../render/numbers.ts";
import { makeTheme } from "../../render/theme.ts";
import type { Day } from "../../shared/dates.ts";
import type { PromptPiece, PromptToken } from "../../shared/prompt-template.ts";

/** What a prompt can tell about a person's role. */
export interface PromptFacts {
  readonly role: string;
  readonly title: string;
  /** 0 to 100. */
  readonly percent: number;
  /** `9 of 40 h to Foundations`; "" where all are reached. */
  readonly milestone: string;
  readonly next: { readonly id: string; readonly title: string } | null;
  readonly ready: number;
  readonly inProgress: number;
  readonly stepsLeft: number;
  readonly hoursLeft: number;
  readonly today: Day;
  readonly likely: Day | null;
  readonly p90: Day | null;
  readonly weekMinutes: number;
  readonly daysInARow: number;
}

/** A prompt on one line without its newline; both are "" where there is nothing to say. */
export interface PromptText {
  readonly plain: string;
  /** With escapes for colour, each closed again, so that the prompt around it keeps its own. */
  readonly styled: string;
}

/** What each token says. Percent is rounded down, so that it reads 100% only when nothing is left. */
export function tokenTexts(facts: PromptFacts): Record<PromptToken, string> {
  const date = (day: Day | null): string => (day === null ? "" : shortDay(day, facts.today));
  return {
    role: facts.title,
    role_id: facts.role,
    percent: `${Math.floor(facts.percent)}%`,
    milestone: facts.milestone,
    next: facts.next?.title ?? "",
    next_id: facts.next?.id ?? "",
    ready: String(facts.ready),
    in_progress: String(facts.inProgress),
    steps_left: String(facts.stepsLeft),
    hours_left: hoursText(facts.hoursLeft),
    date: date(facts.likely),
    date_90: date(facts.p90),
    week: hoursText(facts.weekMinutes / 60),
    streak: String(facts.daysInARow),
  };
}

/** The pieces as text, cut to a width with an ellipsis. Colours are the sixteen that a person's terminal theme sets. */
export function renderPrompt(
  pieces: readonly PromptPiece[],
  { percent, ascii, width = Number.POSITIVE_INFINITY }: { percent: number; ascii: boolean; width?: number | undefined },
): PromptText {
  const theme = makeTheme({ color: 1, ascii, width, layout: "plain", links: false });
  const shown = cutPieces(
    pieces.map(({ text, ...piece }) => ({ ...piece, text: theme.text(text) })),
    width,
    (ascii ? "..." : "…").slice(0, Math.max(0, width)),
  );
  const paint = ({ text, token }: PromptPiece): string => {
    if (token === "role") return theme.heading(text);
    if (token === "percent") return percent === 100 ? theme.good(text) : theme.figure(text);
    return text;
  };
  return { plain: shown.map(({ text }) => text).join(""), styled: shown.map(paint).join("") };
}

function cutPieces(pieces: readonly PromptPiece[], width: number, mark: string): readonly PromptPiece[] {
  if (widthOf(pieces.map(({ text }) => text).join("")) <= width) return pieces;
  const kept: PromptPiece[] = [];
  let room = width - widthOf(mark);
  for (const { text, ...piece } of pieces) {
    let part = "";
    for (const character of text) {
      if (widthOf(part + character) > room) return [...kept, { ...piece, text: part }, { text: mark }];
      part += character;
    }
    room -= widthOf(part);
    kept.push({ ...piece, text: part });
  }
  return kept;
}

/**
 * The line and what it was made of, as scripts get it: `career-roadmap/prompt@1`. `values` has the number or text of
 * each token, null where there is nothing to tell; `expires` is an instant in UTC.
 */
export function promptJson(
  facts: PromptFacts | undefined,
  { plain, styled }: PromptText,
  expires: number,
): JsonDocument {
  const values: Record<PromptToken, string | number | null> = {
    role: facts?.title ?? null,
    role_id: facts?.role ?? null,
    percent: facts?.percent ?? null,
    milestone: facts?.milestone || null,
    next: facts?.next?.title ?? null,
    next_id: facts?.next?.id ?? null,
    ready: facts?.ready ?? null,
    in_progress: facts?.inProgress ?? null,
    steps_left: facts?.stepsLeft ?? null,
    hours_left: facts?.hoursLeft ?? null,
    date: isoDate(facts?.likely ?? null),
    date_90: isoDate(facts?.p90 ?? null),
    week: facts === undefined ? null : facts.weekMinutes / 60,
    streak: facts?.daysInARow ?? null,
  };
  return {
    schema: "career-roadmap/prompt@1",
    role: facts?.role ?? null,
    text: plain,
    styled,
    expires: new Date(expires * 1000).toISOString().replace(".000Z", "Z"),
    values,
  };
}

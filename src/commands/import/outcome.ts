import type { Doubt, Draft, Dropped } from "../../import/draft.ts";
import type { PlacedSkill, PlacedStage } from "../../import/role/place.ts";

/** What came of an import, for people and for scripts. */
export interface Outcome {
  readonly id: string;
  readonly title: string;
  /** Undefined for standard output. */
  readonly file: string | undefined;
  readonly format: string;
  /** new, added to a file of an earlier import, or unchanged. */
  readonly state: "new" | "added" | "unchanged";
  readonly stages: number;
  readonly skills: number;
  /** Ids that came new into the file. */
  readonly added: readonly string[];
  /** Ids that stay out since somebody took them out, and that stay though the source has them no more. */
  readonly removed: readonly string[];
  readonly gone: readonly string[];
  readonly notes: readonly string[];
  /** What is marked as uncertain, each kind with how many skills and stages it is about. */
  readonly doubts: readonly { readonly about: string; readonly count: number }[];
  /** Skills that an imported one may be. */
  readonly known: readonly {
    readonly id: string;
    readonly title: string;
    readonly imported: string;
    readonly by: string;
    readonly used: boolean;
  }[];
  readonly dropped: readonly Dropped[];
  /** Problems that a check of the file finds; unknown for standard output. */
  readonly problems: { readonly errors: number; readonly warnings: number } | null;
}

/** What is told of the stages and skills that came into the file now. */
export function toldOf(draft: Draft, stages: readonly PlacedStage[], fresh: readonly PlacedSkill[]) {
  const doubts = new Map<string, number>();
  const add = ({ about }: Doubt) => doubts.set(about, (doubts.get(about) ?? 0) + 1);
  const isFresh = new Set(fresh.map((one) => one.id));
  for (const stage of stages) if (stage.skills.some((one) => isFresh.has(one.id))) stage.doubts.forEach(add);
  for (const one of fresh) one.doubts.forEach(add);
  const untold = fresh.filter((one) => !one.isUsed && one.skill.hours === undefined).length;
  if (untold > 0) doubts.set("skills without hours: each counts as default-hours says", untold);
  return {
    format: draft.format,
    stages: stages.length,
    skills: stages.reduce((sum, stage) => sum + stage.skills.length, 0),
    notes: draft.notes,
    doubts: [...doubts].map(([about, count]) => ({ about, count })),
    known: fresh.flatMap(({ id, likeness, isUsed, skill }) =>
      likeness === undefined
        ? []
        : [
            {
              id: likeness.skill.id,
              title: likeness.skill.title,
              imported: isUsed ? skill.title : id,
              by: likeness.by,
              used: isUsed,
            },
          ],
    ),
    dropped: draft.dropped,
  };
}

import type { Doubt, Draft } from "../../import/draft.ts";
import type { PlacedSkill, PlacedStage } from "../../import/role/place.ts";

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

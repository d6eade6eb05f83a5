import { describe, expect, it } from "vitest";
import { leadOf, leadText, milestoneText } from "../../../../src/commands/shared/plan/milestone.ts";
import { type Milestone, percentDone } from "../../../../src/planner/index.ts";

function milestone(done: number, full: number, stage: string | null = "dough"): Milestone {
  const hours = { left: full - done, full };
  const named = { role: "baker", stage, title: "Dough", rank: "core", opens: null } as const;
  return { ...named, hours, percent: percentDone(hours.left, full), likely: null, p90: null };
}

describe("the number that leads a milestone", () => {
  it.each([
    [0, "left", 40, "40 h"],
    [1, "done", 1, "1 of 40 h"],
    [19, "done", 19, "19 of 40 h"],
    [20, "left", 20, "20 h"],
    [39, "left", 1, "1 h"],
  ])("is, with %i of 40 hours done, %s: %i", (done, is, hours, text) => {
    expect(leadOf(milestone(done, 40))).toEqual({ is, hours });
    expect(leadText(milestone(done, 40))).toBe(text);
  });

  it("names the stage, or the day one can apply", () => {
    expect(milestoneText(milestone(9, 40))).toBe("9 of 40 h to Dough");
    expect(milestoneText(milestone(30, 40, null))).toBe("10 h until you can apply");
  });
});

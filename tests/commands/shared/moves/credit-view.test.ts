import { describe, expect, it } from "vitest";
import { type JobCredit, knowLines, renderCredit } from "../../../../src/commands/shared/moves/credit-view.ts";
import { widthOf } from "../../../../src/render/layout.ts";
import { makeTheme } from "../../../../src/render/theme.ts";

const themeOf = (width: number) => makeTheme({ color: 0, ascii: false, width, layout: "terminal", links: false });
const skill = (id: string, hours: number) => ({ id, kind: "skill" as const, title: id, area: "a", hours });
const CREDIT: JobCredit = {
  jobs: [
    { id: "baker", title: "Baker" },
    { id: "miller", title: "Miller" },
  ],
  credited: [skill("flour", 5), skill("kneading", 3)],
  beside: [
    { ...skill("rye-bread-of-the-north", 12), rank: "further" },
    { ...skill("sourdough", 30), rank: "optional" },
    { ...skill("steam", 4.5), rank: "optional" },
  ],
};

describe("what a job credits", () => {
  it("is told with what its roadmap holds besides, each with the command that says otherwise", () => {
    expect(renderCredit(CREDIT, themeOf(60))).toBe(`
Taken as known from the job Baker baker and Miller miller:
2 skills, 8 h
  flour, kneading
  Do you lack one of them? This brings it into the plan:
  career-roadmap start ID

You may have these too: 3 skills, 47 h of this plan
  rye-bread-of-the-north 12 h, sourdough 30 h, steam 4.5 h
  Say so for those you have:
    career-roadmap know rye-bread-of-the-north sourdough
    career-roadmap know steam
`);
  });

  it.each([40, 60, 80, 120])("fits %i columns, commands and all", (width) => {
    const lines = renderCredit(CREDIT, themeOf(width)).split("\n");
    for (const line of lines.filter((one) => !one.includes("north"))) {
      expect(widthOf(line), line).toBeLessThanOrEqual(width);
    }
  });

  it("is nothing without a job, and nothing where nothing is to be said", () => {
    expect(renderCredit(null, themeOf(80))).toBe("");
    expect(renderCredit({ ...CREDIT, credited: [], beside: [] }, themeOf(80))).toBe("");
    expect(renderCredit({ ...CREDIT, beside: [] }, themeOf(80))).not.toContain("You may have");
  });

  it("puts as many ids on a command as fit, each once, in their order", () => {
    const ids = ["a", "bb", "ccc", "dddd"];
    expect(knowLines(ids, Number.POSITIVE_INFINITY)).toEqual(["career-roadmap know a bb ccc dddd"]);
    expect(knowLines(ids, 25)).toEqual([
      "career-roadmap know a bb",
      "career-roadmap know ccc",
      "career-roadmap know dddd",
    ]);
    expect(knowLines([], 80)).toEqual([]);
  });
});

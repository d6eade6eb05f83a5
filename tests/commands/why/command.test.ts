import { describe, expect, it } from "vitest";
import { somebody } from "../../helpers/person.ts";
import type { Json } from "../../helpers/run.ts";

const one = somebody();
// flour 5 --> yeast 6 ----> baking 8 --> market-stall 12      31 hours
//    \------> kneading 3 ----^                                28 hours

describe("why, where slack is concerned", () => {
  it("tells the longest chain through a step, and all that it unblocks", async () => {
    const flour = await one.json("why flour --role baker");
    expect(flour).toMatchObject({
      step: { slack: 0 },
      longestChain: { ids: ["flour", "yeast", "baking", "market-stall"], hours: 31 },
      unblocks: ["yeast", "kneading"],
      unblocksInAll: ["yeast", "kneading", "baking", "market-stall"],
    });
    const kneading = await one.json("why kneading --role baker");
    expect(kneading).toMatchObject({
      step: { slack: 3 },
      longestChain: { ids: ["flour", "kneading", "baking", "market-stall"], hours: 28 },
    });
  });

  it("says it in words", async () => {
    const words = async (line: string): Promise<string> => (await one.run(line)).out;
    expect(await words("why yeast --role baker")).toContain(
      "» No slack: it is on the longest chain of prerequisites, 31 h: flour → yeast → baking → market-stall.\n",
    );
    expect(await words("why kneading --role baker --ascii")).toContain(
      "3 h of slack: its longest chain of prerequisites is flour -> kneading -> baking -> market-stall, 28 h; the longest of the plan has 31 h.\n",
    );
    expect(await words("why flour --role baker")).toContain("With all that needs those: 4 steps.\n");
    const alone = await words("why technical-writing --role ml-engineer --prefer tensorflow");
    expect(alone).toMatch(/^\d+ h of slack: its longest chain of prerequisites is technical-writing → /m);
    expect(await words("why market-stall --role baker")).not.toContain("With all that needs those");
  });

  it("counts what is left, and says nothing of a step that is done", async () => {
    const me = somebody();
    await me.did("done flour");
    const done = await me.json("why flour --role baker");
    expect(done).toMatchObject({ step: { slack: null }, longestChain: null });
    expect((await me.run("why flour --role baker")).out).not.toContain("slack");
    expect(await me.json("why kneading --role baker")).toMatchObject({
      step: { slack: 3 },
      longestChain: { ids: ["kneading", "baking", "market-stall"], hours: 23 },
    });
  });

  it("takes the flags of plan that say when and from where", async () => {
    const dates = async (flags: string): Promise<Json> => {
      const { step } = await one.json(`why yeast --role baker ${flags}`);
      return [step.first, step.last];
    };
    const { steps } = await one.json("plan baker --hours 7 --start 2026-12-07 --off 2026-12-08");
    const yeast = steps.find(({ id }: Json) => id === "yeast");
    expect(await dates("--hours 7 --start 2026-12-07 --off 2026-12-08")).toEqual([yeast.first, yeast.last]);
    expect(yeast.first).toBe("2026-12-13");
    const { out } = await one.run("why yeast --role baker --hours 7 --start 2026-12-07 --off 2026-12-08");
    expect(out).toContain(`, blocked, ${yeast.first} to ${yeast.last}.\n`);
    expect(await one.json("why pandas --role ml-engineer --from data-scientist")).toMatchObject({
      step: null,
      longestChain: null,
      absence: { why: "known" },
    });
  });
});

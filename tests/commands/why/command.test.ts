import { describe, expect, it } from "vitest";
import { somebody } from "../../helpers/person.ts";
import type { Json } from "../../helpers/run.ts";

const one = somebody();
// flour 5 --> yeast 6 ----> baking 8 --> market-stall 12
//    \------> kneading 3 ----^

describe("why", () => {
  it("tells until when a step can wait, its rank, and all that it unblocks", async () => {
    expect(await one.json("why flour --role baker")).toMatchObject({
      step: { rank: "core" },
      namedBy: { id: "dough", rank: "core" },
      canWait: { id: "yeast", n: 2, first: "2026-11-26" },
      unblocks: ["yeast", "kneading"],
      unblocksInAll: ["yeast", "kneading", "baking", "market-stall"],
    });
    expect(await one.json("why market-stall --role baker")).toMatchObject({ canWait: null });
  });

  it("says it in words", async () => {
    const words = async (line: string): Promise<string> => (await one.run(line)).out;
    expect(await words("why yeast --role baker")).toContain(
      "It can wait: nothing needs it before step 4, on 2026-12-02: Baking with steam baking.\n",
    );
    expect(await words("why market-stall --role baker")).toContain(
      "No other step of the plan needs it, but you need it to apply.\n",
    );
    expect(await words("why rye --role baker --with-optional")).toContain("so it can wait as long as you like.\n");
    expect(await words("why flour --role baker")).toContain("With all that needs those: 4 steps.\n");
    expect(await words("why market-stall --role baker")).not.toContain("With all that needs those");
  });

  it("says nothing of waiting of a step that is done", async () => {
    const me = somebody();
    await me.did("done flour");
    expect(await me.json("why flour --role baker")).toMatchObject({ canWait: null });
    expect((await me.run("why flour --role baker")).out).not.toContain("wait");
  });

  it("says what keeps something out of the plan", async () => {
    expect((await one.json("why rye --role baker")).absence).toEqual({ why: "optional", stage: "dough" });
  });

  it("takes the flags of plan that say when and from where", async () => {
    const dates = async (flags: string): Promise<Json> => {
      const { step } = await one.json(`why yeast --role baker ${flags}`);
      return [step.first, step.last];
    };
    const { steps } = await one.json("plan baker --hours 7 --start 2026-12-07 --off 2026-12-08");
    const yeast = steps.find(({ id }: Json) => id === "yeast");
    expect(await dates("--hours 7 --start 2026-12-07 --off 2026-12-08")).toEqual([yeast.first, yeast.last]);
    const { out } = await one.run("why yeast --role baker --hours 7 --start 2026-12-07 --off 2026-12-08");
    expect(out).toContain(`, blocked, ${yeast.first} to ${yeast.last}.\n`);
    expect(await one.json("why pandas --role ml-engineer --from data-scientist")).toMatchObject({
      step: null,
      canWait: null,
      absence: { why: "known" },
    });
  });
});

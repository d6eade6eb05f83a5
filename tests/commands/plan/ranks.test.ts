import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { widthOf } from "../../../src/render/layout.ts";
import { somebody } from "../../helpers/person.ts";
import { type Json, tempFolder } from "../../helpers/run.ts";

const ROADMAP = `title: Miller
terms: [grain miller, flour maker]
stages:
  - { title: Grain, goal: Tell wheat from spelt., opens: Helper in a mill, skills: [wheat], further: [spelt], optional: [emmer] }
  - { title: Stones, skills: [grinding], further: [dressing] }
skills:
  wheat: { title: Wheat, hours: 10 }
  spelt: { title: Spelt, hours: 20, requires: [wheat] }
  emmer: { title: Emmer, hours: 5 }
  grinding: { title: Grinding, hours: 30, requires: [wheat] }
  dressing: { title: Dressing, hours: 70 }
`;
const file = path.join(tempFolder(), "miller.yaml");
writeFileSync(file, ROADMAP);
const one = somebody([file]);

describe("the ranks of a plan", () => {
  it("stand one after the other: all core, then what is further, then what is offered", async () => {
    const { steps, stages, core, milestones, hours } = await one.json("plan miller --with-optional");
    expect(steps.map(({ id, rank }: Json) => `${id} ${rank}`)).toEqual([
      ...["wheat core", "grinding core", "spelt further", "dressing further", "emmer optional"],
    ]);
    expect(stages.map(({ id, rank }: Json) => `${id} ${rank}`)).toEqual([
      ...["grain core", "stones core", "grain further", "stones further", "grain optional"],
    ]);
    expect([core.left, hours.left]).toEqual([40, 135]);
    expect(milestones.map(({ stage, opens }: Json) => [stage, opens])).toEqual([
      ["grain", "Helper in a mill"],
      ["stones", null],
      [null, null],
    ]);
  });

  it("have the line from which one can apply between core and further, with what adverts say", async () => {
    const { out } = await one.run("plan miller --no-color", { terminal: 80 });
    for (const line of out.split("\n")) expect(widthOf(line)).toBeLessThanOrEqual(80);
    const [core = "", rest = ""] = out.split("⚑ From here you can apply, ");
    expect(core).toContain("First milestone: Grain, on 2026-11-29, 10 h. It opens: Helper in a mill.\n");
    expect(core).toMatch(/^2\. Stones {2,}/m);
    expect(rest).toMatch(/^on 2026-12-20\. Adverts say: Miller, grain miller,\nflour maker\.\n\nFurther: Grain /);
    expect(rest).toMatch(/^Further: Stones /m);
    expect(rest).not.toContain("emmer");
  });

  it("end with the core under --core, which why says", async () => {
    const { steps } = await one.json("plan miller --core");
    expect(steps.map(({ id }: Json) => id)).toEqual(["wheat", "grinding"]);
    expect(await one.json("why spelt --role miller --core")).toMatchObject({
      absence: { why: "further", stage: "grain" },
    });
  });

  it("are told beside what is begun, which keeps its own", async () => {
    const me = somebody([file]);
    await me.did("start dressing");
    const { steps } = await me.json("plan miller");
    expect(steps[0]).toMatchObject({ id: "dressing", stage: "begun", rank: "further" });
    expect((await me.run("plan miller --no-color", { terminal: 80 })).out).toMatch(/Dressing .*\n +.* · further\n/);
  });

  it("stand in the checklist where the author has them", async () => {
    const { stages } = await one.json("checklist --role miller");
    expect(stages.map(({ steps, total }: Json) => [steps.map(({ id }: Json) => id), total])).toEqual([
      [["wheat", "spelt", "emmer"], 2],
      [["grinding", "dressing"], 2],
    ]);
  });

  it("say in status how far it is with the core and with all", async () => {
    const me = somebody([file]);
    await me.did("config set role miller", "done wheat");
    const { out } = await me.run("status");
    expect(out).toMatch(/^Miller {2}core 25 %, all 7 %$/m);
    expect(out).toContain("Next milestone: Stones, 30 h, on 2026-12-13.\n");
    expect(out).toMatch(/^All core .* 25 % /m);
    expect(out).toMatch(/^Everything .* 7 % /m);
  });
});

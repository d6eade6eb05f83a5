import { describe, expect, it } from "vitest";
import { BAKER, type Json, runCli, tempFolder } from "../helpers/run.ts";
import { KEY, openTerminal, type Screen } from "../helpers/terminal.ts";

/** Somebody at a terminal, with the baker's roadmap as their own. */
function atTerminal() {
  const home = tempFolder();
  const words = ["--roadmaps", BAKER, "--role", "baker"];
  return {
    open: (...[command = "", ...rest]: string[]): Screen =>
      openTerminal([command, ...words, ...rest], { env: { HOME: home, NO_COLOR: "1" } }),
    run: (line: string) => runCli([...line.split(" "), "--roadmaps", BAKER], { home }),
    recorded: async (): Promise<Json[]> => {
      const { out } = await runCli(["history", "--json", "--roadmaps", BAKER], { home });
      return JSON.parse(out).events;
    },
  };
}

const told = (events: readonly Json[]): string[] =>
  events.map(({ type, subject, key }) => [type, subject, key].filter(Boolean).join(" "));

describe("a verb without an id", () => {
  it("asks with a searchable list, the likely ones first", async () => {
    const me = atTerminal();
    await me.run("done flour");
    const screen = me.open("start");
    await screen.shows("Which one? (start)");
    await screen.shows("❯ Baker's yeast (yeast)");
    expect(screen.text()).toMatch(
      /Baker's yeast \(yeast\)\s+Kneading by hand \(kneading\)\s+Flour and water \(flour\)/,
    );
    screen.type("steam");
    await screen.shows("❯ Baking with steam (baking)");
    screen.type(KEY.enter);
    expect(await screen.exit).toBe(0);
    expect(screen.text()).toContain("✔ Started: Baking with steam baking");
    expect(told(await me.recorded())).toEqual(["skill-done flour", "skill-started baking"]);
  });

  it.each(["start", "done", "skip", "reopen", "know", "open"])("%s is left with Ctrl-C", async (verb) => {
    const me = atTerminal();
    const screen = me.open(verb);
    await screen.shows(`Which one? (${verb})`);
    screen.type(KEY.interrupt);
    expect(await screen.exit).toBe(130);
    expect(screen.text()).toContain("nothing was changed");
    expect(await me.recorded()).toEqual([]);
  });

  it("is wrong usage under --no-input", async () => {
    const screen = atTerminal().open("done", "--no-input");
    expect(await screen.exit).toBe(2);
    expect(screen.text()).toContain("The argument ID is missing.");
  });
});

describe("done before what it needs", () => {
  const QUESTION = "Still open before baking: kneading, yeast; mark them as known?";

  it("offers to mark that as known, in the same change", async () => {
    const me = atTerminal();
    const screen = me.open("done", "baking");
    await screen.shows(QUESTION);
    screen.type(KEY.enter);
    expect(await screen.exit).toBe(0);
    expect(screen.text()).toContain("✔ Known: Baker's yeast yeast");
    const events = await me.recorded();
    expect(told(events)).toEqual(["skill-done baking", "skill-known kneading", "skill-known yeast"]);
    expect(new Set(events.map(({ change }) => change)).size).toBe(1);
  });

  it("does it alone on No", async () => {
    const me = atTerminal();
    const screen = me.open("done", "baking");
    await screen.shows(QUESTION);
    screen.type(`n${KEY.enter}`);
    expect(await screen.exit).toBe(0);
    expect(told(await me.recorded())).toEqual(["skill-done baking"]);
  });

  it("does nothing on Ctrl-C", async () => {
    const me = atTerminal();
    const screen = me.open("done", "baking");
    await screen.shows(QUESTION);
    screen.type(KEY.interrupt);
    expect(await screen.exit).toBe(130);
    expect(await me.recorded()).toEqual([]);
  });

  it("only names it to scripts", async () => {
    const me = atTerminal();
    const screen = me.open("done", "baking", "--json");
    expect(await screen.exit).toBe(0);
    expect(screen.text()).toContain("career-roadmap know kneading yeast");
    expect(told(await me.recorded())).toEqual(["skill-done baking"]);
  });
});

describe("the last item", () => {
  it("finishes the step, and asks about what is open before it", async () => {
    const me = atTerminal();
    await me.run("done yeast/rise");
    const screen = me.open("done", "yeast/again");
    await screen.shows("Still open before yeast: flour; mark it as known?");
    screen.type(`n${KEY.enter}`);
    expect(await screen.exit).toBe(0);
    expect(told(await me.recorded()).slice(1)).toEqual(["item-checked yeast again", "skill-done yeast"]);
  });

  it("is not ticked when the question is left", async () => {
    const me = atTerminal();
    await me.run("done yeast/rise");
    const screen = me.open("done", "yeast/again");
    await screen.shows("mark it as known?");
    screen.type(KEY.interrupt);
    expect(await screen.exit).toBe(130);
    expect(told(await me.recorded())).toEqual(["item-checked yeast rise"]);
  });
});

describe("done without an id", () => {
  it("goes on from a step to its open items, so that one Enter is no whole skill", async () => {
    const me = atTerminal();
    await me.run("done flour");
    await me.run("start yeast");
    const screen = me.open("done");
    await screen.shows("❯ Baker's yeast (yeast)");
    screen.type(KEY.enter);
    await screen.shows("What of Baker's yeast is done?");
    await screen.shows("All of Baker's yeast, the 2 open items too");
    screen.type(KEY.enter);
    expect(await screen.exit).toBe(0);
    expect(told(await me.recorded()).at(-1)).toBe("item-checked yeast rise");
  });
});

describe("checklist --edit", () => {
  it("ticks the steps of a role with space and records the difference alone", async () => {
    const me = atTerminal();
    await me.run("done flour");
    const screen = me.open("checklist", "--edit");
    await screen.shows("What is done of Bäcker 面包师?");
    await screen.shows("◉ Flour and water (flour)");
    // Flour off; kneading on.
    screen.type(KEY.space);
    await screen.shows("◯ Flour and water (flour)");
    screen.type(KEY.down + KEY.down);
    await screen.shows("❯◯ Kneading by hand (kneading)");
    screen.type(KEY.space);
    await screen.shows("◉ Kneading by hand (kneading)");
    screen.type(KEY.enter);
    await screen.shows("Still open before kneading: flour; mark it as known?");
    screen.type(`n${KEY.enter}`);
    expect(await screen.exit).toBe(0);
    expect(told(await me.recorded()).slice(1)).toEqual(["skill-reopened flour", "skill-done kneading"]);
  });

  it("ticks the items of a step, and finishes it with the last", async () => {
    const me = atTerminal();
    await me.run("done flour");
    await me.run("done yeast/again");
    const screen = me.open("checklist", "yeast", "--edit");
    await screen.shows("What can you do of Baker's yeast?");
    await screen.shows("◉ Do it at 18 degrees");
    screen.type(KEY.space);
    await screen.shows("◉ Double a dough in an hour");
    screen.type(KEY.enter);
    expect(await screen.exit).toBe(0);
    expect(told(await me.recorded()).slice(2)).toEqual(["item-checked yeast rise", "skill-done yeast"]);
  });

  it.each([[["--edit"]], [["yeast", "--edit"]]])("records nothing for no difference (%s)", async (words) => {
    const me = atTerminal();
    const screen = me.open("checklist", ...words);
    await screen.shows("◯");
    screen.type(KEY.enter);
    expect(await screen.exit).toBe(0);
    expect(screen.text()).toContain("Nothing was changed.");
    expect(await me.recorded()).toEqual([]);
  });

  it.each([[["--edit"]], [["yeast", "--edit"]]])("records nothing on Ctrl-C (%s)", async (words) => {
    const me = atTerminal();
    const screen = me.open("checklist", ...words);
    await screen.shows("◯");
    screen.type(KEY.space);
    await screen.shows("◉");
    screen.type(KEY.interrupt);
    expect(await screen.exit).toBe(130);
    expect(screen.text()).toContain("nothing was changed");
    expect(await me.recorded()).toEqual([]);
  });

  it("says where there is nothing to tick", async () => {
    const screen = atTerminal().open("checklist", "kneading", "--edit");
    expect(await screen.exit).toBe(1);
    expect(screen.text()).toContain('"kneading" has no checklist.');
  });
});

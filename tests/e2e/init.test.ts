import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { recordedBy, somebody } from "../helpers/person.ts";
import { BAKER, type Json } from "../helpers/run.ts";
import { KEY, openTerminal, type Screen } from "../helpers/terminal.ts";

/** Somebody at a terminal, with the baker's roadmap as their own. */
function atTerminal() {
  const me = somebody();
  const file = path.join(me.home, ".config", "career-roadmap", "config.yaml");
  return {
    me,
    open: (...rest: string[]): Screen =>
      openTerminal(["init", "--roadmaps", BAKER, ...rest], { env: { HOME: me.home, NO_COLOR: "1" } }),
    profile: (): string => (fs.existsSync(file) ? fs.readFileSync(file, "utf8").replace(/^#.*\n/gm, "") : "none"),
  };
}

/** The wizard's questions in their order, each with the keys that answer it. */
const QUESTIONS: readonly (readonly [question: string, shown: string, keys: string])[] = [
  ["Do you work in one of these jobs today?", "❯ No, in none of them", KEY.enter],
  ["Which role do you want?", "AI Ethics Officer", "baker"],
  ["Which role do you want?", "❯ Bäcker 面包师 (baker), 34 h to apply", KEY.enter],
  ["What do you know already?", "❯ Tick it in a list", KEY.enter],
  ["Tick what you know already.", "❯◯ Flour and water (flour)", KEY.space],
  ["Tick what you know already.", "❯◉ Flour and water (flour)", KEY.enter],
  ["How many hours a week do you have", "(10)", `7.5${KEY.enter}`],
  ["When do you start?", "(2026-11-23)", `2026-12-01${KEY.enter}`],
  ["Which days are off", "(none)", `2026-12-20..2027-01-04, 2027-05-01${KEY.enter}`],
  ["Save this?", "You can apply from", KEY.enter],
];

async function answer(screen: Screen, many: number): Promise<void> {
  for (const [question, shown, keys] of QUESTIONS.slice(0, many)) {
    await screen.shows(question);
    await screen.shows(shown);
    screen.type(keys);
  }
}

describe("the wizard", () => {
  it("goes from nothing to a profile, what is known and the next command", async () => {
    const { me, open, profile } = atTerminal();
    const screen = open();
    await answer(screen, QUESTIONS.length);
    expect(await screen.exit).toBe(0);
    expect(screen.text()).toMatch(/1\. Dough\r?\n.*Flour and water/);
    expect(screen.text()).toContain("Next: career-roadmap next");
    expect(profile()).toBe("role: baker\nhours: 7.5\nstart: 2026-12-01\noff: [2026-12-20..2027-01-04, 2027-05-01]\n");
    expect(await skillsOf(me)).toEqual(["skill-known flour"]);
  });

  const stops = QUESTIONS.map(([question], at) => [question, at] as const).filter(
    ([question], at) => QUESTIONS[at - 1]?.[0] !== question,
  );
  it.each(stops)("writes nothing when left with Ctrl-C at: %s", async (question, at) => {
    const { me, open, profile } = atTerminal();
    const screen = open();
    await answer(screen, at);
    await screen.shows(question);
    await screen.shows((QUESTIONS[at] as (typeof QUESTIONS)[number])[1]);
    screen.type(KEY.interrupt);
    expect(await screen.exit).toBe(130);
    expect(screen.text()).toContain("nothing was changed");
    expect(profile()).toBe("none");
    expect(fs.readdirSync(me.home).filter((name) => name !== ".cache")).toEqual([]);
  });

  it("writes nothing on No", async () => {
    const { open, profile } = atTerminal();
    const screen = open(
      "--role",
      "baker",
      "--job",
      "none",
      "--know",
      "flour",
      "--hours",
      "5",
      "--start",
      "2026-12-01",
      "--off",
      "none",
    );
    await screen.shows("Save this?");
    screen.type(`n${KEY.enter}`);
    expect(await screen.exit).toBe(130);
    expect(screen.text()).toContain("Nothing was saved.");
    expect(profile()).toBe("none");
  });

  it("begins with what is there, and opens again what is unticked", async () => {
    const { me, open, profile } = atTerminal();
    await me.did("init --yes --role baker --know flour,kneading --hours 6 --start 2027-01-02 --off 2027-05-01");
    const screen = open("--role", "baker");
    await screen.shows("No, in none of them");
    screen.type(KEY.enter);
    await screen.shows("What do you know already?");
    await screen.shows("Nothing more than before");
    screen.type(KEY.enter);
    await screen.shows("❯◉ Flour and water (flour)");
    screen.type(KEY.space);
    await screen.shows("❯◯ Flour and water (flour)");
    screen.type(KEY.enter);
    for (const shown of ["(6)", "(2027-01-02)", "(2027-05-01)"]) {
      await screen.shows(shown);
      screen.type(KEY.enter);
    }
    await screen.shows("Save this?");
    screen.type(KEY.enter);
    expect(await screen.exit).toBe(0);
    expect(screen.text()).toContain("Your profile was so already");
    expect(screen.text()).toContain("Opened again: 1 step: Flour and water flour");
    expect(profile()).toBe("role: baker\nhours: 6\nstart: 2027-01-02\noff: [2027-05-01]\n");
    expect((await skillsOf(me)).slice(2)).toEqual(["skill-reopened flour"]);
  });

  it("has what the job credits looked over, and says what is wrong with an answer", async () => {
    const { me, open, profile } = atTerminal();
    const screen = open("--role", "baker", "--start", "2026-12-01", "--off", "none");
    await screen.shows("Do you work in one of these jobs today?");
    screen.type("baker");
    await screen.shows("❯ Bäcker 面包师 (baker)");
    screen.type(KEY.enter);
    await screen.shows("❯◉ Flour and water (flour)");
    screen.type(KEY.space);
    await screen.shows("❯◯ Flour and water (flour)");
    screen.type(KEY.enter);
    await screen.shows("Do you know one of the others in part?");
    screen.type(KEY.enter);
    await screen.shows("How many hours a week");
    screen.type(`many${KEY.enter}`);
    await screen.shows("from 0.25 to 112, in quarters");
    screen.type(`\u007f\u007f\u007f\u007f12${KEY.enter}`);
    await screen.shows("Save this?");
    screen.type(KEY.enter);
    expect(await screen.exit).toBe(0);
    expect(profile()).toBe("role: baker\njob: baker\nhours: 12\nstart: 2026-12-01\n");
    expect(await skillsOf(me)).toEqual(["skill-reopened flour"]);
    const { steps } = await me.json("plan");
    expect(steps.map(({ id }: Json) => id)).toEqual(["flour", "market-stall"]);
  });

  it("goes back to the question before, and changes an answer before it is saved", async () => {
    const { open, profile } = atTerminal();
    const screen = open("--role", "baker", "--job", "none", "--know", "flour");
    await screen.shows("How many hours a week");
    screen.type(`5${KEY.enter}`);
    await screen.shows("When do you start? (or back)");
    screen.type(`back${KEY.enter}`);
    await new Promise((resolve) => setTimeout(resolve, 300));
    screen.type(`6${KEY.enter}`);
    // The question was shown before, so that there is nothing new to wait for.
    await new Promise((resolve) => setTimeout(resolve, 500));
    screen.type(KEY.enter);
    await screen.shows("(none)");
    screen.type(KEY.enter);
    await screen.shows("Save this?");
    screen.type(`n${KEY.enter}`);
    await screen.shows("What do you want to change?");
    screen.type("days off");
    await screen.shows("❯ Your days off");
    screen.type(KEY.enter);
    await screen.shows("Which days are off, like 2026-12-20..2027-01-04? (none)");
    screen.type(`2027-05-01${KEY.enter}`);
    await screen.shows("✔ Which days are off, like 2026-12-20..2027-01-04? 2027-05-01");
    await new Promise((resolve) => setTimeout(resolve, 500));
    screen.type(KEY.enter);
    expect(await screen.exit).toBe(0);
    expect(profile()).toBe("role: baker\nhours: 6\nstart: 2026-11-23\noff: [2027-05-01]\n");
  });

  it("has single items ticked of what is known in part", async () => {
    const { me, open } = atTerminal();
    const screen = open("--role", "baker", "--job", "none", "--hours", "5", "--start", "2026-12-01", "--off", "none");
    await screen.shows("❯ Tick it in a list");
    screen.type("single items");
    await screen.shows("❯ The same, and single items");
    screen.type(KEY.enter);
    await screen.shows("❯◯ Flour and water (flour)");
    screen.type(KEY.enter);
    await screen.shows("Do you know one of the others in part?");
    screen.type("yeast");
    await screen.shows("❯ Baker's yeast (yeast)");
    screen.type(KEY.enter);
    await screen.shows("❯◯ Double a dough in an hour");
    screen.type(KEY.space);
    await screen.shows("❯◉ Double a dough in an hour");
    screen.type(KEY.enter);
    await screen.shows("Baker's yeast (yeast), 1 ticked");
    screen.type(KEY.enter);
    await screen.shows("Save this?");
    screen.type(KEY.enter);
    expect(await screen.exit).toBe(0);
    expect(screen.text()).toContain("Known in part: 1 item: yeast/rise");
    expect(await skillsOf(me)).toEqual(["item-known yeast rise"]);
  });

  it("asks nothing with --yes, and is wrong usage under --no-input without it", async () => {
    const { open, profile } = atTerminal();
    const refused = open("--no-input", "--role", "baker");
    expect(await refused.exit).toBe(2);
    expect(refused.text()).toContain("--yes --role ROLE");
    const screen = open("--yes", "--role", "baker");
    expect(await screen.exit).toBe(0);
    expect(profile()).toBe("role: baker\n");
  });

  it("keeps to ASCII", async () => {
    const { open } = atTerminal();
    const screen = open("--ascii", "--role", "ml-engineer");
    await screen.shows("No, in none of them");
    screen.type(KEY.enter);
    await screen.shows("> Tick it in a list");
    screen.type(KEY.enter);
    await screen.shows(">[ ] ");
    screen.type(KEY.enter);
    for (const shown of ["(10)", "(2026-11-23)", "(none)", "Save this?"]) {
      await screen.shows(shown);
      screen.type(KEY.enter);
    }
    expect(await screen.exit).toBe(0);
    expect(screen.text()).toMatch(/^[\r\n\x20-\x7e]*$/);
  });
});

/** What was recorded about skills and projects; what changed in the profile stands beside it. */
async function skillsOf(me: Parameters<typeof recordedBy>[0]): Promise<string[]> {
  return (await recordedBy(me)).filter((event) => !event.startsWith("profile-changed"));
}

import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { recordedBy, somebody } from "../../helpers/person.ts";
import type { Json } from "../../helpers/run.ts";

const profileOf = (home: string): string => path.join(home, ".config", "career-roadmap", "config.yaml");
const textOf = (home: string): string =>
  fs.existsSync(profileOf(home)) ? fs.readFileSync(profileOf(home), "utf8") : "none";
/** Without the header's comments. */
const choicesOf = (home: string): string => textOf(home).replace(/^#.*\n/gm, "");

describe("init --yes", () => {
  it("writes the profile with its header and what is known, as one change", async () => {
    const me = somebody();
    const ran = await me.run(
      "init --yes --role baker --know flour,yeast --know flour --hours 7.5 --start 2026-12-01 --off 2026-12-20..2027-01-04 --off 2027-05-01",
    );
    expect(ran).toMatchObject({ code: 0, err: "" });
    expect(textOf(me.home)).toMatch(/^# Your standing choices/);
    expect(choicesOf(me.home)).toBe(
      "role: baker\nhours: 7.5\nstart: 2026-12-01\noff: [2026-12-20..2027-01-04, 2027-05-01]\n",
    );
    expect(await recordedBy(me)).toEqual([
      ...["role", "hours", "start", "off"].map((key) => `profile-changed ${key}`),
      ...["skill-known flour", "skill-known yeast"],
    ]);
    const { events } = await me.json("history");
    expect(new Set(events.map(({ change }: Json) => change)).size).toBe(1);
    expect(fs.statSync(profileOf(me.home)).mode & 0o777).toBe(0o600);
  });

  it("tells the plan's heading, what was written where, and the next command", async () => {
    const me = somebody();
    const { out } = await me.run("init --yes --role baker --know flour --hours 4 --ascii --no-color", { terminal: 80 });
    expect(out.replaceAll(me.home, "HOME").replace(/ +$/gm, "")).toBe(`Backer ???  baker
First milestone: Dough, on 2026-12-08, 5 of 14 h.
You can apply from 2027-01-12, 90 % sure by the week of 2027-01-25, after 29 h.
29 hours in all, about 7 weeks at 4 hours a week. 14 % is known or done.
Taken as known: flour

x Your profile: baker, 4 hours a week
  in HOME/.config/career-roadmap/config.yaml
x Known from now on: 1 step: Flour and water flour

Next: career-roadmap next
`);
  });

  it.each([60, 80, 120])("fits %i columns", async (terminal) => {
    const { out } = await somebody().run(
      "init --yes --role baker --know flour,yeast,sourdough,kneading,rye,baking --hours 4 --off 2027-01-01 --off 2027-02-01 --off 2027-03-01 --no-color",
      { terminal },
    );
    for (const line of out.split("\n")) expect(line.length).toBeLessThanOrEqual(terminal);
    expect(out).toContain("6 steps: ");
    expect(out).toContain("and 1 more");
  });

  it("is one object for scripts", async () => {
    const me = somebody();
    const document = await me.json("init --yes --role baker --know flour --off none");
    expect(document).toMatchObject({
      schema: "career-roadmap/init@1",
      path: profileOf(me.home),
      changed: true,
      profile: { role: "baker", hours: null, start: null, off: [], prefer: [] },
      known: ["flour"],
      reopened: [],
      plan: { roles: ["baker"], hoursPerWeek: 10, start: "2026-11-23", finish: { likely: expect.any(String) } },
    });
    expect(document.plan.hours.left).toBeLessThan(document.plan.hours.full);
  });

  it("begins with what is there, and records only what is new", async () => {
    const me = somebody();
    await me.did("done kneading", "init --yes --role baker --know flour --hours 7 --off 2027-05-01");
    const before = textOf(me.home);
    const again = await me.run("init --yes --know flour,kneading");
    expect(again.out).toContain("Your profile was so already: baker, 7 hours a week, off 2027-05-01");
    expect(textOf(me.home)).toBe(before);
    expect(await me.json("init --yes --know flour,yeast --off none")).toMatchObject({
      known: ["yeast"],
      profile: { hours: 7, off: [] },
    });
    expect((await recordedBy(me)).filter((event) => !event.startsWith("profile"))).toEqual([
      ...["skill-done kneading", "skill-known flour", "skill-known yeast"],
    ]);
  });

  it("keeps comments, order and other keys of the profile", async () => {
    const me = somebody();
    fs.mkdirSync(path.dirname(profileOf(me.home)), { recursive: true });
    fs.writeFileSync(profileOf(me.home), "# mine\nprefer: [sourdough]\nhours: 3 # little\n");
    await me.did("init --yes --role baker --hours 5");
    expect(textOf(me.home)).toBe("# mine\nprefer: [sourdough]\nhours: 5 # little\nrole: baker\n");
  });

  it("writes the job, credits it in the plan and records nothing of it", async () => {
    const me = somebody([]);
    const { profile, plan, known, credit } = await me.json("init --yes --role mlops-engineer --job data-scientist");
    expect({ known, profile }).toMatchObject({ known: [], profile: { role: "mlops-engineer", job: "data-scientist" } });
    expect(plan).toMatchObject({ job: ["data-scientist"], core: { left: expect.any(Number) } });
    expect(plan.hours.left).toBeLessThan(plan.hours.full);
    expect(credit.credited.map(({ id }: Json) => id)).toContain("python");
    expect(await recordedBy(me)).toEqual(["profile-changed role", "profile-changed job"]);
    const { out } = await me.run("init --yes --role mlops-engineer --job data-scientist --no-color", { terminal: 80 });
    expect(out).toContain("Your profile was so already: mlops-engineer, from the job data-scientist\n");
    expect(out).toContain("Taken as known from the job Data Scientist");
    expect((await me.json("init --yes --hours 5")).profile.job).toBe("data-scientist");
    expect((await me.json("init --yes --job none")).profile.job).toBeNull();
    expect(choicesOf(me.home)).toBe("role: mlops-engineer\nhours: 5\n");
  });

  it("takes the one role that has progress where none is named", async () => {
    const me = somebody();
    expect(await me.run("init --yes")).toMatchObject({ code: 2, err: expect.stringContaining("--role ROLE") });
    await me.did("done flour");
    expect((await me.json("init --yes --hours 5")).profile).toMatchObject({ role: "baker", hours: 5 });
  });

  it("saves what the flags say, not what the environment says, and mentions that this wins", async () => {
    const me = somebody();
    const env = { CAREER_ROADMAP_HOURS: "40", CAREER_ROADMAP_ROLE: "ml-engineer" };
    const ran = await me.run("init --yes --role baker --hours 5 --json", { env });
    expect(JSON.parse(ran.out).plan).toMatchObject({ hoursPerWeek: 5, roles: ["baker"] });
    expect(ran.err).toBe(
      "CAREER_ROADMAP_ROLE is set and wins over your profile.\nCAREER_ROADMAP_HOURS is set and wins over your profile.\n",
    );
  });
});

describe("init writes nothing", () => {
  it.each([
    ["init", 2, "career-roadmap init --yes --role ROLE"],
    ["init --role baker --hours 5", 2, "--start DATE"],
    ["init --yes --role bakr", 1, 'Did you mean "baker"?'],
    ["init --yes --role baker --job bakr", 1, 'Did you mean "baker"?'],
    ["init --yes --role baker --know flor", 1, 'Did you mean "flour"?'],
    ["init --yes --role baker --hours 0.1", 2, "0.25 to 112"],
    ["init --yes --role baker --start soon", 2, "2026-12-01"],
    ["init --yes --role baker --off never", 2, "2026-12-20..2027-01-04"],
    ["init --yes --role baker --off none --off 2027-01-01", 2, "not both"],
    ["init --yes --role baker --off 2000-01-01..2999-01-01", 1, "more than 100 years"],
  ])("for %s", async (line, code, way) => {
    const me = somebody();
    expect(await me.run(line)).toMatchObject({ code, out: "", err: expect.stringContaining(way) });
    expect(textOf(me.home)).toBe("none");
    expect(await recordedBy(me)).toEqual([]);
  });

  it.each(["role: baker\nhours: many\n", 'prompt: "open\n', "format: 2\n"])(
    "into a broken profile (%j)",
    async (text) => {
      const me = somebody();
      fs.mkdirSync(path.dirname(profileOf(me.home)), { recursive: true });
      fs.writeFileSync(profileOf(me.home), text);
      expect(await me.run("init --yes --role baker --know flour")).toMatchObject({ code: 1, out: "" });
      expect(textOf(me.home)).toBe(text);
    },
  );

  it("to the log when the profile cannot be written", async () => {
    const me = somebody();
    const config = path.join(me.home, ".config");
    fs.symlinkSync(path.join(me.home, "nowhere", "else"), config);
    fs.writeFileSync(path.join(me.home, "nowhere"), "a file");
    expect((await me.run("init --yes --role baker --know flour")).code).toBe(1);
    fs.rmSync(config);
    expect(await recordedBy(me)).toEqual([]);
  });

  it("to the profile when the log cannot be written", async () => {
    const me = somebody();
    await me.did("config set hours 5");
    const before = textOf(me.home);
    fs.rmSync(path.join(me.home, ".local"), { recursive: true });
    fs.writeFileSync(path.join(me.home, ".local"), "a file");
    expect(await me.run("init --yes --role baker --know flour")).toMatchObject({ code: 1, out: "" });
    expect(textOf(me.home)).toBe(before);
  });

  it.each(["--know flour", ""])(
    "to a profile that is not there, when the log cannot be written (%s)",
    async (known) => {
      const me = somebody();
      fs.writeFileSync(path.join(me.home, ".local"), "a file");
      const words = `init --yes --role baker ${known}`.split(" ").filter(Boolean);
      expect(await me.run(words)).toMatchObject({ code: 1, out: "" });
      expect(fs.readdirSync(path.join(me.home, ".config", "career-roadmap"))).toEqual([]);
    },
  );
});

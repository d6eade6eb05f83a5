import { describe, expect, it } from "vitest";
import { formatDay, parseDay } from "../../src/shared/dates.ts";
import { readMonthEnd } from "../../src/shared/day-words.ts";
import { somebody } from "../helpers/person.ts";
import { runCli } from "../helpers/run.ts";

// A question typed as it is asked: no command of ours, and the answer names the one that knows.
describe("a question in place of a command", () => {
  it.each([
    ["what now", "career-roadmap next"],
    ["how long until I can apply", "career-roadmap status"],
    ["I know Docker already", "career-roadmap know"],
    ["I logged that wrong", "career-roadmap undo"],
    ["where did the time go", "career-roadmap status --chart"],
    ["can I be done by June", "career-roadmap plan --by"],
    ["what should I build first", "career-roadmap portfolio"],
    ["is Java needed", "career-roadmap why"],
    ["which role is nearest to mine", "career-roadmap match"],
    ["do I need a degree", "career-roadmap faq"],
    ["help how long", "career-roadmap status"],
  ])("%s", async (line, way) => {
    const ran = await runCli(line);
    expect(ran).toMatchObject({ code: 2, out: "" });
    expect(ran.err).toContain(way);
  });
});

describe("faq", () => {
  it.each([
    ["how long until I can apply", "How long does it take?"],
    ["which role is nearest to mine", "Which role suits me?"],
    ["Do I need a GPU?", "Do I need a GPU or a new computer?"],
  ])("answers %s by the words that say something", async (words, question) => {
    const { code, out } = await runCli(`faq ${words}`);
    expect(code).toBe(0);
    expect(out.split("\n")[0]).toBe(question);
  });

  it("tells what the own role says of a word that adverts use, and where else to look", async () => {
    const env = { CAREER_ROADMAP_ROLE: "mlops-engineer" };
    for (const line of ["faq is Java needed", "why java"]) {
      const { code, err } = await runCli(line, { env });
      expect(code).toBe(1);
      expect(err).toContain('"Java" is known from adverts for mlops-engineer and not taught here');
    }
    expect((await runCli("faq xyzzy")).err).toContain("career-roadmap search xyzzy");
  });
});

it("search puts what the own role says of an untaught word before all others", async () => {
  const { hits } = await somebody().json("search is java needed --role ml-engineer");
  expect(hits[0]).toMatchObject({ id: "ml-engineer", field: "also-asked" });
});

describe("a month to be done by", () => {
  const today = parseDay("2026-11-26") as number;
  it.each([
    ["2027-06", "2027-06-30"],
    ["june", "2027-06-30"],
    ["Nov", "2026-11-30"],
    ["end of february 2028", "2028-02-29"],
    ["dec 2027", "2027-12-31"],
  ])("%s is all of it", (text, day) => {
    expect(formatDay(readMonthEnd(text, today) as number)).toBe(day);
  });

  it.each(["2027-13", "ju", "juno", "0", "2027", "2027-00"])("%s is none", (text) => {
    expect(readMonthEnd(text, today)).toBeUndefined();
  });

  it("is what --by takes", async () => {
    const { by } = await somebody().json("plan data-analyst --by june-2027");
    expect(by.date).toBe("2027-06-30");
    expect((await runCli("plan data-analyst --by x")).err).toContain("or a month like 2027-06");
  });
});

it("whoever takes time off a log is told how an entry is corrected", async () => {
  const { code, err } = await runCli("log python -30m");
  expect(code).toBe(2);
  expect(err).toContain("--instead-of CHANGE");
});

it("a week is no word after from", async () => {
  const { out } = await runCli("plan data-analyst --hours 40");
  expect(out).toMatch(/You can apply from the week of /);
});

describe("a name of several words without its quotes", () => {
  it("is one name where its words alone are none", async () => {
    const one = somebody([]);
    expect((await one.json("plan data scientist")).goals).toEqual(["data-scientist"]);
    expect((await one.json("plan data scientist ml engineer")).goals).toEqual(["data-scientist", "ml-engineer"]);
    expect((await one.json("plan git docker")).goals).toEqual(["git", "docker"]);
    await one.did("start data cleaning");
    expect((await one.json("next --role ml-engineer")).steps[0].id).toBe("data-cleaning");
    expect((await one.run("done data cleanin")).err).toContain("cleanin");
  });

  it("is told to be quoted where one word is taken", async () => {
    for (const line of [
      "why data cleaning",
      "show ml engineer",
      "compare data scientist ml engineer",
      "gap --to ml engineer",
    ])
      expect((await runCli(line)).err, line).toContain("stands in quotes");
  });
});

it.each(["foo", "hub", "engineer"])("%s is near to nothing that merely has a name beginning so", async (word) => {
  expect((await runCli(`know ${word}`)).err).not.toContain("Did you mean");
});

import path from "node:path";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { setValue } from "../../src/profile/edit.ts";
import { EMPTY_PROFILE, resolveRoadmaps } from "../../src/profile/profile.ts";
import { readProfile } from "../../src/profile/read.ts";
import { dayOf } from "../../src/shared/dates.ts";

const read = (text: string) => readProfile(text, "config.yaml");
/** Problems as `line:column code`. */
const problems = (text: string) =>
  read(text).diagnostics.map(({ place, code }) => `${place.line}:${place.column} ${code}`);

const FULL = `# mine
format: 1
role: ml-engineer
job: data-scientist
hours: 7.5   # after work
start: 2026-12-01
off:
  - 2026-12-20..2027-01-04
  - 2027-05-01
prefer: [tensorflow, gcp-ml]
parallel: 3
with-optional: true
roadmaps: [~/roadmaps, ./mine]
prompt: "{role} {percent}"
`;

describe("readProfile", () => {
  it("reads every key", () => {
    expect(read(FULL)).toEqual({
      diagnostics: [],
      profile: {
        role: "ml-engineer",
        job: "data-scientist",
        hours: { total: 7.5 },
        start: dayOf(2026, 12, 1),
        off: [
          { from: dayOf(2026, 12, 20), to: dayOf(2027, 1, 4) },
          { from: dayOf(2027, 5, 1), to: dayOf(2027, 5, 1) },
        ],
        prefer: ["tensorflow", "gcp-ml"],
        parallel: 3,
        withOptional: true,
        roadmaps: ["~/roadmaps", "./mine"],
        prompt: "{role} {percent}",
      },
    });
  });

  it.each(["", "\n \n", "# a comment\n", "---\n", "{}", "~", "\ufeff"])("chooses nothing in %j", (text) => {
    expect(read(text)).toEqual({ profile: EMPTY_PROFILE, diagnostics: [] });
  });

  it.each([
    ["hours: 7.3", "1:8 bad-value"],
    ["hours: 0.25", ""],
    ["hours: 112", ""],
    ["hours: 0", "1:8 bad-value"],
    ["hours: 112.25", "1:8 bad-value"],
    ["hours: .inf", "1:8 bad-value"],
    ['hours: "10"', ""],
    ["hours: mon 2, wed 2, sat 4", ""],
    ["{ hours: 'mon-fri 1.5, sat 4' }", ""],
    ["hours: mon 2, mon 4", "1:8 bad-value"],
    ["hours: 1e1000", "1:8 bad-value"],
    ["hours: true", "1:8 wrong-type"],
    ["hours: [mon 2, wed 2]", "1:8 wrong-type"],
    ["role: ML Engineer", "1:7 bad-value"],
    ["role: 42", "1:7 wrong-type"],
    ["role:", "1:1 wrong-type"],
    ["role: [a]", "1:7 wrong-type"],
    ["role: &a x\nstart: *a", "2:8 wrong-type"],
    ["role: !mine x", "1:7 custom-tag"],
    ["start: 2026-02-29", "1:8 bad-value"],
    ["start: 1.12.2026", "1:8 bad-value"],
    ["off: 2026-12-20", "1:6 wrong-type"],
    ["off: [2026-12-20, 2027-01-04..2026-12-20]", "1:19 bad-value"],
    ["prefer:\n  - a\n  -\n  - B", "1:1 wrong-type, 4:5 bad-value"],
    ["with-optional: yes", "1:16 wrong-type"],
    ['prompt: "\\e[1m"', "1:9 bad-value"],
    ['prompt: ""', "1:9 bad-value"],
    ['format: "1"', "1:9 wrong-type"],
    ["format: 0", "1:9 bad-value"],
    ["- role", "1:1 wrong-type"],
    ["role", "1:1 wrong-type"],
    ["role: a\nrole: b", "2:1 duplicate-key"],
    ["1: a", "1:1 wrong-type"],
    ["<<: {role: a}", "1:1 unknown-key"],
    ["__proto__: a\nconstructor: b", "1:1 unknown-key, 2:1 unknown-key"],
    ["role: a\n---\nrole: b", "2:1 several-documents"],
    ["role: a\n\thours: 4", "2:1 yaml-syntax"],
    ["role: a\u0000", "1:7 bad-value, 1:8 not-printable"],
    ["# caf\ufffd\nrole: a", "1:6 not-utf8"],
    [`# ${"x".repeat(1_048_576)}`, "1:1 too-large"],
    ["[".repeat(100_000), "1:1 nested-too-deeply"],
    ["- ".repeat(100_000), "1:1 nested-too-deeply"],
  ])("%.40j has the problems %s", (text, expected) => {
    expect(problems(text).join(", ")).toBe(expected);
  });

  it("tells everything at once, in the order of the file, and keeps what is sound", () => {
    const text = "role: ml-engineer\nhours: many\nofff: []\nprefer: [tensorflow, 3]\nrole: x\nstart: 2026-12-01\n";
    expect(problems(text)).toEqual(["2:8 bad-value", "3:1 unknown-key", "4:22 wrong-type", "5:1 duplicate-key"]);
    expect(read(text).profile).toEqual({
      ...EMPTY_PROFILE,
      role: "ml-engineer",
      prefer: ["tensorflow"],
      start: dayOf(2026, 12, 1),
    });
  });

  it.each([
    ["huors: 5", 'Did you mean "hours"?'],
    ["with_optional: true", 'Did you mean "with-optional"?'],
    ["role: ML Engineer", 'Did you mean "ml-engineer"?'],
    ["prefer: [3]", 'Quote it: "3".'],
    ["off: 2026-12-20", 'Write for example "off: [2026-12-20..2027-01-04]".'],
    ["format: 2", "Upgrade career-roadmap."],
    ["hours: lots", 'Write for example "hours: 7.5".'],
    ["hours: { mon: 2 }", 'Write for example "hours: 7.5".'],
    ["hours: mon 2, mon 4", 'Monday is named twice. Give each weekday once, like "mon 2, wed 2, sat 4".'],
  ])("says the way out of %s", (text, fix) => {
    expect(read(text).diagnostics).toMatchObject([{ fix, place: { file: "config.yaml", line: 1, text } }]);
  });

  it("reads hours by weekday, Monday first", () => {
    const hours = { total: 8, byWeekday: [2, 0, 2, 0, 0, 4, 0] };
    expect(read("hours: sat 4, mon 2, wed 2 # evenings\n").profile).toEqual({ ...EMPTY_PROFILE, hours });
  });

  it("says of a newer format only that, and reads what it knows", () => {
    const text = "format: 2\nrole: ml-engineer\nhours: { monday: 2 }\nmood: good\n";
    expect(problems(text)).toEqual(["1:9 newer-format"]);
    expect(read(text).profile).toEqual({ ...EMPTY_PROFILE, role: "ml-engineer" });
  });

  it("takes what stands before a syntax error, and no text that swallowed its neighbours", () => {
    const broken = 'role: a\noff:\n  - 2027-05-01\nhours: 5\nprompt: "{role}\nstart: 2026-12-01\n';
    expect(problems(broken)).toEqual([expect.stringContaining("yaml-syntax")]);
    expect(read(broken).profile).toMatchObject({ role: "a", hours: { total: 5 }, off: [expect.anything()] });
    expect(read(broken).profile).not.toHaveProperty("prompt");
  });

  it("never throws, whatever the text is", () => {
    const piece = fc.constantFrom(
      ..."role hours off : - ? [ ] { } , # & * ! | > ' \" % @ \n \n\n \t a 1 ... --- \u0000".split(" "),
      " ",
    );
    const text = fc.array(fc.oneof(piece, fc.string()), { maxLength: 60 }).map((pieces) => pieces.join(""));
    fc.assert(
      fc.property(text, fc.constantFrom(1, 1, 2000), (one, times) => {
        for (const { place } of read(one.repeat(times)).diagnostics) expect(place.length).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  }, 60_000);
});

describe("a hostile file", () => {
  // 142,857 problems once overflowed the arguments of a Math.min.
  it.each(["a: - b\n", "]"])(
    "of %j up to the limit is read and refused",
    (piece) => {
      expect(problems(piece.repeat(Math.floor(1_000_000 / piece.length))).length).toBeGreaterThan(0);
    },
    30_000,
  );

  // Looking through all the others for each of 125,000 equal keys once took 72 seconds.
  it("of one key over and over is mended", () => {
    expect(setValue("role: a\n".repeat(50_000), "role", ["b"])).toEqual({ ok: true, value: "role: b\n" });
  }, 15_000);
});

describe("resolveRoadmaps", () => {
  it("stands relative folders beside the profile and knows the home", () => {
    const profile = { ...EMPTY_PROFILE, roadmaps: ["~/roadmaps", "~", "mine", "../shared", "/srv/roadmaps", "~other"] };
    const config = "/home/ada/.config/career-roadmap";
    expect(resolveRoadmaps(profile, config, "/home/ada", path.posix)).toEqual([
      "/home/ada/roadmaps",
      "/home/ada",
      `${config}/mine`,
      "/home/ada/.config/shared",
      "/srv/roadmaps",
      `${config}/~other`,
    ]);
  });
});

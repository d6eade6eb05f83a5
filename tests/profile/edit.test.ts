import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { setValue, unsetValue } from "../../src/profile/edit.ts";
import { PROFILE_KEYS } from "../../src/profile/keys.ts";
import { readProfile } from "../../src/profile/read.ts";

function set(text: string, key: string, ...words: string[]): string {
  const result = setValue(text, key, words);
  if (!result.ok) throw result.error;
  return result.value;
}

function unset(text: string, key: string): string {
  const result = unsetValue(text, key);
  if (!result.ok) throw result.error;
  return result.value;
}

const shown = (text: string, key: string) => PROFILE_KEYS.get(key)?.shown(readProfile(text, "").profile);

describe("setValue", () => {
  it("begins a new file with what it is", () => {
    const text = set("", "role", "ml-engineer");
    expect(text).toMatch(/^# .*career-roadmap/);
    expect(text).toMatch(/\nrole: ml-engineer\n$/);
    expect(readProfile(text, "")).toMatchObject({ profile: { role: "ml-engineer" }, diagnostics: [] });
  });

  it.each([
    ["a value in place", "role:   a   # why\nhours: 5\n", "role", "b", "role:   b   # why\nhours: 5\n"],
    ["an empty value", "role:  # none yet\nhours: 5", "role", "b", "role: b  # none yet\nhours: 5"],
    ["a new key after the last", "# top\nhours: 5\n\n# end\n", "role", "b", "# top\nhours: 5\nrole: b\n\n# end\n"],
    ["a file of comments", "# mine\n", "role", "b", "# mine\nrole: b\n"],
    ["a last line without its end", "hours: 5", "role", "b", "hours: 5\nrole: b\n"],
    ["line ends of Windows", "hours: 5\r\n", "role", "b", "hours: 5\r\nrole: b\r\n"],
    ["an indented file", "  hours: 5 # x\n", "role", "b", "  hours: 5 # x\n  role: b\n"],
    ["a byte-order mark", "\ufeffrole: a\n", "role", "b", "\ufeffrole: b\n"],
    ["a marked document", "---\nhours: 5\n...\n", "role", "b", "---\nhours: 5\nrole: b\n...\n"],
    ["a quoted key", '"role": a\n', "role", "b", '"role": b\n'],
    ["a wrong type", "hours: [many, # x\n  # y\n  more]\nrole: a\n", "hours", "5", "hours: 5 # x\n  # y\nrole: a\n"],
    ["a block of text", "prompt: |\n  # a\n\n  b\nrole: a\n", "prompt", "{role}", 'prompt: "{role}"\nrole: a\n'],
    ["a key that stood twice", "role: a\nhours: 5\n# x\nrole: b\n", "role", "c", "role: c\nhours: 5\n# x\n"],
    ["a key that is repeated with its value", "role: a\nrole: b\n", "role", "a", "role: a\n"],
    ["a flow map", "{role: a, hours: 5}\n", "role", "b", "{role: b, hours: 5}\n"],
    ["hours by weekday", "hours: 5 # x\n", "hours", "mon 2, sat 4", 'hours: "mon 2, sat 4" # x\n'],
    ["hours of a flow map", "{role: a, hours: 5}\n", "hours", "mon 2, sat 4", '{role: a, hours: "mon 2, sat 4"}\n'],
    ["an empty flow map", "{}\n", "role", "b", "{role: b}\n"],
    ["an explicit key", "? role\n: a\n# x\nhours: 5\n", "role", "b", "role: b\n# x\nhours: 5\n"],
    [
      "unknown keys and aliases",
      "mood: &m good\nrole: a\nmore: *m\n",
      "role",
      "b",
      "mood: &m good\nrole: b\nmore: *m\n",
    ],
  ])("changes %s and nothing else", (_, before, key, word, after) => {
    expect(set(before, key, word)).toBe(after);
  });

  it.each([
    ["off: [2027-05-01] # x\n", "off: [2026-12-20..2027-01-04, 2027-05-01] # x\n"],
    ["off: 2027-05-01\n", "off: [2026-12-20..2027-01-04, 2027-05-01]\n"],
    [
      "off:  # days off\n# Lisbon\n- 2027-05-01 # fly\n\n# gone\n- 2027-06-01 # gone too\nrole: a\n",
      "off:  # days off\n- 2026-12-20..2027-01-04\n# Lisbon\n- 2027-05-01 # fly\n# gone\nrole: a\n",
    ],
    ["off:\n    - 2027-05-01", "off:\n    - 2026-12-20..2027-01-04\n    - 2027-05-01"],
    ["off:\n  - [2027-05-01]\n  # x\n", "off: [2026-12-20..2027-01-04, 2027-05-01]\n  # x\n"],
  ])("keeps the shape of the list in %j", (before, after) => {
    expect(set(before, "off", "2026-12-20..2027-01-04", "2027-05-01")).toBe(after);
    expect(set(before, "off", "2026-12-20..2027-01-04,2027-05-01")).toBe(after);
  });

  it.each([
    ["role", ["ML"], "bad-value"],
    ["role", ["a", "b"], "too-many-values"],
    ["role", [""], "bad-value"],
    ["hours", ["7.3"], "bad-value"],
    ["hours", ["mon 2, mon 3"], "bad-value"],
    ["hours", ["mon", "2,", "wed", "2"], "too-many-values"],
    ["hours", ["1e1"], "bad-value"],
    ["hours", ["0x10"], "bad-value"],
    ["start", ["tomorrow"], "bad-value"],
    ["off", ["2027-01-04..2026-12-20"], "bad-value"],
    ["off", [" , "], "missing-value"],
    ["job", ["a", "b"], "too-many-values"],
    ["parallel", ["0"], "bad-value"],
    ["parallel", ["1.5"], "bad-value"],
    ["with-optional", ["maybe"], "bad-value"],
    ["prompt", ["a\nb"], "bad-value"],
    ["roadmaps", ["a\ufffd"], "bad-value"],
    ["format", ["2"], "bad-value"],
    ["rol", ["a"], "unknown-key"],
    ["__proto__", ["a"], "unknown-key"],
  ])("refuses %s %j as wrong usage", (key, words, code) => {
    expect(setValue("", key, words)).toMatchObject({ ok: false, error: { kind: "usage", code } });
  });

  it.each([
    ["yes", true],
    ["on", true],
    ["False", false],
  ])("takes %s as %s", (word, value) => expect(shown(set("", "with-optional", word), "with-optional")).toBe(value));

  it.each([
    ['role: a\nprompt: "x\n', "broken-profile"],
    ["role: a\n---\nrole: b\n", "broken-profile"],
    ["# caf\ufffd\n", "broken-profile"],
    ["- a\n", "broken-profile"],
    ["just text\n", "broken-profile"],
    ["format: 2\n", "newer-format"],
  ])("does not touch %j", (text, code) => {
    expect(setValue(text, "hours", ["5"])).toMatchObject({ ok: false, error: { kind: "cannot", code } });
    const { error } = unsetValue(text, "hours") as { error: Error };
    expect(error).toMatchObject({ code, fix: expect.any(String) });
    if (text.startsWith("role: a\nprompt")) expect(error.message).toMatch(/line \d/);
  });
});

describe("unsetValue", () => {
  it.each([
    ["role: a # why\n# about hours\nhours: 5\n", "role", "# about hours\nhours: 5\n"],
    ["off:\n  # Lisbon\n  - 2027-05-01\n\n# end\n", "off", "  # Lisbon\n\n# end\n"],
    ["hours: 5\n", "role", "hours: 5\n"],
    ["", "role", ""],
    ["rol: a\nhours: 5\n", "rol", "hours: 5\n"],
    ["role: a\nhours: 5\nrole: b\n", "role", "hours: 5\n"],
    ["{role: a, hours: 5}\n", "role", "{hours: 5}\n"],
    ["hours: 5\nrole: a", "role", "hours: 5\n"],
  ])("takes the lines out of %j", (before, key, after) => expect(unset(before, key)).toBe(after));

  it("knows no key that is neither in the table nor in the file", () => {
    expect(unsetValue("hours: 5\n", "rol")).toMatchObject({ ok: false, error: { code: "unknown-key", kind: "usage" } });
  });
});

describe("any sequence of changes", () => {
  const id = fc.stringMatching(/^[a-z0-9]{1,8}(-[a-z0-9]{1,5}){0,2}$/);
  const date = fc.integer({ min: 10, max: 28 }).map((day) => `2027-03-${day}`);
  const line = fc
    .oneof(fc.string({ unit: "grapheme" }), fc.constantFrom("# x", "yes", "~", "a: b", "- a", "{role}", "'", '"', "&a"))
    .filter((text) => PROFILE_KEYS.get("prompt")?.isGood(text) === true);
  const list = (item: fc.Arbitrary<string>) => fc.uniqueArray(item, { minLength: 1, maxLength: 4 });
  const change = fc.oneof(
    fc.record({ key: fc.constantFrom("role", "job"), words: id.map((one) => [one]) }),
    fc.record({ key: fc.constant("hours"), words: fc.integer({ min: 1, max: 448 }).map((n) => [String(n / 4)]) }),
    fc.record({ key: fc.constant("start"), words: date.map((one) => [one]) }),
    fc.record({ key: fc.constant("off"), words: list(date) }),
    fc.record({ key: fc.constant("prefer"), words: list(id) }),
    fc.record({ key: fc.constant("parallel"), words: fc.integer({ min: 1, max: 10 }).map((n) => [String(n)]) }),
    fc.record({ key: fc.constant("with-optional"), words: fc.constantFrom(["true"], ["false"]) }),
    fc.record({ key: fc.constant("roadmaps"), words: list(line) }),
    fc.record({ key: fc.constant("prompt"), words: line.map((one) => [one]) }),
  );
  const before = fc.constantFrom(
    "",
    "# one\n\n# two\n",
    "# one\nrole: a # x\n# two\noff:\n# three\n- 2027-03-11\n  # four\n- 2027-03-12\n\n# five\nprompt: 'it''s'\n# six",
    "  role: a\n  # one\n  prefer: [\n    a,\n    # two\n    b ]\n  mood: >-\n    # no comment\n    text\n  # three\n",
    "{ role: a, # one\n  # two\n  hours: 5 }\n",
    "# one\r\nrole: a\r\nroadmaps:\r\n  - x\r\n  # two\r\n  - y\r\n",
    "? role\n: a\n# one\nhours: 5\n",
  );
  const comments = (text: string) =>
    text
      .split(/\r?\n/)
      .map((one) => one.trim())
      .filter((one) => /^# (?!no)/.test(one));

  it("reads back what was set, loses no comment line, and leaves other keys alone", () => {
    fc.assert(
      fc.property(before, fc.array(fc.tuple(change, fc.boolean()), { maxLength: 12 }), (start, changes) => {
        let text: string = start;
        for (const [{ key, words }, keep] of changes) {
          const next = set(text, key, ...words);
          expect([shown(next, key)].flat().map(String)).toEqual(words);
          expect(set(next, key, ...words)).toBe(next);
          for (const other of PROFILE_KEYS.keys()) {
            if (other !== key) expect(shown(next, other)).toEqual(shown(text, other));
          }
          expect(readProfile(next, "").diagnostics.filter(({ code }) => code !== "unknown-key")).toEqual([]);
          text = keep ? next : unset(next, key);
          if (!keep) expect([shown(text, key) ?? []].flat()).toEqual([]);
          expect(comments(text)).toEqual(expect.arrayContaining(comments(start)));
        }
      }),
      { numRuns: 500 },
    );
  }, 60_000);
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { PROMPT_TOKENS, type PromptToken, unknownTokens } from "../../src/shared/prompt-template.ts";
import { fillPrompt, type TokenTexts } from "../../src/shell/prompt-line.ts";

const TOKENS = Object.keys(PROMPT_TOKENS) as PromptToken[];

/** Each token stands for its own name in capitals, or for what is given. */
function texts(given: Partial<TokenTexts> = {}): TokenTexts {
  return { ...Object.fromEntries(TOKENS.map((token) => [token, token.toUpperCase()])), ...given } as TokenTexts;
}

function fill(template: string, given: Partial<TokenTexts> = {}): string {
  return fillPrompt(template, texts(given))
    .map(({ text }) => text)
    .join("");
}

describe("fillPrompt", () => {
  it.each([
    ["{role} {percent}", "ROLE PERCENT"],
    ["{role}{percent}", "ROLEPERCENT"],
    ["no token", "no token"],
    ["{{role}}", "{role}"],
    ["{{{role}}}", "{ROLE}"],
    ["{{}} {{", "{} {"],
    ["{ {role} }", "{ ROLE }"],
    ["{role", "{role"],
    ["role}", "role}"],
    ["{unknown} {role}", "{unknown} ROLE"],
    ["{} {constructor} {__proto__} {Role}", "{} {constructor} {__proto__} {Role}"],
    ["  {percent}  ", "  PERCENT  "],
    [TOKENS.map((token) => `{${token}}`).join(" "), TOKENS.join(" ").toUpperCase()],
  ])("fills %j to %j", (template, line) => expect(fill(template)).toBe(line));

  it.each([
    ["{role} {next}", "ROLE"],
    ["{next} {role}", "ROLE"],
    ["{role} {next} {percent}", "ROLE PERCENT"],
    ["{role} {next} {date} {percent}", "ROLE PERCENT"],
    ["{next} {date} {percent}", "PERCENT"],
    ["{role}  {next}  {percent}", "ROLE   PERCENT"],
    ["{role} ({next})", "ROLE ()"],
    ["{next}", ""],
    [" {next} ", ""],
  ])("takes a space along with an empty token: %j is %j", (template, line) => {
    expect(fill(template, { next: "", date: "" })).toBe(line);
  });

  it("keeps what steers a terminal, tabs and line breaks out of the line", () => {
    const next = "a\tb\r\nc\u001b[31md\u009b1me\u202ef\u2028g\u0000h\u007f\u0085i";
    expect(fill("{next}", { next })).toBe("a b c[31md1mef gh i");
  });

  it("says which piece stood for which token", () => {
    expect(fillPrompt("{role}: {percent}!", texts())).toEqual([
      { text: "ROLE", token: "role" },
      { text: ": " },
      { text: "PERCENT", token: "percent" },
      { text: "!" },
    ]);
  });

  it("is one line of harmless characters, whatever comes in", () => {
    const text = fc.string({ unit: "binary" });
    fc.assert(
      fc.property(text, text, text, (before, title, after) => {
        expect(fill(`${before}{next}${after}`, { next: title })).not.toMatch(
          // biome-ignore lint/suspicious/noControlCharactersInRegex: none of them may come out
          /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e]/,
        );
      }),
    );
  });
});

describe("unknownTokens", () => {
  it.each([
    ["{role} {{x}} {", []],
    ["{rol} {role} {x y} {}", ["{rol}", "{x y}", "{}"]],
    [TOKENS.map((token) => `{${token}}`).join(""), []],
  ])("of %j are %j", (template, words) => expect(unknownTokens(template)).toEqual(words));
});

import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { GROUPS } from "../../src/help/groups.ts";
import { ROOT } from "../helpers/run.ts";

const SRC = path.join(ROOT, "src");
/** What only the build says, and what documents say of their fields, is no message. */
const isSpoken = (file: string): boolean => !/^build\/|schema\.ts$|\/schema\//.test(file);
const FILES = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".ts") && isSpoken(file))
  .map((file) => ({ file, text: readFileSync(path.join(SRC, file), "utf8") }));

/** How many arguments a call has, from behind its bracket on. */
function argumentsFrom(text: string, begin: number): number {
  let depth = 0;
  let commas = 0;
  let at = begin;
  const skipText = (quote: string): void => {
    for (at++; text[at] !== quote; at++) {
      if (text[at] === "\\") at++;
      else if (quote === "`" && text.startsWith("${", at)) skipCode();
    }
  };
  const skipCode = (): void => {
    let inner = 1;
    for (at += 2; inner > 0; at++) {
      const one = text[at] as string;
      if ("\"'`".includes(one)) skipText(one);
      else if (one === "{") inner++;
      else if (one === "}") inner--;
    }
    at--;
  };
  for (; ; at++) {
    const one = text[at] as string;
    if ("\"'`".includes(one)) skipText(one);
    else if ("([{".includes(one)) depth++;
    else if (")]}".includes(one)) {
      if (depth === 0) return commas + 1;
      depth--;
    } else if (
      one === "," &&
      depth === 0 &&
      !text
        .slice(at + 1)
        .trimStart()
        .startsWith(")")
    )
      commas++;
  }
}

const lineOf = (text: string, at: number): number => text.slice(0, at).split("\n").length;

/** All literal texts, each with where it is. */
const TEXTS = FILES.flatMap(({ file, text }) =>
  [...text.matchAll(/(["`])((?:\\.|(?!\1)[^\\\n])*)\1/g)].map((found) => ({
    place: `${file}:${lineOf(text, found.index)}`,
    said: found[2] as string,
  })),
);

const COMMANDS = GROUPS.flatMap(({ commands }) => commands.map(({ name }) => name)).join("|");
const MORE = "(?: (?:[A-Z][A-Z/]*|--?[a-z-]+|edit|set|unset|path|list|json|\\$\\{[^}]*\\}))*";
const ENDS_IN_COMMAND = new RegExp(`career-roadmap (?:${COMMANDS})${MORE}\\.(?:$| )`);
const ENDS_IN_FLAG = /(?:^|[ (])--[a-z-]+(?: [A-Z/.]+)?\.(?:$| )/;
const ENDS_IN_ID = /\$\{(?:id|theme\.id\([^}]*\)|[a-z]+\.id|[^}]*\bids?\b[^}]*\.join\(", "\))\}\.(?:$| )/;

describe("every text that people read", () => {
  it("of an error has a next step", () => {
    const without = FILES.flatMap(({ file, text }) =>
      [...text.matchAll(/(?<![.\w])(?:cannot|usage)\(/g)]
        .filter(({ index }) => !/function $/.test(text.slice(0, index)))
        .filter(({ 0: call, index }) => argumentsFrom(text, index + call.length) < 3)
        .map(({ index }) => `${file}:${lineOf(text, index)}`),
    );
    expect(without).toEqual([]);
  });

  it.each([
    ["a command", ENDS_IN_COMMAND],
    ["a flag", ENDS_IN_FLAG],
    ["an id", ENDS_IN_ID],
  ])("has no full stop right after %s", (_what, pattern) => {
    const wrong = TEXTS.filter(({ said }) => pattern.test(said)).map(({ place, said }) => `${place} ${said}`);
    expect(wrong).toEqual([]);
  });

  it("names commands in one style: as they are typed, without quotes", () => {
    const wrong = TEXTS.filter(({ said }) => /['\\`]career-roadmap [a-z]/.test(said));
    expect(wrong.map(({ place, said }) => `${place} ${said}`)).toEqual([]);
  });

  it("blames nobody", () => {
    const wrong = TEXTS.filter(({ said }) => /\b(?:invalid(?!-)|illegal|you failed|too late|failed to)\b/i.test(said));
    expect(wrong.map(({ place, said }) => `${place} ${said}`)).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import type { GlobalFlags } from "../../../src/context.ts";
import { canAsk, terminalFacts } from "../../../src/system/terminal/terminal.ts";

const FLAGS: GlobalFlags = {
  json: false,
  roadmaps: [],
  color: true,
  ascii: false,
  quiet: false,
  builtIn: true,
  input: true,
};
const SCREEN = { isTTY: true, columns: 100 };
const PIPE = {};
type Env = Record<string, string>;

describe("colour", () => {
  it.each<[Env, number, number]>([
    [{}, 1, 0],
    [{ TERM: "xterm" }, 1, 0],
    [{ TERM: "xterm-256color" }, 2, 0],
    [{ TERM: "xterm", COLORTERM: "truecolor" }, 3, 0],
    [{ TERM: "dumb" }, 0, 0],
    [{ NO_COLOR: "" }, 1, 0],
    [{ NO_COLOR: "1" }, 0, 0],
    [{ NO_COLOR: "0" }, 0, 0],
    [{ FORCE_COLOR: "" }, 1, 0],
    [{ FORCE_COLOR: "0" }, 0, 0],
    [{ FORCE_COLOR: "false" }, 0, 0],
    [{ FORCE_COLOR: "1" }, 1, 1],
    [{ FORCE_COLOR: "2" }, 2, 2],
    [{ FORCE_COLOR: "3" }, 3, 3],
    [{ FORCE_COLOR: "true" }, 1, 1],
    [{ FORCE_COLOR: "1", TERM: "dumb" }, 1, 1],
    [{ FORCE_COLOR: "3", NO_COLOR: "1" }, 0, 0],
    [{ FORCE_COLOR: "3", NO_COLOR: "" }, 3, 3],
    [{ FORCE_COLOR: "0", CLICOLOR_FORCE: "1" }, 0, 0],
    [{ CLICOLOR_FORCE: "1" }, 1, 1],
    [{ CLICOLOR_FORCE: "0" }, 1, 0],
    [{ CLICOLOR_FORCE: "" }, 1, 0],
    [{ CLICOLOR_FORCE: "1", TERM: "dumb" }, 1, 1],
    [{ CLICOLOR_FORCE: "1", NO_COLOR: "1" }, 0, 0],
    [{ CI: "true" }, 1, 0],
  ])("under %j is %i on a terminal and %i in a pipe", (env, screen, pipe) => {
    expect(terminalFacts(SCREEN, env, FLAGS).color).toBe(screen);
    expect(terminalFacts(PIPE, env, FLAGS).color).toBe(pipe);
    for (const stream of [SCREEN, PIPE]) expect(terminalFacts(stream, env, { ...FLAGS, color: false }).color).toBe(0);
  });
});

describe("signs beyond ASCII", () => {
  it.each<[Env, boolean]>([
    [{}, false],
    [{ LANG: "en_GB.UTF-8" }, false],
    [{ LANG: "C.utf8" }, false],
    [{ LANG: "" }, false],
    [{ LANG: "C" }, true],
    [{ LANG: "POSIX" }, true],
    [{ LANG: "de_DE.ISO-8859-1" }, true],
    [{ LANG: "en_GB" }, true],
    [{ LC_ALL: "C", LANG: "en_GB.UTF-8" }, true],
    [{ LC_ALL: "", LANG: "en_GB.UTF-8" }, false],
    [{ LC_ALL: "en_GB.UTF-8", LC_CTYPE: "C", LANG: "C" }, false],
    [{ LC_CTYPE: "UTF-8", LANG: "C" }, false],
    [{ LC_CTYPE: "C", LANG: "en_GB.UTF-8" }, true],
    [{ LC_MESSAGES: "C", LANG: "en_GB.UTF-8" }, false],
    [{ TERM: "linux", LANG: "en_GB.UTF-8" }, true],
    [{ TERM: "dumb" }, false],
  ])("under %j are left out of a terminal: %s; a pipe has them everywhere", (env, ascii) => {
    expect(terminalFacts(SCREEN, env, FLAGS).ascii).toBe(ascii);
    expect(terminalFacts(PIPE, env, FLAGS).ascii).toBe(false);
    for (const stream of [SCREEN, PIPE]) expect(terminalFacts(stream, env, { ...FLAGS, ascii: true }).ascii).toBe(true);
  });
});

describe("width", () => {
  it.each<[{ isTTY?: boolean; columns?: number }, Env, number | undefined, number]>([
    [{ isTTY: true, columns: 40 }, { COLUMNS: "90" }, undefined, 40],
    [{ isTTY: true, columns: 0 }, { COLUMNS: "90" }, undefined, 90],
    [{ isTTY: true }, {}, undefined, 80],
    [{ isTTY: true }, { COLUMNS: "wide" }, undefined, 80],
    [{ isTTY: true }, { COLUMNS: "0" }, undefined, 80],
    [{ isTTY: true, columns: 40 }, {}, 120, 120],
    [{}, { COLUMNS: "40" }, undefined, Number.POSITIVE_INFINITY],
    [{}, {}, 60, 60],
  ])("of %j under %j with --width %s is %d", (stream, env, flag, width) => {
    expect(terminalFacts(stream, env, flag === undefined ? FLAGS : { ...FLAGS, width: flag }).width).toBe(width);
  });
});

describe("links", () => {
  it.each<[Env, boolean]>([
    [{}, false],
    [{ TERM_PROGRAM: "vscode" }, true],
    [{ TERM_PROGRAM: "vscode", TERM: "dumb" }, false],
    [{ VTE_VERSION: "6800" }, true],
    [{ VTE_VERSION: "4999" }, false],
  ])("under %j on a terminal: %s; never in a pipe", (env, links) => {
    expect(terminalFacts(SCREEN, env, FLAGS).links).toBe(links);
    expect(terminalFacts(PIPE, env, FLAGS).links).toBe(false);
  });
});

describe("questions", () => {
  it.each<[string, boolean, Parameters<typeof canAsk>]>([
    ["two terminals", true, [SCREEN, SCREEN, {}, FLAGS]],
    ["an empty CI", true, [SCREEN, SCREEN, { CI: "" }, FLAGS]],
    ["a pipe on standard input", false, [PIPE, SCREEN, {}, FLAGS]],
    ["a pipe on standard error", false, [SCREEN, PIPE, {}, FLAGS]],
    ["CI=1", false, [SCREEN, SCREEN, { CI: "1" }, FLAGS]],
    ["CI=true", false, [SCREEN, SCREEN, { CI: "true" }, FLAGS]],
    ["CI=false", true, [SCREEN, SCREEN, { CI: "false" }, FLAGS]],
    ["CI=0", true, [SCREEN, SCREEN, { CI: "0" }, FLAGS]],
    ["TERM=dumb, by lines of text", true, [SCREEN, SCREEN, { TERM: "dumb" }, FLAGS]],
    ["an assistant", false, [SCREEN, SCREEN, { CLAUDECODE: "1" }, FLAGS]],
    ["--no-input", false, [SCREEN, SCREEN, {}, { ...FLAGS, input: false }]],
  ])("with %s can be asked: %s", (_where, can, facts) => {
    expect(canAsk(...facts)).toBe(can);
  });
});

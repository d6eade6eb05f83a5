import { readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { type Person, somebody } from "./helpers/person.ts";
import { ROOT } from "./helpers/run.ts";
import { terminalPicture } from "./helpers/terminal-picture.ts";

const FOLDER = path.join(ROOT, "tests", "golden", "pictures");
const LINES = 27;
/** Of the map, so much that both pictures stand side by side at one height. */
const TALL = 748;

/** `npm run pictures` makes them anew: what the README shows is what the program says. */
describe("the pictures of the README", () => {
  let one: Person;
  beforeAll(async () => {
    one = somebody([]);
    await one.did("done shell", "done git", "done python/script", "start python");
  });

  it("show a plan in a terminal as it is written there", async () => {
    const line = "plan ml-engineer --hours 10";
    const { code, out } = await one.run(line, {
      terminal: 84,
      env: { TERM: "xterm-256color", COLORTERM: "truecolor" },
    });
    expect(code).toBe(0);
    const shown = out.split("\n").slice(0, LINES).join("\n");
    const picture = terminalPicture(`career-roadmap ${line}`, `$ npx career-roadmap ${line}\n\n${shown}\n`, 84);
    await expect(picture).toMatchFileSnapshot(path.join(FOLDER, "terminal.svg"));
  });

  it("show the beginning of a map as it is drawn", async () => {
    const { code, out } = await one.run("plan ml-engineer --hours 10 --core --format svg");
    expect(code).toBe(0);
    const [, width, height] = /viewBox="0 0 (\d+) (\d+)"/.exec(out) as unknown as [string, string, string];
    expect(Number(height)).toBeGreaterThan(TALL);
    const beginning = out
      .replace(`viewBox="0 0 ${width} ${height}"`, `viewBox="0 0 ${width} ${TALL}"`)
      .replace(`height="${height}"`, `height="${TALL}"`);
    await expect(beginning).toMatchFileSnapshot(path.join(FOLDER, "map.svg"));
  });

  it("stand in the README, each with words for who does not see it, and are small", () => {
    const readme = readFileSync(path.join(ROOT, "README.md"), "utf8");
    const named = [...readme.matchAll(/<img alt="([^"]{20,})"[^>]* src="(tests\/golden\/pictures\/[^"]+)"/g)];
    expect(named.map(([, , file]) => path.basename(file as string)).sort()).toEqual(["map.svg", "terminal.svg"]);
    for (const [, , file] of named) expect(readFileSync(path.join(ROOT, file as string)).length).toBeLessThan(60_000);
  });
});

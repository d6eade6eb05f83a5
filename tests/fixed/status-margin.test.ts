import { expect, it } from "vitest";
import { somebody } from "../helpers/person.ts";

it.each([40, 60, 80])(
  "ready steps stand in from the margin at %i columns, with a resource or without",
  async (columns) => {
    const { out } = await somebody([]).run("status --role ml-engineer", { terminal: columns });
    const ready = out.split("\n").filter((line) => line.includes("○"));
    expect(ready.length).toBeGreaterThan(1);
    for (const line of ready) expect(line).toMatch(/^ {2}○ \S/);
  },
);

import path from "node:path";
import { describe, expect, it } from "vitest";
import { widthOf } from "../../../src/render/layout.ts";
import { BAKER, ROOT, type RunOptions, runCli } from "../../helpers/run.ts";

const CONFECTIONER = path.join(ROOT, "tests", "fixtures", "confectioner.yaml");
const ASKED = {
  several: "plan baker confectioner",
  from: "plan confectioner --from baker",
  budget: "plan baker confectioner --budget 30",
  by: "plan baker --by 2027-01-10 --hours 2",
} as const;

async function planned(name: keyof typeof ASKED, options: RunOptions): Promise<string> {
  const words = [...ASKED[name].split(" "), "--roadmaps", BAKER, "--roadmaps", CONFECTIONER, "--no-color"];
  const { code, out, err } = await runCli(words, options);
  expect({ code, err }).toEqual({ code: 0, err: "" });
  return out;
}

describe.each(Object.keys(ASKED) as (keyof typeof ASKED)[])("a plan asked for with %s", (name) => {
  it.each([60, 100])("reads well at %i columns", async (columns) => {
    const text = await planned(name, { terminal: columns });
    for (const line of text.split("\n")) expect(widthOf(line), line).toBeLessThanOrEqual(columns);
    await expect(text).toMatchFileSnapshot(path.join(ROOT, "tests", "golden", `plan-${name}-${columns}.txt`));
  });

  it("is plain lines in a pipe", async () => {
    const text = await planned(name, {});
    await expect(text).toMatchFileSnapshot(path.join(ROOT, "tests", "golden", `plan-${name}-piped.txt`));
  });
});

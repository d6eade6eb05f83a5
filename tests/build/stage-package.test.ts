import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { publishedManifest } from "../../src/build/stage-package.ts";

const root = join(import.meta.dirname, "..", "..");

it("publishes package.json without scripts and tools, and else as it is", () => {
  const clone = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
  const published = JSON.parse(publishedManifest(JSON.stringify(clone)));
  expect(clone).toMatchObject({ ...published, scripts: expect.anything(), devDependencies: expect.anything() });
  expect(Object.keys(clone).filter((key) => !(key in published))).toEqual(["scripts", "devDependencies"]);
});

import { mkdir, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { compileCatalog } from "../../src/build/compile-catalog.ts";
import { readBuiltinDetails, readBuiltinGraph } from "../../src/catalog/compiled/builtin.ts";
import { roleFile, skillsFile } from "../helpers/catalog.ts";

let [folder, roadmaps, out] = ["", "", ""];
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "compile-catalog-"));
  [roadmaps, out] = [join(folder, "roadmaps"), join(folder, "out", "catalog")];
  await mkdir(join(roadmaps, "skills"), { recursive: true });
  await writeFile(join(roadmaps, "r.yaml"), roleFile("r", "a"));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it("writes what commands read, with places that do not tell where the checkout lies", async () => {
  await writeFile(join(roadmaps, "skills", "s.yaml"), skillsFile("a: b; b"));
  expect(await compileCatalog(roadmaps, out)).toEqual([]);
  const catalog = await readBuiltinGraph(out);
  expect([...catalog.skills.keys()].sort()).toEqual(["a", "b"]);
  const { details, places } = await readBuiltinDetails(out);
  expect(details.areas.get("s")).toBe("S");
  expect(places.get("a")).toEqual({ file: "roadmaps/skills/s.yaml", line: 2, column: 3, length: 1 });
});

it("writes nothing when there is an error, and tells it", async () => {
  await writeFile(join(roadmaps, "skills", "s.yaml"), skillsFile("a: c"));
  const problems = await compileCatalog(roadmaps, out);
  expect(problems.map(({ code, place }) => `${place.file} ${code}`)).toEqual([
    "roadmaps/skills/s.yaml unknown-prerequisite",
  ]);
  expect(await readdir(folder)).toEqual(["roadmaps"]);
});

it("tells a warning", async () => {
  await writeFile(join(roadmaps, "skills", "s.yaml"), skillsFile("a: b; b"));
  const late = "id: r\ntitle: R\nstages: [{ title: A, skills: [a] }, { title: B, skills: [b] }]\n";
  await writeFile(join(roadmaps, "r.yaml"), late);
  expect((await compileCatalog(roadmaps, out)).map(({ severity }) => severity)).toEqual(["warning"]);
});

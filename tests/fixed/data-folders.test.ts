import path from "node:path";
import { expect, it } from "vitest";
import { folderOf } from "../helpers/folder.ts";
import { runCli, tempFolder } from "../helpers/run.ts";

it("tells that a folder named with --data-dir is not there, and that one is a level too deep", async () => {
  const home = tempFolder();
  const typo = await runCli(["status", "--role", "ml-engineer", "--data-dir", path.join(home, "typo")], { home });
  expect(typo).toMatchObject({ code: 0, err: expect.stringContaining("There is no folder") });
  const me = path.join(home, "me");
  await runCli(["done", "git", "--data-dir", me], { home });
  expect((await runCli(["status", "--role", "ml-engineer", "--data-dir", me], { home })).err).toBe("");
  const deep = await runCli(["status", "--role", "ml-engineer", "--data-dir", path.join(me, "progress")], { home });
  expect(deep.err.replace(/\s+/g, " ")).toContain("give the one above");
});

it("doctor says that the logs of many machines count as one person's", async () => {
  const logs = Array.from({ length: 20 }, (_, at) => [`progress/${at.toString(16).padStart(16, "0")}.jsonl`, ""]);
  const folder = folderOf(Object.fromEntries(logs));
  const { out } = await runCli(["doctor", "--data-dir", folder, "--json"]);
  expect(JSON.parse(out).remarks.map(({ code }: { code: string }) => code)).toContain("many-logs");
});

import { appendFileSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { fileStore } from "../../src/progress/log/file-store.ts";
import { buildLogChild, type LogRun, runLogChild } from "./log-program.ts";
import { temporaryFolder } from "./processes.ts";

const LONG = 120_000;
const folder = temporaryFolder();
let program = "";
beforeAll(async () => {
  program = await buildLogChild(folder);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function placesIn(name: string) {
  return { folder: join(folder, name, "data", "progress"), deviceFile: join(folder, name, "state", "device") };
}

const KILLS = 200;
const AT_ONCE = 8;
/** Every fourth is killed at any moment from its start on, the others while they write. */
function killedRun(args: readonly string[], at: number): Promise<LogRun> {
  const later = (most: number) => (kill: () => void) => void setTimeout(kill, Math.random() * most);
  return at % 4 === 0 ? runLogChild(args, later(400)) : runLogChild(args, undefined, later(40));
}

describe("the log on disk", () => {
  it(
    `keeps what it acknowledged when ${KILLS} processes are killed while they write`,
    async () => {
      const places = placesIn("killed");
      const runs: LogRun[] = [];
      let started = 0;
      const keepGoing = async (): Promise<void> => {
        while (started < KILLS) {
          const at = started++;
          runs.push(await killedRun([program, places.folder, places.deviceFile, "forever"], at));
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, keepGoing));

      expect(runs.filter(({ signal, stderr }) => signal !== "SIGKILL" || stderr !== "")).toEqual([]);
      const acknowledged = runs.flatMap((run) => run.acknowledged);
      expect(acknowledged.length).toBeGreaterThan(KILLS);
      const { events, problems, files } = await fileStore(places).read();
      const found = new Set(events.map(({ id }) => id));
      expect(acknowledged.filter((id) => !found.has(id))).toEqual([]);
      expect(files).toHaveLength(1);
      expect(problems.length).toBeLessThanOrEqual(KILLS);
      expect(problems.filter(({ code }) => code !== "damaged-line")).toEqual([]);
    },
    LONG,
  );

  it(
    "keeps all that 16 processes write at once, from the first start of a machine on",
    async () => {
      const places = placesIn("together");
      const args = [program, places.folder, places.deviceFile, "50"];
      const runs = await Promise.all(Array.from({ length: 16 }, () => runLogChild(args)));

      expect(runs.filter(({ code, stderr }) => code !== 0 || stderr !== "")).toEqual([]);
      const acknowledged = runs.flatMap((run) => run.acknowledged);
      expect(new Set(acknowledged).size).toBe(acknowledged.length);
      const { events, problems } = await fileStore(places).read();
      expect(problems).toEqual([]);
      expect(events.map(({ id }) => id)).toEqual([...acknowledged].sort());
      expect(readdirSync(places.folder)).toHaveLength(1);
      expect(readdirSync(join(places.deviceFile, ".."))).toEqual(["device"]);
    },
    LONG,
  );

  it(
    "keeps them while other writers leave half lines behind again and again",
    async () => {
      const places = placesIn("torn");
      const args = [program, places.folder, places.deviceFile, "50"];
      expect((await runLogChild(args)).code).toBe(0);
      const [file = ""] = (await fileStore(places).read()).files;
      // What a process leaves that died inside its write.
      const tear = setInterval(() => appendFileSync(file, '{"v":1,"id":"0199'), 1);
      const runs = await Promise.all(Array.from({ length: 6 }, () => runLogChild(args)));
      clearInterval(tear);

      expect(runs.filter(({ code, stderr }) => code !== 0 || stderr !== "")).toEqual([]);
      const { events, problems } = await fileStore(places).read();
      const found = new Set(events.map(({ id }) => id));
      expect(runs.flatMap((run) => run.acknowledged).filter((id) => !found.has(id))).toEqual([]);
      expect(problems.length).toBeGreaterThan(0);
    },
    LONG,
  );
});

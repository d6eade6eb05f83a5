import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { afterAll, expect, it } from "vitest";
import type { EventBody } from "../../src/progress/events.ts";
import { foldProgress, type Progress } from "../../src/progress/fold.ts";
import { fileStore } from "../../src/progress/log/file-store.ts";
import { stampEvents } from "../../src/progress/log/stamp.ts";
import type { LogRead, ProgressStore } from "../../src/progress/log/store.ts";
import { changesToUndo, undoBodies } from "../../src/progress/undo.ts";
import { command, DAY, seeded } from "../helpers/events.ts";
import { cleanEnv, run, temporaryFolder } from "./processes.ts";

const LONG = 60_000;
const root = temporaryFolder();
afterAll(() => rmSync(root, { recursive: true, force: true }));
const env = cleanEnv(join(root, "home"), { GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" });

async function git(cwd: string, ...args: string[]): Promise<void> {
  const person = ["-c", "user.name=Ada", "-c", "user.email=ada@example.org", "-c", "init.defaultBranch=main"];
  const ran = await run("git", [...person, ...args], { cwd, env });
  if (ran.code !== 0) throw new Error(`git ${args.join(" ")}: ${ran.stderr}${ran.stdout}`);
}

interface Device {
  readonly name: string;
  /** The git repository: the data folder, with `progress/` in it. */
  readonly clone: string;
  readonly store: ProgressStore;
  /** Records the commands, and commits them. */
  readonly does: (...commands: readonly (readonly EventBody[])[]) => Promise<void>;
  readonly undoes: () => Promise<void>;
  /** Merges what another repository has. */
  readonly takes: (from: string) => Promise<void>;
}

let folders = 0;
let seeds = 1;

/** A machine with a clone and a state folder of its own; its clock is off by so many milliseconds. */
async function device(name: string, origin: string, clockOff = 0): Promise<Device> {
  const home = join(root, `${name}-${folders++}`);
  const clone = join(home, "data");
  mkdirSync(home);
  await git(home, "clone", "--quiet", origin, clone);
  const store = fileStore({ folder: join(clone, "progress"), deviceFile: join(home, "state", "device") });
  const random = seeded(seeds++);
  let clock = Date.UTC(2026, 10, 23, 12) + clockOff;
  const record = async (bodies: readonly EventBody[]): Promise<void> => {
    clock += 1000;
    await store.append(stampEvents(bodies, { now: clock, day: DAY, newest: (await store.read()).newest, random }));
  };
  const commit = async (): Promise<void> => {
    await git(clone, "add", "--all");
    await git(clone, "commit", "--quiet", "--allow-empty", "--message", name);
  };
  return {
    name,
    clone,
    store,
    does: async (...commands) => {
      for (const bodies of commands) await record(bodies);
      await commit();
    },
    undoes: async () => {
      await record(changesToUndo((await store.read()).events).flatMap(undoBodies));
      await commit();
    },
    takes: (from) => git(clone, "pull", "--quiet", "--no-rebase", "--no-edit", from, "main"),
  };
}

/** A bare repository with one commit, as somebody has who keeps the folder in git. */
async function origin(): Promise<string> {
  const bare = join(root, `origin-${folders++}.git`);
  await git(root, "init", "--quiet", "--bare", bare);
  const first = await device("first", bare);
  await first.does();
  await git(first.clone, "push", "--quiet", "origin", "HEAD:main");
  return bare;
}

const done = (subject: string): EventBody[] => [{ type: "skill-done", subject }];
const note = (text: string): EventBody[] => [{ type: "note-added", subject: "python", text }];

async function stateOf({ store }: Device): Promise<{ read: LogRead; progress: Progress }> {
  const read = await store.read();
  expect(read.problems).toEqual([]);
  return { read, progress: foldProgress(read.events) };
}

it(
  "two machines both write, merge through git without a conflict, and show the same",
  async () => {
    const bare = await origin();
    const laptop = await device("laptop", bare);
    // Its clock is an hour behind.
    const desktop = await device("desktop", bare, -3_600_000);

    await laptop.does(done("python"), note("from the laptop"), done("sql"));
    await desktop.does(done("git"), note("from the desktop"), [{ type: "skill-reopened", subject: "python" }]);
    await git(laptop.clone, "push", "--quiet", "origin", "HEAD:main");
    await desktop.takes("origin");
    await git(desktop.clone, "push", "--quiet", "origin", "HEAD:main");
    await laptop.takes("origin");

    const merged = await stateOf(laptop);
    expect(await stateOf(desktop)).toMatchObject({ progress: merged.progress, read: { events: merged.read.events } });
    expect(merged.read.events).toHaveLength(6);
    expect(readdirSync(join(laptop.clone, "progress"))).toHaveLength(2);
    // Now that it has seen the other's events, the slow clock's next one comes after them, and wins.
    await desktop.does([{ type: "skill-skipped", subject: "sql" }]);
    await laptop.takes(desktop.clone);
    expect((await stateOf(laptop)).progress.subjects.get("sql")?.status).toBe("skipped");
  },
  LONG,
);

it(
  "an undo takes back the other machine's change, and counts where it arrives before that change does",
  async () => {
    const bare = await origin();
    const laptop = await device("laptop", bare);
    const desktop = await device("desktop", bare);
    const phone = await device("phone", bare);
    await laptop.does(done("python"), [...done("sql"), ...done("git")]);
    await desktop.takes(laptop.clone);
    await desktop.undoes();
    // Both take back the same change before they meet: it is one undo, not two.
    await laptop.undoes();

    // Only the desktop's own file reaches the phone at first, as a sync tool may do it.
    await git(phone.clone, "fetch", "--quiet", desktop.clone, "main");
    const [desktops] = readdirSync(join(desktop.clone, "progress")).filter(
      (name) => !readdirSync(join(laptop.clone, "progress")).includes(name),
    );
    await git(phone.clone, "checkout", "--quiet", "FETCH_HEAD", "--", `progress/${desktops}`);
    await git(phone.clone, "commit", "--quiet", "--message", "half");
    expect((await stateOf(phone)).progress.subjects.size).toBe(0);

    await phone.takes(desktop.clone);
    await phone.takes(laptop.clone);
    const { progress, read } = await stateOf(phone);
    expect([...progress.subjects.keys()]).toEqual(["python"]);
    expect(changesToUndo(read.events).flat()).toMatchObject([{ subject: "python" }]);
  },
  LONG,
);

const ORDERS = [
  [0, 1, 2],
  [0, 2, 1],
  [1, 0, 2],
  [1, 2, 0],
  [2, 0, 1],
  [2, 1, 0],
] as const;

it(
  "three machines come to the same in whatever order they merge, undos included",
  async () => {
    const bare = await origin();
    const machines = [await device("a", bare), await device("b", bare, 700), await device("c", bare, -86_400_000)];
    const scripts = fc.sample(fc.array(command, { minLength: 6, maxLength: 6 }), { numRuns: 3, seed: 4 });
    for (const [at, machine] of machines.entries()) await machine.does(...(scripts[at] ?? []));
    await machines[1]?.takes(machines[0]?.clone as string);
    for (const machine of machines) {
      await machine.undoes();
      await machine.does(done(machine.name));
    }

    const states = [];
    for (const order of ORDERS) {
      const reader = await device("reader", bare);
      for (const at of order) await reader.takes(machines[at]?.clone as string);
      states.push(await stateOf(reader));
    }
    const [expected] = states;
    expect(expected?.progress.subjects.size).toBeGreaterThan(3);
    for (const { progress, read } of states) {
      expect(progress).toEqual(expected?.progress);
      expect([...progress.subjects.keys()]).toEqual([...(expected?.progress.subjects.keys() ?? [])]);
      expect(read.events).toEqual(expected?.read.events);
    }
  },
  LONG,
);

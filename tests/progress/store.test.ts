import fs, {
  appendFileSync,
  chmodSync,
  copyFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";
import fc from "fast-check";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { formatEvent, type ProgressEvent } from "../../src/progress/events.ts";
import { fileStore } from "../../src/progress/log/file-store.ts";
import type { LogPlaces } from "../../src/progress/log/log-places.ts";
import { memoryStore, type ProgressStore } from "../../src/progress/log/store.ts";
import { buildLogChild, runLogChild } from "../e2e/log-program.ts";
import { run, temporaryFolder } from "../e2e/processes.ts";
import { recorded } from "../helpers/events.ts";

const WINDOWS = process.platform === "win32";
const root = temporaryFolder();
afterAll(() => rmSync(root, { recursive: true, force: true }));
afterEach(() => vi.restoreAllMocks());

let homes = 0;
/** Places of a person who has recorded nothing yet. */
function freshPlaces(): LogPlaces {
  const home = join(root, `home-${homes++}`);
  return { folder: join(home, "data", "progress"), deviceFile: join(home, "state", "device") };
}

const ten = recorded("abcdefghij".split("").map((subject) => [{ type: "skill-done", subject }]));
const [first, second, third] = ten as [ProgressEvent, ProgressEvent, ProgressEvent];
const line = (event: ProgressEvent) => `${formatEvent(event)}\n`;

describe.each<[string, () => ProgressStore]>([
  ["memoryStore", () => memoryStore()],
  ["fileStore", () => fileStore(freshPlaces())],
])("every store: %s", (_name, make) => {
  it("is empty at first, and stays so when nothing is added", async () => {
    const store = make();
    const empty = { events: [], newest: undefined, problems: [], files: [] };
    expect(await store.read()).toEqual(empty);
    await store.append([]);
    expect(await store.read()).toEqual(empty);
  });

  it("gives back what was added, by id, and names the newest", async () => {
    const store = make();
    await store.append([third]);
    await store.append([first, second]);
    expect(await store.read()).toMatchObject({ events: [first, second, third], newest: third.id, problems: [] });
  });

  it("counts an event that was added twice once", async () => {
    const store = make();
    await store.append([first, second]);
    await store.append([second]);
    expect((await store.read()).events).toEqual([first, second]);
  });

  it("does not change what was read before", async () => {
    const store = make();
    await store.append([first]);
    const before = await store.read();
    await store.append([second]);
    expect(before.events).toEqual([first]);
  });

  it("keeps any text to the letter", async () => {
    const word = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom("\n", "\u2028", "\0", "\ud83d", "\ufeff", '"'),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(word, { minLength: 1, maxLength: 5 }), async (words) => {
        const store = make();
        const events = recorded(words.map((text) => [{ type: "note-added", subject: text, text }]));
        await store.append(events);
        expect(await store.read()).toMatchObject({ events, problems: [] });
      }),
      { numRuns: 25 },
    );
  });
});

/** A store with two events, and its only file. */
async function begun(): Promise<{ places: LogPlaces; store: ProgressStore; file: string }> {
  const places = freshPlaces();
  const store = fileStore(places);
  await store.append([first, second]);
  const [file] = (await store.read()).files;
  return { places, store, file: file as string };
}

const told = async (store: ProgressStore) =>
  (await store.read()).problems.map(({ code, place }) => `${code} ${basename(place.file)}:${place.line}`);

describe("the log on disk", () => {
  it("is one file a device, one line an event", async () => {
    const { places, file } = await begun();
    const device = readFileSync(places.deviceFile, "utf8").trim();
    expect(file).toBe(join(places.folder, `${device}.jsonl`));
    expect(readFileSync(file, "utf8")).toBe(line(first) + line(second));
  });

  it("is written to by its own device alone, and read whole", async () => {
    const { places, file } = await begun();
    const other = fileStore({ ...places, deviceFile: join(dirname(places.deviceFile), "other") });
    await other.append([third]);
    expect(readFileSync(file, "utf8")).toBe(line(first) + line(second));
    expect((await other.read()).events).toEqual([first, second, third]);
    expect((await other.read()).files).toHaveLength(2);
  });

  it("refuses an event that it could not read again", async () => {
    const { store, file } = await begun();
    const damaged = { ...third, day: "2026-02-30" };
    await expect(store.append([damaged])).rejects.toThrow("could not be read again");
    expect(readFileSync(file, "utf8")).toBe(line(first) + line(second));
  });

  it("loses a torn last line alone, and begins a new one after it", async () => {
    const { store, file } = await begun();
    const half = line(third).slice(0, 70);
    appendFileSync(file, half);
    expect((await store.read()).events).toEqual([first, second]);
    expect(await told(store)).toEqual([`damaged-line ${basename(file)}:3`]);
    await store.append([third]);
    expect((await store.read()).events).toEqual([first, second, third]);
    expect(await told(store)).toEqual([`damaged-line ${basename(file)}:3`]);
    expect(readFileSync(file, "utf8")).toBe(`${line(first)}${line(second)}${half}\n${line(third)}`);
  });

  it("counts a last line without its newline, and adds to it", async () => {
    const { store, file } = await begun();
    writeFileSync(file, (line(first) + line(second)).trimEnd());
    await store.append([third]);
    expect(await store.read()).toMatchObject({ events: [first, second, third], problems: [] });
  });

  it.each<[string, (file: string) => void, number]>([
    ["an empty file", (file) => writeFileSync(file, ""), 0],
    ["nothing but newlines", (file) => writeFileSync(file, "\n\r\n\n"), 0],
    ["CRLF line ends", (file) => writeFileSync(file, (line(first) + line(second)).replaceAll("\n", "\r\n")), 2],
    ["a byte-order mark", (file) => writeFileSync(file, `\ufeff${line(first)}`), 1],
  ])("takes %s as it is, and writes on", async (_name, change, left) => {
    const { store, file } = await begun();
    change(file);
    expect(await store.read()).toMatchObject({ events: [first, second].slice(0, left), problems: [] });
    await store.append([third]);
    expect(await store.read()).toMatchObject({ events: [...[first, second].slice(0, left), third], problems: [] });
  });

  it.each<[string, Buffer, number]>([
    ["words", Buffer.from("<<<<<<< HEAD\n=======\n>>>>>>> theirs\n"), 3],
    ["bytes of a lost block", Buffer.concat([Buffer.alloc(4096), Buffer.from("\n")]), 1],
    ["bytes that are no UTF-8", Buffer.from(line(third).replace('"c"', '"\xff"'), "latin1"), 1],
    ["the middle of a character", Buffer.from('{"v":1,"id":"\xf0\x9f\n', "latin1"), 1],
    ["JSON that is no event", Buffer.from('null\n[]\n{"id":7}\n'), 3],
  ])("reads on after garbage: %s", async (_name, garbage, lines) => {
    const { store, file } = await begun();
    writeFileSync(file, Buffer.concat([Buffer.from(line(first)), garbage, Buffer.from(line(second))]));
    expect((await store.read()).events).toEqual([first, second]);
    const numbers = Array.from({ length: lines }, (_, at) => `damaged-line ${basename(file)}:${at + 2}`);
    expect(await told(store)).toEqual(numbers);
    await store.append([third]);
    expect((await store.read()).events).toEqual([first, second, third]);
    expect(readFileSync(file).includes(garbage)).toBe(true);
  });

  it("is not changed by a copy that a sync tool made of a file", async () => {
    const { store, file } = await begun();
    const before = await store.read();
    copyFileSync(file, file.replace(".jsonl", ".sync-conflict-20261123-120000-ABCDEFG.jsonl"));
    copyFileSync(file, file.replace(".jsonl", " (conflicted copy).jsonl"));
    expect(await store.read()).toEqual({ ...before, files: expect.objectContaining({ length: 3 }) });
  });

  it("passes over what only looks like a log", async () => {
    const { places, store, file } = await begun();
    mkdirSync(join(places.folder, "x.jsonl"));
    writeFileSync(join(places.folder, "notes.txt"), "garbage");
    writeFileSync(join(places.folder, "._mac.jsonl"), "garbage");
    symlinkSync("nobody@nowhere", join(places.folder, ".#x.jsonl"));
    expect(await store.read()).toMatchObject({ events: [first, second], files: [file] });
    expect(await told(store)).toEqual(["not-a-log x.jsonl:1"]);
    await store.append([third]);
  });

  it("follows links to the folder and to a file", async () => {
    const { places, file } = await begun();
    const linked = freshPlaces();
    mkdirSync(dirname(linked.folder), { recursive: true });
    symlinkSync(places.folder, linked.folder);
    const store = fileStore({ ...linked, deviceFile: places.deviceFile });
    await store.append([third]);
    expect(readFileSync(file, "utf8")).toContain(third.id);
    symlinkSync(file, join(places.folder, "again.jsonl"));
    expect((await store.read()).events).toEqual([first, second, third]);
  });

  it("takes a link that leads nowhere as an error, not as a log that was never begun", async () => {
    const places = freshPlaces();
    mkdirSync(dirname(dirname(places.folder)), { recursive: true });
    symlinkSync(join(root, "drive-that-is-not-there"), dirname(places.folder));
    const store = fileStore(places);
    await expect(store.read()).rejects.toMatchObject({ kind: "cannot", code: "not-read" });
    await expect(store.append([first])).rejects.toMatchObject({ kind: "cannot", code: "not-recorded" });

    const { places: some, store: other } = await begun();
    symlinkSync(join(root, "gone.jsonl"), join(some.folder, "link.jsonl"));
    expect((await other.read()).problems).toMatchObject([{ code: "not-a-log" }]);
  });

  for (const mask of WINDOWS ? [] : [0o000, 0o022, 0o077]) {
    it(`is private with a umask of ${mask.toString(8)}`, async () => {
      const places = freshPlaces();
      // A worker thread must not change the umask of its process; a child may.
      const child = `umask ${mask.toString(8)}; exec "$@"`;
      const args = ["-c", child, "sh", process.execPath, program, places.folder, places.deviceFile, "1"];
      expect(await run("/bin/sh", args, { cwd: root, env: {} })).toMatchObject({ code: 0, stderr: "" });
      expect(modes(places)).toEqual(["700", "700", "600", "700", "600"]);
    });
  }

  for (const loose of WINDOWS ? [] : [0o755]) {
    it("becomes private again when git or an archive left it open", async () => {
      const { places, store, file } = await begun();
      chmodSync(places.folder, loose);
      chmodSync(file, 0o644);
      await store.append([third]);
      expect(modes(places).slice(1, 3)).toEqual(["700", "600"]);
    });
  }

  function modes({ folder, deviceFile }: LogPlaces): string[] {
    const log = join(folder, readdirSync(folder)[0] as string);
    return [dirname(folder), folder, log, dirname(deviceFile), deviceFile].map((place) =>
      (statSync(place).mode & 0o777).toString(8),
    );
  }
});

let program = "";
beforeAll(async () => {
  program = await buildLogChild(join(root, "program"));
});

type Write = (bytes: Buffer) => number;
/** Puts the steps in the place of the next writes, one each; a step is given the real one. */
function onWrite(...steps: ((write: Write, bytes: Buffer) => number)[]): void {
  const real = fs.writeSync as (handle: number, bytes: Buffer) => number;
  const spy = vi.spyOn(fs, "writeSync");
  for (const step of steps) {
    spy.mockImplementationOnce(((handle: number, bytes: Buffer) =>
      step((some) => real(handle, some), bytes)) as unknown as typeof fs.writeSync);
  }
}

function fault(code: string): () => never {
  return () => {
    throw Object.assign(new Error(`${code}: made up`), { code });
  };
}

describe("a log that cannot be written", () => {
  const refused = { kind: "cannot", code: "not-recorded" };

  it("says so where a file is in the place of the folder", async () => {
    const places = freshPlaces();
    mkdirSync(dirname(places.folder), { recursive: true });
    writeFileSync(places.folder, "a file");
    const store = fileStore(places);
    await expect(store.append([first])).rejects.toMatchObject({
      ...refused,
      message: `Nothing was recorded in "${places.folder}": it cannot be made a folder.`,
      fix: expect.stringContaining("CAREER_ROADMAP_HOME"),
    });
    await expect(store.read()).rejects.toMatchObject({ kind: "cannot", code: "not-read" });
    expect(readFileSync(places.folder, "utf8")).toBe("a file");
  });

  it("says so where the device's own log is a folder", async () => {
    const { store, file } = await begun();
    rmSync(file);
    mkdirSync(file);
    await expect(store.append([third])).rejects.toMatchObject(refused);
    expect(await told(store)).toEqual([`not-a-log ${basename(file)}:1`]);
  });

  it("names a full disk, and what was there is still there", async () => {
    const { places, store } = await begun();
    const full = Object.assign(new Error("ENOSPC: no space left on device, write"), { code: "ENOSPC" });
    vi.spyOn(fs, "writeSync").mockImplementation(() => {
      throw full;
    });
    await expect(store.append([third])).rejects.toMatchObject({
      ...refused,
      message: `Nothing was recorded in "${places.folder}": the disk is full.`,
    });
    expect((await store.read()).events).toEqual([first, second]);
  });

  it("notices when what it wrote is not there", async () => {
    const { store } = await begun();
    vi.spyOn(fs, "writeSync").mockImplementation((_handle: number, bytes: unknown) => (bytes as Buffer).length);
    await expect(store.append([third])).rejects.toMatchObject(refused);
  });

  for (const shell of WINDOWS ? [] : ["/bin/sh"]) {
    it("keeps what is older when the disk takes a part of a line, and goes on when there is room again", async () => {
      const { places, store, file } = await begun();
      // Files may not grow beyond a few blocks: the last write is cut short, as on a full disk.
      const limited = `trap '' XFSZ; ulimit -f 8; exec "$@"`;
      const args = ["-c", limited, "sh", process.execPath, program, places.folder, places.deviceFile, "forever"];
      const ran = await run(shell, args, { cwd: root, env: {} });
      expect(ran).toMatchObject({ code: 1, stderr: expect.stringContaining("Nothing was recorded") });
      expect(readFileSync(file, "utf8").endsWith("\n")).toBe(false);
      const { events } = await store.read();
      expect(events.map(({ id }) => id)).toEqual([first.id, second.id, ...ran.stdout.trim().split("\n")].sort());
      const problems = await told(store);
      expect(problems).toHaveLength(1);

      await store.append([third]);
      expect((await store.read()).events).toHaveLength(events.length + 1);
      expect(await told(store)).toEqual(problems);
    });
  }

  it.each([
    [0, 40, 'Nothing was recorded in "'],
    [1, 40, 'Only 1 of 2 events were recorded in "'],
    [1, -1, 'Only 1 of 2 events were recorded in "'],
    [1, -2, 'Nothing was recorded in "'],
  ])("says how much stands there when the disk was full after %i lines and %i bytes", async (lines, more, message) => {
    const { places, store } = await begun();
    const most = line(third).length * lines + more;
    onWrite((write, bytes) => write(bytes.subarray(0, most)), fault("ENOSPC"));
    await expect(store.append([third, ten[3] as ProgressEvent])).rejects.toMatchObject({
      ...refused,
      message: `${message}${places.folder}": the disk is full.`,
    });
    expect((await store.read()).events).toHaveLength(message.startsWith("Only") ? 3 : 2);
  });

  it("writes everything again when only a part was taken for another reason", async () => {
    const { store } = await begun();
    onWrite((write, bytes) => write(bytes.subarray(0, 99)));
    await store.append([third]);
    expect((await store.read()).events).toEqual([first, second, third]);
  });

  it("does not call it done when it could not be synced", async () => {
    const { store } = await begun();
    vi.spyOn(fs, "fsyncSync").mockImplementation(fault("EIO"));
    await expect(store.append([third])).rejects.toMatchObject({
      ...refused,
      message: expect.stringMatching(/^The last events may not stay in ".*": the disk reports a fault\.$/),
    });
  });

  it("syncs the folders before the first line, and each line", async () => {
    const places = freshPlaces();
    const opened = vi.spyOn(fs, "openSync");
    const written = vi.spyOn(fs, "writeSync");
    const synced = vi.spyOn(fs, "fsyncSync");
    await fileStore(places).append([first]);
    const paths = synced.mock.calls.map(([handle]) => {
      const at = opened.mock.results.findLastIndex(({ value }) => value === handle);
      return opened.mock.calls[at]?.[0];
    });
    expect(synced.mock.calls.length).toBeGreaterThan(2);
    expect(synced.mock.invocationCallOrder.at(-1)).toBeGreaterThan(written.mock.invocationCallOrder.at(-1) as number);
    expect(synced.mock.invocationCallOrder.at(-2)).toBeLessThan(written.mock.invocationCallOrder.at(-1) as number);
    expect(paths.at(-1)).toMatch(/\.jsonl$/);

    synced.mockClear();
    await fileStore(places).append([second]);
    expect(synced).toHaveBeenCalledTimes(1);
  });

  it("writes again when another process died inside its line between look and write", async () => {
    const { store, file } = await begun();
    onWrite((write, bytes) => {
      appendFileSync(file, '{"v":1,"id":');
      return write(bytes);
    });
    await store.append([third]);
    expect((await store.read()).events).toEqual([first, second, third]);
  });

  it("writes again when git put another file in the place of the one it had opened", async () => {
    const { store, file } = await begun();
    onWrite((write, bytes) => {
      rmSync(file);
      writeFileSync(file, line(first));
      return write(bytes);
    });
    await store.append([third]);
    expect((await store.read()).events).toEqual([first, third]);
  });
});

describe("a log that cannot be read", () => {
  it("is an error, never an empty log", async () => {
    const { store, file } = await begun();
    // Tests may run as root, whom no permission stops.
    const read = fs.readFileSync;
    vi.spyOn(fs, "readFileSync").mockImplementation(((place: string, ...rest: []) => {
      if (place === file)
        throw Object.assign(new Error(`EACCES: permission denied, open '${file}'`), { code: "EACCES" });
      return read(place, ...rest);
    }) as typeof fs.readFileSync);
    await expect(store.read()).rejects.toMatchObject({ kind: "cannot", code: "not-read" });
    await expect(store.read()).rejects.toThrow(file);
  });

  it("leaves out a file that went while it was reading", async () => {
    const { places, store, file } = await begun();
    vi.spyOn(fs, "readdirSync").mockReturnValueOnce([basename(file), "gone.jsonl"] as never);
    expect((await store.read()).files).toEqual([join(places.folder, basename(file))]);
  });
});

describe("the id of this machine", () => {
  it("is one for all who start at once for the first time", async () => {
    const places = freshPlaces();
    const args = [program, places.folder, places.deviceFile, "1"];
    const runs = await Promise.all(Array.from({ length: 12 }, () => runLogChild(args)));
    expect(runs.filter(({ code }) => code !== 0)).toEqual([]);
    const device = readFileSync(places.deviceFile, "utf8").trim();
    expect(device).toMatch(/^[0-9a-f]{16}$/);
    expect(readdirSync(places.folder)).toEqual([`${device}.jsonl`]);
    expect(readdirSync(dirname(places.deviceFile))).toEqual(["device"]);
    expect((await fileStore(places).read()).events).toHaveLength(12);
  });

  it.each([
    ["garbage", "../../evil\n"],
    ["two lines", "0123456789abcdef\n0123456789abcdef\n"],
    ["nothing", ""],
  ])("is not guessed when its file holds %s", async (_name, text) => {
    const { places, store } = await begun();
    writeFileSync(places.deviceFile, text);
    await expect(store.append([third])).rejects.toMatchObject({
      kind: "cannot",
      message: expect.stringContaining(places.deviceFile),
    });
    expect((await store.read()).events).toEqual([first, second]);
    rmSync(places.deviceFile);
    await store.append([third]);
    expect(await store.read()).toMatchObject({ events: [first, second, third], problems: [] });
  });

  it("names a folder in the place of its file", async () => {
    const places = freshPlaces();
    mkdirSync(places.deviceFile, { recursive: true });
    await expect(fileStore(places).append([first])).rejects.toMatchObject({
      kind: "cannot",
      message: expect.stringContaining(places.deviceFile),
    });
  });

  const noLinks = () =>
    vi.spyOn(fs, "linkSync").mockImplementation(() => {
      throw Object.assign(new Error("EPERM: operation not permitted, link"), { code: "EPERM", syscall: "link" });
    });

  it("is made where there are no links, too", async () => {
    const places = freshPlaces();
    noLinks();
    await fileStore(places).append([first]);
    await fileStore(places).append([second]);
    expect(readdirSync(places.folder)).toHaveLength(1);
    expect(readdirSync(dirname(places.deviceFile))).toEqual(["device"]);
  });

  it("leaves nothing half made when the disk is full", async () => {
    const places = freshPlaces();
    noLinks();
    const real = fs.writeFileSync;
    vi.spyOn(fs, "writeFileSync").mockImplementation((file, text, options) => {
      real(file, file === places.deviceFile ? "" : text, options);
      if (file === places.deviceFile) fault("ENOSPC")();
    });
    await expect(fileStore(places).append([first])).rejects.toThrow("the disk is full");
    expect(readdirSync(dirname(places.deviceFile))).toEqual([]);
    vi.restoreAllMocks();
    await fileStore(places).append([first]);
  });
});

// Runs the built program, CommonJS files that need only each other and Node, from code compiled in earlier runs: half of
// what a start takes. Node keeps compiled code by itself from 22.1 on, but what its first run compiled and no more.
"use strict";

const fs = require("node:fs");
const path = require("node:path");
const vm = require("node:vm");

const HEAD = Buffer.from("(function (exports, require, module, __filename, __dirname) { ");
const FOOT = Buffer.from("\n})");
const DOT = 0x2e;
const NEWLINE = 0x0a;

const DAY = 86_400_000;
/** What is kept is made anew after so long, the next time after four times as long, and so on up to a day. */
const SOON = 10_000;
/** What no start has used for so long is cleared away. */
const STALE = 30 * DAY;
/** So many kinds of command lines are told apart. */
const MOST_SHAPES = 50;

/**
 * Runs a file of `dist` as `require` would, and what it requires in turn; `words` are those of the command line.
 * `folder` is where compiled code is kept; undefined for nowhere. In it is a folder for each build, since two copies of
 * the program may take turns, and in that a file for each command, which holds what this command needs and no more.
 */
function run(main, folder, words) {
  const dist = path.dirname(main);
  const loaded = new Map();
  const kept = folder === undefined ? undefined : openKept(folder, dist, words);
  let isFirst = true; // what main itself needs, and so every run
  const load = (file) => {
    const known = loaded.get(file);
    if (known !== undefined) return known.module.exports;
    const source = readSource(file);
    const name = path.relative(dist, file);
    const cachedData = kept?.codeOf(name, source, isFirst);
    const script = new vm.Script(source.latin1Slice(), { filename: file, cachedData }); // the build writes ASCII alone
    const module = { exports: {}, filename: file, id: file };
    const isNew = cachedData === undefined || script.cachedDataRejected;
    loaded.set(file, { name, source, script, isNew, isFirst, module });
    const parent = path.dirname(file);
    const requireFrom = (id) => (id.charCodeAt(0) === DOT ? load(path.join(parent, id)) : require(id));
    script.runInThisContext().call(module.exports, module.exports, requireFrom, module, file, parent);
    return module.exports;
  };
  const exports = load(main);
  isFirst = false;
  if (kept !== undefined) {
    // At the end, when the functions that this run needed are compiled too.
    process.once("exit", () => kept.keep([...loaded.values()], exports.isCommand));
  }
  return exports;
}

/** A file, and around it what makes it a function. */
function readSource(file) {
  const handle = fs.openSync(file, "r");
  try {
    const { size } = fs.fstatSync(handle);
    const bytes = Buffer.allocUnsafeSlow(HEAD.length + size + FOOT.length);
    bytes.set(HEAD);
    readWhole(handle, bytes.subarray(HEAD.length, HEAD.length + size));
    bytes.set(FOOT, HEAD.length + size);
    return bytes;
  } finally {
    fs.closeSync(handle);
  }
}

function readWhole(handle, bytes) {
  for (let at = 0, read = -1; at < bytes.length && read !== 0; at += read) {
    read = fs.readSync(handle, bytes, at, bytes.length - at, null);
  }
}

/**
 * What is kept for a command line: in one file what its command needs of all that is loaded at first; in further ones
 * what it needs of each other file of `dist`; and, for all commands, each file of the folders in that: packages, and what
 * leans on them.
 */
function openKept(folder, dist, words) {
  const home = path.join(folder, `${buildId(dist)}-${process.version}-${process.arch}`);
  const fileOf = (name) => path.join(home, name.replace(/[\\/]/g, "+"));
  // Whose code it is must be known before it is run. Where there is no such folder yet, nothing is found in it either.
  const open = isOurs(home) ? (name) => readPack(fileOf(name)) : () => NOTHING;
  const shape = shapeOf(words);
  const command = words.find((word) => /^[a-z][a-z-]{0,30}$/.test(word)) || "";
  const own = open(`-${command}`);
  const pack = own === NOTHING && command !== "" ? open("-") : own;
  const others = new Map();
  const isOwn = (name) => !name.includes(path.sep);
  const keepIn = (to, before, parts) => {
    const isKnown = before.shapes.includes(shape) && parts.every(({ isNew }) => !isNew);
    const now = Date.now();
    if (isKnown && now - before.made < before.wait) return;
    const wait = isKnown ? Math.min(DAY, before.wait * 4) : SOON;
    const shapes = [shape, ...before.shapes.filter((one) => one !== shape)].slice(0, MOST_SHAPES);
    writePack(fileOf(to), { made: now, wait, shapes }, parts);
  };
  return {
    codeOf(name, source, isFirst) {
      if (!isFirst) others.set(name, open(isOwn(name) ? `-${command}+${name}` : name));
      const part = (isFirst ? pack : others.get(name)).parts.get(name);
      return part?.source.equals(source) ? part.code : undefined;
    },
    /** Keeps the code of the files that were loaded. A role, or a word in error, has no file: there would be no end of them. */
    keep(files, isCommand) {
      if (!prepare(home, folder)) return;
      const isNamed = command !== "" && isCommand?.(command);
      const to = isNamed ? `-${command}` : "-";
      const first = files.filter(({ isFirst }) => isFirst);
      keepIn(to, isNamed ? own : pack, first);
      for (const one of files) {
        if (!one.isFirst) keepIn(isOwn(one.name) ? `${to}+${one.name}` : one.name, others.get(one.name), [one]);
      }
    },
  };
}

/** The flags of a command line without their values: other flags need other code. */
function shapeOf(words) {
  const flags = words.filter((word) => word.startsWith("-")).map((word) => word.replace(/=.*/s, ""));
  return [...new Set(flags)].sort().join(" ");
}

function buildId(dist) {
  try {
    return fs.readFileSync(path.join(dist, "build-id"), "latin1").slice(0, 16);
  } catch {
    return "unnamed"; // equal sources decide in any case
  }
}

/** Whether something is there, is this person's, and nobody else may write to it. */
function isOurs(at) {
  try {
    const found = typeof at === "number" ? fs.fstatSync(at) : fs.statSync(at, { throwIfNoEntry: false });
    if (found === undefined) return false;
    return process.getuid === undefined || (found.uid === process.getuid() && (found.mode & 0o022) === 0);
  } catch {
    return false; // a file in the place of a folder above it
  }
}

const NOTHING = { made: 0, wait: 0, shapes: [], parts: new Map() };

/** A line that tells of what follows: of each part the source, and the code made from it. */
function readPack(file) {
  let handle;
  try {
    handle = fs.openSync(file, "r");
    if (!isOurs(handle)) return NOTHING;
    const bytes = Buffer.allocUnsafeSlow(fs.fstatSync(handle).size);
    readWhole(handle, bytes);
    const end = bytes.indexOf(NEWLINE);
    const { made, wait, shapes, lengths } = JSON.parse(bytes.latin1Slice(0, end));
    const parts = new Map();
    let at = end + 1;
    for (const [name, source, code] of lengths) {
      const middle = at + source;
      parts.set(name, { source: bytes.subarray(at, middle), code: bytes.subarray(middle, middle + code) });
      at = middle + code;
    }
    return at === bytes.length ? { made, wait, shapes, parts } : NOTHING;
  } catch {
    return NOTHING;
  } finally {
    if (handle !== undefined) fs.closeSync(handle);
  }
}

function writePack(file, head, files) {
  const parts = files.map(({ name, source, script }) => ({ name, source, code: script.createCachedData() }));
  const lengths = parts.map(({ name, source, code }) => [name, source.length, code.length]);
  const line = Buffer.from(`${JSON.stringify({ ...head, lengths })}\n`);
  // The pid alone is no name: containers that share a home have the same ones.
  const draft = path.join(path.dirname(file), `.draft-${process.pid}-${Math.random().toString(36).slice(2)}`);
  try {
    fs.writeFileSync(draft, Buffer.concat([line, ...parts.flatMap(({ source, code }) => [source, code])]), {
      flag: "wx",
      mode: 0o600,
    });
    fs.renameSync(draft, file);
  } catch {
    remove(draft); // a cache that cannot be written is never an error
  }
}

/** Makes the folder of this build, and clears away what no start has used for long. Whether it may be written to. */
function prepare(home, folder) {
  try {
    if (fs.existsSync(home)) return isOurs(home);
    if (!fs.existsSync(folder)) fs.mkdirSync(folder, { mode: 0o700 }); // the one above it was made, or nothing is kept
    for (const name of fs.readdirSync(folder)) {
      const at = path.join(folder, name);
      if (Date.now() - fs.statSync(at).mtimeMs > STALE) remove(at);
    }
    fs.mkdirSync(home, { mode: 0o700 });
    return isOurs(home);
  } catch {
    return false;
  }
}

function remove(at) {
  try {
    fs.rmSync(at, { recursive: true, force: true });
  } catch {
    // It stays where it is.
  }
}

module.exports = { run };

#!/usr/bin/env node
// The start: as small as can be, in CommonJS and old syntax, because an old Node must get as far as its sentence,
// and because a CommonJS start is quicker than an ES module. It needs no package and decides nothing else.
"use strict";

const OLDEST = [20, 19];

function isTooOld(version) {
  const [major, minor] = version.split(".").map(Number);
  return major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]);
}

function fail(exitCode, sentence) {
  process.exitCode = exitCode;
  process.stderr.write(`career-roadmap: ${sentence}\n`);
}

/** The cache folder of src/shared/paths.ts again: nothing of ours is loaded yet. A test holds the two together. */
function cacheFolder(path, env) {
  if (env.CAREER_ROADMAP_HOME) return path.resolve(env.CAREER_ROADMAP_HOME, "cache");
  const given = env.XDG_CACHE_HOME;
  if (given && path.isAbsolute(given)) return path.join(given, "career-roadmap");
  const home = env.HOME || require("node:os").homedir();
  if (process.platform === "win32") {
    return path.join(env.LOCALAPPDATA || path.join(home, "AppData", "Local"), "career-roadmap", "cache");
  }
  return path.join(home, ".cache", "career-roadmap");
}

/** Where compiled code is kept; undefined where that would be no private place of this person's. */
function codeFolder() {
  try {
    const path = require("node:path");
    const folder = cacheFolder(path, process.env);
    if (!path.isAbsolute(folder)) return undefined; // an empty HOME: never write into the folder somebody stands in
    makeFolder(folder, path, require("node:fs"));
    return path.join(folder, "compile");
  } catch {
    return undefined; // a cache that cannot be written is never an error
  }
}

/** That of src/shared/make-folder.ts again, in short: Node's own `recursive` never ends below /proc. */
function makeFolder(folder, path, fs) {
  if (fs.existsSync(folder)) return;
  const parent = path.dirname(folder);
  if (parent !== folder) makeFolder(parent, path, fs);
  if (!fs.existsSync(folder)) fs.mkdirSync(folder, { mode: 0o700 });
}

function inPackage(folder, name) {
  const { dirname, join } = require("node:path");
  return join(dirname(__dirname), folder, name);
}

/** As `require`, which would first look for a package.json above the file: half a millisecond. */
function load(file) {
  const loaded = new module.constructor(file, module);
  loaded.filename = file;
  loaded._compile(require("node:fs").readFileSync(file, "latin1"), file); // ASCII, as the build writes it
  return loaded.exports;
}

/** Exactly `prompt` is answered from the line prepared for shells, where there is one that holds. */
function answeredPrompt() {
  if (process.argv.length !== 3 || process.argv[2] !== "prompt") return false;
  try {
    return load(inPackage("dist", "prompt.cjs")).answerPrompt();
  } catch {
    return false; // what is wrong the program tells
  }
}

function start() {
  const main = inPackage("dist", "main.cjs");
  try {
    load(inPackage("bin", "code-cache.cjs")).run(main, codeFolder(), process.argv.slice(2));
  } catch (error) {
    if (!require("node:fs").existsSync(main)) {
      fail(70, "this copy is not built yet; run npm ci first, in the folder that holds its package.json.");
    } else {
      fail(70, `it could not start, which is a bug of ours.\n${error instanceof Error ? error.stack : error}`);
    }
  }
}

if (isTooOld(process.versions.node)) {
  fail(1, `it needs Node ${OLDEST.join(".")} or newer, and this is Node ${process.versions.node}.`);
} else if (!answeredPrompt()) {
  start();
}

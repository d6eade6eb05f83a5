// Keeps compiled code for Node 20 and 22.0, which have no module.enableCompileCache: a third of the start.
"use strict";

const fs = require("node:fs");
const Module = require("node:module");
const path = require("node:path");
const vm = require("node:vm");

/**
 * Runs a CommonJS file as `require` would, from code compiled in an earlier run where `folder` holds some.
 * One cache file holds the source it was made from beside the code; it counts only while both sources are equal.
 */
function requireCached(file, folder) {
  const source = fs.readFileSync(file);
  const cache = path.join(folder, `${path.basename(file)}-${process.version}-${process.arch}.bin`);
  const cachedData = readCache(cache, source);
  // The build writes ASCII alone.
  const script = new vm.Script(Module.wrap(source.toString("latin1")), {
    filename: file,
    cachedData,
    importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  });
  const module_ = new Module(file, module);
  module_.filename = file;
  // The program's other files require this one: they must get this very module.
  require.cache[file] = module_;
  const run = script.runInThisContext();
  run.call(module_.exports, module_.exports, Module.createRequire(file), module_, file, path.dirname(file));
  if (cachedData === undefined || script.cachedDataRejected) {
    // At the end, when the functions that this run needed are compiled too.
    process.once("exit", () => writeCache(cache, source, script));
  }
}

function readCache(cache, source) {
  try {
    const bytes = fs.readFileSync(cache);
    const known = bytes.subarray(0, source.length).equals(source);
    return known && bytes.length > source.length ? bytes.subarray(source.length) : undefined;
  } catch {
    return undefined;
  }
}

function writeCache(cache, source, script) {
  const folder = path.dirname(cache);
  // The pid alone is no name: containers that share a home have the same ones.
  const draft = path.join(folder, `.draft-${process.pid}-${Math.random().toString(36).slice(2)}`);
  let begun = false;
  try {
    // The folder above it was made, or there would be no cache.
    if (!fs.existsSync(folder)) fs.mkdirSync(folder, { mode: 0o700 });
    const handle = fs.openSync(draft, "wx", 0o600);
    begun = true;
    try {
      fs.writeFileSync(handle, Buffer.concat([source, script.createCachedData()]));
    } finally {
      fs.closeSync(handle);
    }
    fs.renameSync(draft, cache);
  } catch {
    if (begun) removeDraft(draft);
  }
}

/** A cache that cannot be written is never an error, nor is a draft that cannot be taken away. */
function removeDraft(draft) {
  try {
    fs.unlinkSync(draft);
  } catch {}
}

module.exports = { requireCached };

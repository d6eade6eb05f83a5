// Runs a TypeScript file of this repository on a Node that cannot read TypeScript yet (20.19): bundles it with the
// bundler we have anyway and calls its `main(root)`. Packages stay outside that bundle; it lies below the root so
// that they are found.
//
//   node src/build/run-ts.mjs [--if-installed] FILE
//
// With --if-installed it does nothing where the bundler is not installed. npm runs `prepare` in such places too
// (`npx .` in a fresh clone, `npm ci --omit=dev`), and a failure there would stay in npx's cache for that folder.
import { mkdtemp, rm } from "node:fs/promises";
import { dirname, isAbsolute, join, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "..", "..");
const args = process.argv.slice(2);
const ifInstalled = args[0] === "--if-installed";
const file = resolve(root, args[ifInstalled ? 1 : 0]);

try {
  const bundler = await loadBundler();
  if (bundler) await run(bundler);
} catch (error) {
  console.error(error?.name === "BuildError" ? error.message : error);
  process.exitCode = 1;
}

async function loadBundler() {
  try {
    return await import("rolldown");
  } catch (error) {
    if (error?.code !== "ERR_MODULE_NOT_FOUND") throw error;
    if (!ifInstalled) console.error("The build tools are not installed here: run npm ci first.");
    process.exitCode = ifInstalled ? 0 : 1;
    return undefined;
  }
}

async function run({ build }) {
  const folder = await mkdtemp(join(root, ".build-"));
  try {
    await build({
      cwd: root,
      input: { script: file },
      platform: "node",
      external: (id) => !id.startsWith(".") && !isAbsolute(id),
      logLevel: "warn",
      output: { dir: folder, format: "esm", entryFileNames: "[name].mjs", chunkFileNames: "[name].mjs" },
    });
    const script = await import(pathToFileURL(join(folder, "script.mjs")).href);
    await script.main(root);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

import { execFile } from "node:child_process";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { BuildError } from "./build-error.ts";

/** As tsconfig.json has it, as far as declarations depend on it; checking the code is `npm run types`. */
const FLAGS =
  "--ignoreConfig --noCheck --declaration --emitDeclarationOnly --strict --target ES2023 --lib ES2023 --types node " +
  "--module NodeNext --allowImportingTsExtensions --skipLibCheck";
const LOCAL_IMPORT = /((?:from |import\()")(\.[^"]+)\.[jt]s"/g;

/**
 * Writes the library's declarations into `folder`, beside its bundle: of src/index.ts and what its types are made of.
 * They end in `.d.cts`, because the bundle is CommonJS. `emitted` is a folder for what the compiler writes.
 * Throws: BuildError with the compiler's words. Returns the number of files.
 */
export async function emitTypes(root: string, folder: string, emitted: string): Promise<number> {
  const source = join(root, "src");
  const compiler = createRequire(join(root, "package.json")).resolve("typescript/package.json");
  const command = [join(dirname(compiler), "bin", "tsc"), ...FLAGS.split(" ")];
  const places = ["--rootDir", source, "--outDir", emitted, join(source, "index.ts")];
  try {
    await promisify(execFile)(process.execPath, [...command, ...places], { cwd: root });
  } catch (error) {
    const { stdout, message } = error as Error & { readonly stdout?: string };
    throw new BuildError(`The library's types could not be written.\n${stdout || message}`);
  }
  const reached = new Set(["index"]);
  for (const name of reached) {
    const text = await readFile(join(emitted, `${name}.d.ts`), "utf8");
    for (const [, , target] of text.matchAll(LOCAL_IMPORT)) {
      reached.add(join(dirname(name), target as string));
    }
    const file = join(folder, `${name}.d.cts`);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, text.replace(LOCAL_IMPORT, '$1$2.cjs"'));
  }
  return reached.size;
}

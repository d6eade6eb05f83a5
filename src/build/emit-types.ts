import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { promisify } from "node:util";
import { BuildError } from "./build-error.ts";
import { flattenTypes } from "./flatten-types.ts";

/** As tsconfig.json has it, as far as declarations depend on it; checking the code is `npm run types`. */
const FLAGS =
  "--ignoreConfig --noCheck --declaration --emitDeclarationOnly --strict --target ES2023 --lib ES2023 --types node " +
  "--module NodeNext --allowImportingTsExtensions --skipLibCheck";

/**
 * Writes the library's declarations into `folder`, beside its bundle, as one file. It ends in `.d.cts`, because the bundle
 * is CommonJS. `emitted` is a folder for what the compiler writes. Throws: BuildError, with the compiler's words.
 */
export async function emitTypes(root: string, folder: string, emitted: string): Promise<void> {
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
  const read = (file: string): string => readFileSync(join(emitted, `${file}.d.ts`), "utf8");
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "index.d.cts"), flattenTypes("index", read));
}

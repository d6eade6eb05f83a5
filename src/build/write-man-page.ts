import { execFile } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";

/** Has the program that was just bundled print its page for `man`, and puts it where package.json says it is. */
export async function writeManPage(dist: string): Promise<void> {
  const run = promisify(execFile);
  const { stdout } = await run(process.execPath, [join(dist, "main.cjs"), "help", "--man"], { maxBuffer: 4_194_304 });
  await mkdir(join(dist, "man"), { recursive: true });
  await writeFile(join(dist, "man", "career-roadmap.1"), stdout);
}

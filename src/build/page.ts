import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { build } from "rolldown";
import { BuildError } from "./build-error.ts";

/** What the page carries may weigh so many bytes, script and styles together. */
export const PAGE_LIMIT = 60_000;

/**
 * Writes what the exported page carries along: its script, minified and in one file, the hash that its policy names, and
 * its styles. Throws: BuildError on anything the bundler warns of, and where it has grown too large.
 */
export async function buildPage(root: string, folder: string): Promise<void> {
  const source = join(root, "src", "export", "page");
  const { output } = await build({
    cwd: root,
    input: join(source, "client", "main.ts"),
    platform: "browser",
    write: false,
    onLog(level, log) {
      if (level === "warn") throw new BuildError(log.message);
    },
    output: { format: "iife", minify: true, codeSplitting: false },
  });
  // Whatever a text in it looks like, nothing ends the element that it will stand in.
  const script = output[0].code.trim().replace(/<(?=\/script|!--)/gi, "\\x3c");
  const styles = shortStyles(await readFile(join(source, "page.css"), "utf8"));
  const size = Buffer.byteLength(script) + Buffer.byteLength(styles);
  if (size > PAGE_LIMIT)
    throw new BuildError(`The page's script and styles have grown to ${size} bytes of ${PAGE_LIMIT}.`);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, "page.js"), script);
  await writeFile(join(folder, "page.hash"), `sha256-${createHash("sha256").update(script).digest("base64")}\n`);
  await writeFile(join(folder, "page.css"), styles);
  await writeFile(join(folder, "moves.css"), shortStyles(await readFile(join(source, "moves", "moves.css"), "utf8")));
}

/** Without comments and the blanks that mean nothing. Expects: no text with braces, colons or blanks of meaning in it. */
export function shortStyles(css: string): string {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, "")
    .replace(/\s+/g, " ")
    .replace(/ ?([{};,>]) ?/g, "$1")
    .replace(/: /g, ":")
    .replace(/;}/g, "}")
    .trim();
}

import fs from "node:fs";
import path from "node:path";
import { cannot } from "../../shared/errors.ts";
import { readBytes, writeCache } from "./kept.ts";

/** The page of a plan in the cache folder; what it is called depends on nothing. Throws where it could not be written. */
export function keepPage(cacheFolder: string, html: string): string {
  const file = path.join(cacheFolder, "page.html");
  writeCache(file, html);
  if (readBytes(file)?.equals(Buffer.from(html)) === true) return fs.realpathSync(file);
  throw cannot(
    "cannot-write",
    `"${file}" could not be written.`,
    "Give the page a place: career-roadmap plan -o plan.html",
  );
}

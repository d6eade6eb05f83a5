import { readFileSync, writeSync } from "node:fs";
import path from "node:path";
import { homesOf } from "../shared/paths.ts";
import { decodeLine, holds, preparedName } from "../shell/prepared-line.ts";
import { homeFolder } from "./home.ts";
import { isDevice } from "./terminal/streams.ts";
import { hasUnicode } from "./terminal/terminal.ts";

/**
 * Answers `career-roadmap prompt` from the prepared line; false where there is none that holds, and the program itself
 * must answer. A bundle of its own: it loads nothing else, because a shell may run it before each prompt.
 */
export function answerPrompt(): boolean {
  const line = preparedLine();
  if (line === undefined || !holds(line, Date.now()) || !canShow(line.plain)) return false;
  return line.plain === "" || write(`${line.plain}\n`);
}

function preparedLine() {
  const { env, platform } = process;
  const name = preparedName(env);
  if (name === undefined) return undefined;
  try {
    const { cache } = homesOf({ env, platform, home: homeFolder() }, path);
    return decodeLine(readFileSync(path.join(cache, name), "utf8"));
  } catch {
    return undefined;
  }
}

/** Whether it can be shown as it is: a terminal that has no more than ASCII gets that from the program. */
function canShow(text: string): boolean {
  return /^[ -~]*$/.test(text) || hasUnicode(process.env) || !isDevice(1);
}

/** In one call, not by process.stdout, which takes longer to make than all the rest. A line is never parted. */
function write(text: string): boolean {
  try {
    writeSync(1, text);
    return true;
  } catch (error) {
    // Nobody reads it, or not now: the next prompt will tell. What else is wrong the program itself can say.
    return ["EPIPE", "EAGAIN"].includes((error as NodeJS.ErrnoException).code ?? "");
  }
}

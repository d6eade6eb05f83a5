import fs from "node:fs";
import path from "node:path";

/**
 * What to say of a folder that `--data-dir` names and that holds no progress: it may be a slip, or lie above or below the
 * right one. Undefined where it holds some.
 */
export function missingData(folder: string): string | undefined {
  if (isFolder(path.join(folder, "progress"))) return undefined;
  const meant = near(folder).find((one) => isFolder(path.join(one, "progress")));
  const what = isFolder(folder) ? "holds no progress yet" : "is not there yet";
  return `The folder of --data-dir, "${folder}", ${what}.${meant === undefined ? "" : ` Did you mean "${meant}"?`}`;
}

/** The folder above one that is named after the logs, and those below in which data of ours lies. */
function near(folder: string): string[] {
  const absolute = path.resolve(folder);
  const beside = namesIn(path.dirname(absolute)).filter((name) => isSlip(name, path.basename(absolute)));
  return [
    path.dirname(absolute),
    ...["career-roadmap", "data", "data/career-roadmap"].map((name) => path.join(absolute, name)),
    ...beside.map((name) => path.join(path.dirname(absolute), name)),
  ];
}

/** Whether two names differ in one letter, one that is missing, or two that changed places. */
function isSlip(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1) return false;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  let end = 0;
  while (end < Math.min(one.length, other.length) - start && one.at(-1 - end) === other.at(-1 - end)) end++;
  const [left, right] = [one.slice(start, one.length - end), other.slice(start, other.length - end)];
  return (left.length <= 1 && right.length <= 1) || (left.length === 2 && left === [...right].reverse().join(""));
}

function namesIn(folder: string): string[] {
  try {
    return fs.readdirSync(folder);
  } catch {
    return [];
  }
}

function isFolder(place: string): boolean {
  try {
    return fs.statSync(place).isDirectory();
  } catch {
    return false;
  }
}

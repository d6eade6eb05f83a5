import { execFileSync } from "node:child_process";
import { statSync } from "node:fs";
import path from "node:path";
import { readSource } from "../../catalog/load.ts";
import type { RoadmapFile, Source } from "../../catalog/source.ts";
import { cannot, usage } from "../../shared/errors.ts";

/** The most bytes that git may hand over for one file, a little more than a roadmap may have. */
const MOST_BYTES = 2_097_152;

/**
 * The roadmaps as they once were: those of a folder, or of the same folders in a git revision.
 * Throws a CliError for what is neither.
 */
export function earlierState(against: string, folders: readonly string[]): readonly Source[] {
  if (statSync(against, { throwIfNoEntry: false })?.isDirectory() === true) return [movedTo(folders.at(-1), against)];
  if (against.startsWith("-"))
    throw usage(
      "bad-state",
      `"${against}" is no folder and no git revision.`,
      "Give a folder, or a revision like HEAD~1.",
    );
  const found = folders.flatMap((folder) => {
    const root = statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true ? folder : path.dirname(folder);
    if (git(root, ["rev-parse", "--verify", "--quiet", `${against}^{commit}`]) === undefined) return [];
    const names = git(root, ["ls-tree", "-r", "-z", "--name-only", against, "--", "."])?.toString("utf8") ?? "";
    return [{ name: folder, files: names.split("\0").flatMap((name) => fileOf(root, against, name)), problems: [] }];
  });
  if (found.length > 0) return found;
  throw cannot(
    "unknown-state",
    `"${against}" is no folder, and no git revision of these roadmaps.`,
    "Give a folder with the roadmaps as they were, or a revision like HEAD or main.",
  );
}

/** The files of an earlier folder, named as those that they have become: what is gone is told where it is missed. */
function movedTo(folder: string | undefined, against: string): Source {
  const { problems, ...source } = readSource(against);
  const files = source.files.map((one) => ({
    ...one,
    file: path.join(folder ?? against, path.relative(against, one.file)),
  }));
  return { ...source, files, problems };
}

function fileOf(root: string, revision: string, name: string): RoadmapFile[] {
  const parts = name.split("/");
  const base = parts.at(-1) ?? "";
  const [folder] = parts;
  if (!/^[^.].*\.ya?ml$/i.test(base) || parts.length > 2) return [];
  if (parts.length === 2 && folder !== "skills" && folder !== "about") return [];
  const bytes = git(root, ["show", `${revision}:./${name}`]);
  if (bytes === undefined) return [];
  const file = path.join(root, name);
  if (parts.length === 2) return [{ file, bytes, shape: folder as "skills" | "about" }];
  const shape = /^resources\./i.test(base) ? "resources" : "role";
  return [{ file, bytes, shape, ...(shape === "role" && { expectedId: base.replace(/\.ya?ml$/i, "") }) }];
}

function git(root: string, args: readonly string[]): Buffer | undefined {
  try {
    return execFileSync("git", ["-C", root, ...args], { maxBuffer: MOST_BYTES, stdio: ["ignore", "pipe", "ignore"] });
  } catch {
    return undefined; // no git here, no repository, or no such revision
  }
}

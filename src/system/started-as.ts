import path from "node:path";
import { PROGRAM } from "../shared/program.ts";

export interface Start {
  /** The script as Node was given it: the link that was typed, not what it leads to. */
  readonly script: string;
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The package's own folder. */
  readonly packageFolder: string;
}

/** How the person can type the next command: `career-roadmap`, `roadmap`, `npx career-roadmap`, `npx .`. */
export function startedAs({ script, cwd, env, packageFolder }: Start): string {
  const name = path.basename(script).replace(/\.(c?js|cmd|exe)$/i, "");
  const isHere = cwd !== "" && path.relative(cwd, packageFolder) === "";
  const isLink = !/\.c?js$/i.test(script);
  // What npx starts inherits its variables, and stands in no such folder.
  const isInstalled = /[\\/]node_modules[\\/]/.test(script);
  if (env.npm_command === "exec" && isInstalled) return isHere ? "npx ." : `npx ${isLink ? name : PROGRAM}`;
  // From a script of somebody's package.json, where npm put the folder on the path for this run alone.
  if (env.npm_lifecycle_event !== undefined && /[\\/]node_modules[\\/]\.bin[\\/]/.test(script)) return `npx ${name}`;
  return isLink && name === "roadmap" ? name : PROGRAM;
}

import { chmodSync, mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { expect } from "vitest";
import { type Ran, run } from "../e2e/processes.ts";
import { type Json, ROOT, tempFolder } from "./run.ts";

/** A home with `career-roadmap` in PATH, as `npm install -g` would put it there. */
export interface Home {
  readonly folder: string;
  readonly env: Readonly<Record<string, string>>;
  /** Writes a file of the home and its folders; a program may be run. */
  put(file: string, text: string, mode?: number): void;
  /** Runs `career-roadmap`; fails unless it exits 0 and says nothing on standard error. */
  program(...words: readonly string[]): Promise<string>;
  json(...words: readonly string[]): Promise<Json>;
  /** Runs a text of bash to its end, with this added to the environment. */
  bash(text: string, env?: Readonly<Record<string, string>>): Promise<Ran>;
}

/** The home of somebody with a role in their profile; `roadmap` is one of their own. */
export async function openHome(
  role: string,
  roadmap?: { readonly id: string; readonly [field: string]: unknown },
): Promise<Home> {
  const folder = tempFolder();
  const bin = path.join(folder, "bin");
  const env = { PATH: `${bin}:${process.env.PATH ?? ""}`, HOME: folder, LANG: "C.UTF-8" };
  const start = async (file: string, args: readonly string[], more = {}) =>
    run(file, args, { cwd: folder, env: { ...env, ...more } });
  const home: Home = {
    folder,
    env,
    put(file, text, mode = 0o644) {
      mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
      writeFileSync(path.join(folder, file), text);
      chmodSync(path.join(folder, file), mode);
    },
    async program(...words) {
      const ran = await start(path.join(bin, "career-roadmap"), words);
      expect({ words, ...ran }).toMatchObject({ code: 0, stderr: "" });
      return ran.stdout;
    },
    json: async (...words) => JSON.parse(await home.program(...words, "--json")),
    bash: (text, more) => start("bash", ["-c", text], more),
  };
  home.put(
    "bin/career-roadmap",
    `#!/bin/sh\nexec "${process.execPath}" "${ROOT}/bin/career-roadmap.cjs" "$@"\n`,
    0o755,
  );
  if (roadmap) home.put(`.config/career-roadmap/roadmaps/${roadmap.id}.yaml`, JSON.stringify(roadmap));
  await home.program("config", "set", "role", role, "-q");
  // Somebody who has recorded nothing yet, not even that.
  rmSync(path.join(folder, ".local", "share"), { recursive: true });
  return home;
}

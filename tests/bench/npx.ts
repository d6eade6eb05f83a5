import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { stagePackage } from "../../src/build/stage-package.ts";
import { atMost, type Measured, median } from "./measured.ts";

const ROUNDS = 5;
/** A published command line tool known to everybody, in one package that needs no other. */
const PEER = "semver@7";

/**
 * The first `npx` ever, from a packed tarball with an empty npm cache, ours and a peer's in turns. Both tarballs lie on
 * disk, so that no network is measured; the peer's is fetched once, before.
 */
export async function benchNpx(root: string): Promise<Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), "career-roadmap-npx-"));
  try {
    await stagePackage(root, join(folder, "staged"));
    const ours = pack([join(folder, "staged")], join(folder, "ours"));
    const peer = pack([PEER], join(folder, "peer"));
    const times = { ours: [] as number[], peer: [] as number[] };
    for (let round = 0; round < ROUNDS; round++) {
      times.ours.push(timeOf([`./${ours}`, "plan", "ml-engineer"], join(folder, "ours"), folder));
      times.peer.push(timeOf([`./${peer}`, "1.2.3"], join(folder, "peer"), folder));
    }
    const ratio = median(times.ours.map((time, at) => time / (times.peer[at] as number)));
    return [
      {
        name: `npx ${PEER} 1.2.3, the first time, from a tarball`,
        value: `${median(times.peer).toFixed(0).padStart(7)} ms`,
      },
      {
        name: "npx career-roadmap plan, the first time, from a tarball",
        value: `${median(times.ours).toFixed(0).padStart(7)} ms, ${ratio.toFixed(2).padStart(5)} times semver's`,
        ...atMost(1.2, ratio),
      },
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The name of the tarball in `folder`. */
function pack(what: readonly string[], folder: string): string {
  mkdirSync(folder);
  npm(["pack", "--silent", "--pack-destination", folder, ...what], folder, process.env.HOME ?? folder);
  return readdirSync(folder).find((name) => name.endsWith(".tgz")) as string;
}

function timeOf(words: readonly string[], cwd: string, folder: string): number {
  const home = mkdtempSync(join(folder, "home-"));
  const started = performance.now();
  npm(["exec", "--yes", "--offline", "--", ...words], cwd, home);
  return performance.now() - started;
}

function npm(args: readonly string[], cwd: string, home: string): void {
  const env = { PATH: process.env.PATH ?? "", HOME: home, npm_config_audit: "false", npm_config_fund: "false" };
  const { status, stderr } = spawnSync("npm", args, { cwd, env });
  if (status !== 0) throw new Error(`npm ${args.join(" ")} ended with ${status}: ${stderr}`);
}

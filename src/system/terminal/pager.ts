import type { GlobalFlags } from "../../context.ts";
import { widthOf } from "../../render/layout.ts";
import { isAssistant } from "./assistant.ts";
import type { HostStream } from "./streams.ts";
import { isCi, isFlat } from "./terminal.ts";

type Env = Readonly<Record<string, string | undefined>>;

/**
 * Shows a text a screen at a time. false where it could not: then nothing was shown. It is waited for: whoever leaves the
 * pager is back in the shell.
 */
export type Pager = (text: string, env: Env) => boolean;

/** Whether a text is longer than the screen, and somebody at it can turn pages. */
export function isForPager(text: string, stream: HostStream, env: Env, flags: GlobalFlags): boolean {
  const { rows, columns } = stream;
  if (stream.isTTY !== true || !rows || flags.pager === false) return false;
  if (isCi(env) || isAssistant(env) || isFlat(env, flags)) return false;
  if (text.length < rows) return false;
  // The shell's own line stands below the last one.
  let left = rows - 1;
  for (const line of text.replace(/\n$/, "").split("\n")) {
    left -= Math.max(1, Math.ceil(widthOf(line) / (columns || 80)));
    if (left < 0) return true;
  }
  return false;
}

/** The person's own pager, a command line for the shell; less where none is named; none where the name is empty or cat. */
export function pagerOf(platform: string, env: Env): Pager | undefined {
  const own = env.PAGER?.trim();
  if (own === "" || own === "cat") return undefined;
  if (own === undefined && platform === "win32") return undefined;
  return (text) => {
    // Loaded at once, and only here: starting another program needs much of Node.
    const { spawnSync } = process.getBuiltinModule("node:child_process");
    const look = {
      input: text,
      stdio: ["pipe", "inherit", "inherit"] as ("pipe" | "inherit")[],
      env: { ...env, LESS: lessOptions(env.LESS), LV: env.LV ?? "-c" },
    };
    // Ctrl-C is for the pager to answer; it would end us and leave the two of them with one terminal.
    const ignored = (): void => {};
    process.on("SIGINT", ignored);
    try {
      const { error, status } =
        own === undefined ? spawnSync("less", [], look) : spawnSync(own, { ...look, shell: true });
      const code = (error as NodeJS.ErrnoException | undefined)?.code;
      // Left before the end it has not read everything, which is no failure.
      return !(code === "ENOENT" || code === "EACCES" || status === 127 || status === 126);
    } finally {
      process.off("SIGINT", ignored);
    }
  };
}

/** Colours as they are; without options of the person's own also no screen of its own, and none for what fits. */
function lessOptions(own: string | undefined): string {
  return own === undefined ? "FRX" : `-R ${own}`;
}

import { spawn } from "node:child_process";

interface Machine {
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** A program with its arguments, and the address among or behind them. */
type Opener = readonly string[];

/**
 * What may open an address on this machine, in the order to try them: the programs of $BROWSER, which editors on another
 * machine set too, else the system's own; none where there is no display to open it on.
 */
export function openersOf(url: string, { platform, env }: Machine): Opener[] {
  const named = (env.BROWSER ?? "").split(platform === "win32" ? ";" : ":").filter(Boolean);
  if (named.length > 0) return named.map((line) => withAddress(line, url));
  if (env.SSH_CONNECTION) return [];
  if (platform === "darwin") return [["open", url]];
  if (platform === "win32") return [["rundll32", "url.dll,FileProtocolHandler", url]];
  return env.DISPLAY || env.WAYLAND_DISPLAY ? [["xdg-open", url]] : [];
}

function withAddress(line: string, url: string): Opener {
  const words = line.trim().split(/\s+/);
  const hasPlace = words.some((word) => word.includes("%s"));
  return hasPlace ? words.map((word) => word.replaceAll("%s", url)) : [...words, url];
}

/**
 * Opens a web address without waiting until the browser is closed. Resolves to whether one took it: a program that fails
 * does so at once.
 */
export async function openInBrowser(url: string, machine: Machine): Promise<boolean> {
  for (const opener of openersOf(url, machine)) if (await isTaken(opener)) return true;
  return false;
}

/** How long a program has to fail; one that is still there is a browser. */
const PATIENCE_MS = 2000;

function isTaken([program = "", ...args]: Opener): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn(program, args, { detached: true, stdio: "ignore" });
    const patience = setTimeout(() => settle(true), PATIENCE_MS);
    const settle = (taken: boolean): void => {
      clearTimeout(patience);
      child.unref();
      resolve(taken);
    };
    child.once("error", () => settle(false));
    child.once("exit", (code) => settle(code === 0));
  });
}

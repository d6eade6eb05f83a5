import { spawn } from "node:child_process";

interface Machine {
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The program that opens an address on this machine; undefined where there is no display to open it on. */
export function browserCommand({ platform, env }: Machine): readonly string[] | undefined {
  if (env.SSH_CONNECTION) return undefined;
  if (platform === "darwin") return ["open"];
  if (platform === "win32") return ["rundll32", "url.dll,FileProtocolHandler"];
  return env.DISPLAY || env.WAYLAND_DISPLAY ? ["xdg-open"] : undefined;
}

/** Opens a web address without waiting for the browser. Resolves to false when nothing could be started. */
export async function openInBrowser(url: string, machine: Machine): Promise<boolean> {
  const [program, ...args] = browserCommand(machine) ?? [];
  if (program === undefined) return false;
  const child = spawn(program, [...args, url], { detached: true, stdio: "ignore" });
  return new Promise((resolve) => {
    child.once("error", () => resolve(false));
    child.once("spawn", () => {
      child.unref();
      resolve(true);
    });
  });
}

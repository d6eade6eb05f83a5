import { homedir, userInfo } from "node:os";
import path from "node:path";
import { fileURLToPath } from "node:url";
import packageJson from "../../package.json" with { type: "json" };
import { outputStream } from "./streams.ts";

export interface HostStream {
  write(text: string): unknown;
  readonly isTTY?: boolean | undefined;
  readonly columns?: number | undefined;
}

/** What the real context is made from: the process, or a stand-in for it. */
export interface Host {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  readonly home: string;
  readonly stdin: { readonly isTTY?: boolean | undefined };
  readonly stdout: HostStream;
  readonly stderr: HostStream;
  readonly now: () => Date;
  /** The package's own folder, with package.json and dist. */
  readonly packageFolder: string;
  readonly version: string;
}

/** The process itself. `onError` hears of an answer that could not be written; a closed pipe is none. */
export function processHost(onError: (error: Error) => void): Host {
  return {
    env: process.env,
    platform: process.platform,
    home: homeFolder(),
    // Asked for only when a question is: making it takes a millisecond.
    get stdin() {
      return process.stdin;
    },
    stdout: outputStream(1, () => process.stdout, onError),
    stderr: outputStream(
      2,
      () => process.stderr,
      () => {},
    ),
    now: () => new Date(),
    packageFolder: fileURLToPath(new URL("..", import.meta.url)),
    version: packageJson.version,
  };
}

/** The user's home: HOME, else what the system knows of the user. Never a relative path, which would be anywhere. */
function homeFolder(): string {
  const told = [process.env.HOME, homedir()].find((home) => home !== undefined && path.isAbsolute(home));
  if (told !== undefined) return told;
  try {
    return path.resolve(userInfo().homedir);
  } catch {
    return path.parse(process.cwd()).root; // a user without a name has no home either
  }
}

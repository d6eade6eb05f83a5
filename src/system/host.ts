import { dirname } from "node:path";
import packageJson from "../../package.json" with { type: "json" };
import { homeFolder } from "./home.ts";
import { startedAs } from "./started-as.ts";
import { type Pager, pagerOf } from "./terminal/pager.ts";
import { type HostStream, isDevice, outputStream } from "./terminal/streams.ts";

/** What the real context is made from: the process, or a stand-in for it. */
export interface Host {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  readonly home: string;
  readonly stdin: { readonly isTTY?: boolean | undefined };
  /** The bytes of standard input to its end, as far as they may be of use. Throws a CliError. */
  readonly readInput: () => Promise<Uint8Array>;
  readonly stdout: HostStream;
  readonly stderr: HostStream;
  /** Shows what is longer than the screen; undefined where there is nothing to show it with. */
  readonly page?: Pager | undefined;
  /** Hears that something was recorded, which stands whatever becomes of the answer. */
  readonly onRecord?: (() => void) | undefined;
  readonly now: () => Date;
  /** The package's own folder, with package.json and dist. */
  readonly packageFolder: string;
  readonly version: string;
  /** How the run was started; `career-roadmap` when left out. */
  readonly program?: string;
}

/** "" where it was removed; what needs it says so. */
function workingFolder(): string {
  try {
    return process.cwd();
  } catch {
    return "";
  }
}

/** The process itself. `onError` hears of an answer that could not be written; a closed pipe is none. */
export function processHost(onError: (error: Error) => void, onRecord?: () => void): Host {
  const packageFolder = dirname(import.meta.dirname); // of dist
  return {
    env: process.env,
    platform: process.platform,
    home: homeFolder(),
    // Asked for only when a question is: making it takes a millisecond, and changes a pipe's mode for all who read it.
    get stdin() {
      return isDevice(0) ? process.stdin : {};
    },
    readInput: async () => (await import("./terminal/standard-input.ts")).readStandardInput(),
    stdout: outputStream(1, () => process.stdout, onError),
    stderr: outputStream(
      2,
      () => process.stderr,
      () => {},
    ),
    page: pagerOf(process.platform, process.env),
    onRecord,
    now: () => new Date(),
    packageFolder,
    version: packageJson.version,
    program: startedAs({ script: process.argv[1] ?? "", cwd: workingFolder(), env: process.env, packageFolder }),
  };
}

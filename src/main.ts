import { isCommand, run } from "./cli.ts";
import { renderError } from "./render/error.ts";
import { makeTheme } from "./render/theme.ts";
import { type CliError, cannot } from "./shared/errors.ts";
import { systemContext } from "./system/context.ts";
import { processHost } from "./system/host.ts";
import { leaveTerminal } from "./system/terminal/leave-terminal.ts";

/** For the start file, which keeps compiled code by command. */
export { isCommand };

const argv = process.argv.slice(2);
const plain = makeTheme({ color: 0, ascii: true, width: Number.POSITIVE_INFINITY, layout: "plain", links: false });
let recorded = false;
const onError = (error: Error): void => {
  process.exitCode = 1;
  if (recorded) {
    const fix = "career-roadmap history shows it; do not say it again.";
    tell(cannot("not-written", `It is recorded; the answer alone could not be written: ${error.message}.`, fix));
    return;
  }
  tell(cannot("not-written", `The answer could not be written: ${error.message}.`, "Give it another place."));
};
const host = processHost(onError, () => {
  recorded = true;
});
const tell = (error: CliError) => host.stderr.write(renderError(error, argv.includes("--json"), plain));

leaveTerminal();
try {
  void run(argv, systemContext(host)).then((code) => {
    process.exitCode = process.exitCode || code;
  });
} catch (error) {
  // Somebody stands in a folder that was removed, and a relative CAREER_ROADMAP_HOME starts there.
  if ((error as NodeJS.ErrnoException).syscall !== "uv_cwd") throw error;
  process.exitCode = 1;
  tell(
    cannot("no-folder", "The folder you are in is gone.", "Go to another one, or make CAREER_ROADMAP_HOME absolute."),
  );
}

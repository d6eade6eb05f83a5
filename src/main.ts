import { run } from "./cli.ts";
import { renderError } from "./render/error.ts";
import { makeTheme } from "./render/theme.ts";
import { cannot } from "./shared/errors.ts";
import { processHost } from "./system/host.ts";
import { systemContext } from "./system.ts";

const argv = process.argv.slice(2);
const plain = makeTheme({ color: 0, ascii: true, width: Number.POSITIVE_INFINITY, layout: "plain", links: false });
const host = processHost((error) => {
  process.exitCode = 1;
  const told = cannot("not-written", `The answer could not be written: ${error.message}.`, "Give it another place.");
  host.stderr.write(renderError(told, argv.includes("--json"), plain));
});

void run(argv, systemContext(host)).then((code) => {
  process.exitCode = process.exitCode || code;
});

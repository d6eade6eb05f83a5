import { run } from "./cli.ts";
import { processHost } from "./system/host.ts";
import { systemContext } from "./system.ts";

const host = processHost((error) => {
  process.exitCode = 1;
  host.stderr.write(`Error: The answer could not be written: ${error.message}\n`);
});

void run(process.argv.slice(2), systemContext(host)).then((code) => {
  process.exitCode = process.exitCode || code;
});

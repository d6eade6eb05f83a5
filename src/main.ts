import { run } from "./cli.ts";
import { processHost, systemContext } from "./system.ts";

// A closed pipe (`| head`) ends the output quietly; any other failure to write an answer is told.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") return;
  process.exitCode = 1;
  process.stderr.write(`Error: The answer could not be written: ${error.message}\n`);
});
process.stderr.on("error", () => {});

const code = await run(process.argv.slice(2), systemContext(processHost()));
process.exitCode = process.exitCode || code;

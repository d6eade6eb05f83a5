import { closeSync } from "node:fs";
import { isDevice } from "./streams.ts";

/**
 * Sees to it that a terminal stays as it is when we end beside another program in a pipe. Node notes at its start how
 * each terminal is set up and puts it back so at its end (nodejs/node issues 35536 and 41143): by then less or fzf have
 * set it up for themselves, and no key would reach them. What is closed, Node leaves alone. Alone in a terminal Node's
 * care is welcome: it helps where a question was cut off.
 */
export function leaveTerminal(): void {
  if (process.platform === "win32" || (isDevice(0) && isDevice(1))) return;
  process.once("exit", () => {
    for (const descriptor of [0, 1, 2]) if (isDevice(descriptor)) closeSync(descriptor);
  });
}

import { type FSWatcher, watch } from "node:fs";

/** How long a burst of events lasts: editors write beside the file and rename. */
const PAUSE = 120;

/** Tells each time that something in the folders, or one of the files, changes from now on. It never ends by itself. */
export function changesIn(paths: readonly string[]): AsyncIterable<void> {
  let tell: () => void = () => {};
  let heard = false;
  const watchers: FSWatcher[] = [];
  const hear = (): void => {
    heard = true;
    tell();
  };
  for (const one of paths) {
    try {
      watchers.push(watch(one, hear));
    } catch {
      // It is not there; the check has told so.
    }
  }
  // What happens before somebody waits for it is heard too.
  return (async function* () {
    try {
      for (;;) {
        if (!heard)
          await new Promise<void>((resolve) => {
            tell = resolve;
          });
        await new Promise((resolve) => setTimeout(resolve, PAUSE));
        heard = false;
        yield;
      }
    } finally {
      for (const one of watchers) one.close();
    }
  })();
}

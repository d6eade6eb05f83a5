/** What of `node:fs` removes drafts: this room reaches no disk by itself. */
export interface DraftRemover {
  readdirSync(folder: string): string[];
  lstatSync(file: string): { readonly mtimeMs: number; isFile(): boolean };
  rmSync(file: string, options: { force: true }): void;
}

/** So old that whoever wrote it is gone. */
const OLD = 86_400_000;

/** Removes the drafts of processes that died over them; `now` is the clock in milliseconds. Never an error. */
export function removeOldDrafts(
  folder: string,
  isDraft: (name: string) => boolean,
  fs: DraftRemover,
  path: { join(folder: string, name: string): string },
  now: number,
): void {
  try {
    for (const name of fs.readdirSync(folder).filter(isDraft)) {
      const draft = path.join(folder, name);
      const found = fs.lstatSync(draft);
      if (found.isFile() && now - found.mtimeMs > OLD) fs.rmSync(draft, { force: true });
    }
  } catch {
    // The folder cannot be read, or another process was quicker.
  }
}

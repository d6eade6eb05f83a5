import type { HelpBlock } from "../view.ts";

/** What `help TOPIC` tells. */
export interface Topic {
  readonly brief: string;
  readonly blocks: readonly HelpBlock[];
}

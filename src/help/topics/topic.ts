import type { HelpBlock } from "../../render/help.ts";

/** What `help TOPIC` tells. */
export interface Topic {
  readonly brief: string;
  readonly blocks: readonly HelpBlock[];
}

import { cut, oneLine } from "../text/clean.ts";

/** What a file of an earlier import says of where its parts came from: keys of the source to ids. */
export interface Memory {
  readonly stages: ReadonlyMap<string, string>;
  readonly skills: ReadonlyMap<string, string>;
}

const MOST_KEY = 200;
const LINE = /^#= (stage|skill) ([a-z0-9-]+) <- (.+)$/;
export const MEMORY_HEAD = "Where it came from, so that importing again adds only what is new. Leave these lines.";

/** A key as a comment can hold it; two that are the same here are the same. */
export function asKey(key: string): string {
  return cut(oneLine(key), MOST_KEY);
}

/** undefined where the text is no file of an import. */
export function readMemory(text: string): Memory | undefined {
  const found = { stage: new Map<string, string>(), skill: new Map<string, string>() };
  for (const line of text.split(/\r?\n/)) {
    const match = LINE.exec(line);
    if (match !== null) found[match[1] as "stage" | "skill"].set(match[3] as string, match[2] as string);
  }
  if (found.stage.size + found.skill.size === 0) return undefined;
  return { stages: found.stage, skills: found.skill };
}

export function memoryLine(kind: "stage" | "skill", id: string, key: string): string {
  return `= ${kind} ${id} <- ${asKey(key)}`;
}

/** Whether a source may be the one that a file came from: it has at least half of what that one had. */
export function isSameSource(memory: Memory, keys: ReadonlySet<string>): boolean {
  const shared = [...keys].filter((key) => memory.skills.has(key)).length;
  return shared > 0 && 2 * shared >= memory.skills.size;
}

import type { CommandNode, CommandTree, Flag, Value, Word } from "../command-tree.ts";

/** What may stand behind one command. */
export interface Row {
  /** The words that lead there, as "config set"; "" for the program. */
  readonly trail: string;
  readonly commands: readonly Word[];
  readonly flags: readonly FlagRow[];
  /** What each argument takes, as `specOf` has it; "..." behind the last says that more of them may follow. */
  readonly places: readonly string[];
}

/** One spelling of a flag. */
export interface FlagRow extends Word {
  /** What it takes, as `specOf` has it; "." where it takes no value. */
  readonly takes: string;
}

/** A word that means nothing to any of the shells, quoted or not. */
const PLAIN = /^[\w./+@-]+$/;

/** The tree as a table, which a shell can look things up in; commands that nothing follows are left out. */
export function rowsOf({ root }: CommandTree): Row[] {
  return rowsUnder(root, "").filter(({ commands, flags, places }) =>
    [commands, flags, places].some(({ length }) => length > 0),
  );
}

function rowsUnder(node: CommandNode, trail: string): Row[] {
  const row: Row = {
    trail,
    commands: node.commands.map(({ name, about }) => ({ name: plain(name), about })),
    flags: flagRows(node.flags),
    places: node.places.map(({ takes, repeats }) => `${specOf(takes)}${repeats ? "..." : ""}`),
  };
  return [row, ...node.commands.flatMap((one) => rowsUnder(one, trail === "" ? one.name : `${trail} ${one.name}`))];
}

export function flagRows(flags: readonly Flag[]): FlagRow[] {
  return flags.flatMap(({ names, about, takes }) =>
    names.map((name) => ({ name: plain(name), about, takes: takes === undefined ? "." : specOf(takes) })),
  );
}

/**
 * What a place takes, in one word that the scripts understand: "-" nothing that could be known, "files", "folders",
 * "words:a,b", and for ids "id:role", "list:skill" (commas between) or "item:skill,project" (perhaps with a slash and
 * a key).
 */
export function specOf(value: Value): string {
  if (value.kind === "nothing") return "-";
  if (value.kind === "words") return `words:${value.words.map(plain).join(",")}`;
  if (value.kind === "ids") return `${value.as}:${value.of.join(",")}`;
  return value.kind;
}

/** Throws where a word of our own would have to be quoted: the scripts split lists of words at blanks and commas. */
function plain(word: string): string {
  if (!PLAIN.test(word))
    throw new Error(`"${word}" cannot be completed: it has other than letters, digits and . / + @ _ -`);
  return word;
}

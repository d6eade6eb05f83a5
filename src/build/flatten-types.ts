import { dirname, join } from "node:path/posix";
import { BuildError } from "./build-error.ts";

interface Declarations {
  /** What the file declares, by its name: with its comment, `export` left out. */
  readonly own: ReadonlyMap<string, string>;
  /** Names that come from other files. */
  readonly from: ReadonlyMap<string, string>;
  /** Files all of whose names it passes on. */
  readonly stars: readonly string[];
  /** What it exports of other files. */
  readonly passedOn: readonly string[];
}

/** Where a statement begins, or the comment above one: in the middle of one there may be others. */
const STATEMENT = /^(?=(?:\/\*\*(?:(?!\*\/)[\s\S])*\*\/\n)?(?:export|import|declare|type|interface) )/m;
const DECLARED = /^(?:export )?(?:declare )?(?:const|function|interface|type|class) ([\w$]+)/;
const NAMED = /^(?:export|import)(?: type)? \{([^}]*)\} from "([^"]+)";/;
const STAR = /^export \* from "([^"]+)";/;

/**
 * One file of declarations from the one that is the door and all that it needs of others, each an installation would else
 * have to write. `read` gives the text that the compiler made of a file, by its name without an ending: "planner/plan".
 * Throws: BuildError where two files give one name to two things, or what the compiler wrote has a form not known here.
 */
export function flattenTypes(door: string, read: (file: string) => string): string {
  const files = new Map<string, Declarations>();
  const fileOf = (file: string): Declarations => {
    const known = files.get(file) ?? parse(file, read(file));
    files.set(file, known);
    return known;
  };
  /** The file that declares a name which another one has. */
  const home = (file: string, name: string): string | undefined => {
    const { own, from, stars } = fileOf(file);
    if (own.has(name)) return file;
    const given = from.get(name);
    if (given !== undefined) return home(given, name);
    return stars.map((star) => home(star, name)).find((found) => found !== undefined);
  };
  const taken = new Map<string, string>();
  const take = (file: string, name: string): void => {
    const at = home(file, name);
    if (at === undefined || taken.get(name) === at) return;
    if (taken.has(name)) throw new BuildError(`The library's types need two things called "${name}": rename one.`);
    taken.set(name, at);
    for (const [word] of codeOf(fileOf(at).own.get(name) as string).matchAll(/[\w$]+/g)) take(at, word);
  };
  const exported = fileOf(door).passedOn;
  for (const name of exported) take(door, name);
  const missing = exported.filter((name) => !taken.has(name));
  if (missing.length > 0) throw new BuildError(`The library's types lack ${missing.join(", ")}.`);
  const texts = [...taken].map(([name, file]) => fileOf(file).own.get(name) as string);
  return `${headOf(read(door))}${texts.join("")}export { ${[...exported].sort().join(", ")} };\n`;
}

function parse(file: string, text: string): Declarations {
  const own = new Map<string, string>();
  const from = new Map<string, string>();
  const stars: string[] = [];
  const passedOn: string[] = [];
  const resolve = (target: string): string => join(dirname(file), target.replace(/\.[jt]s$/, ""));
  let comment = "";
  for (const statement of text.split(STATEMENT).filter((part) => part.trim() !== "")) {
    const [, declared] = DECLARED.exec(statement) ?? [];
    const [, names, named] = NAMED.exec(statement) ?? [];
    const [, star] = STAR.exec(statement) ?? [];
    if (statement.startsWith("/**")) comment = statement;
    else if (declared !== undefined) own.set(declared, comment + statement.replace(/^export /, ""));
    else if (star !== undefined) stars.push(resolve(star));
    else if (names !== undefined && named !== undefined) {
      for (const name of names
        .split(",")
        .map((one) => one.trim().replace(/^type /, ""))
        .filter(Boolean)) {
        if (/\W/.test(name)) throw new BuildError(`The types of src/${file}.ts rename something: ${name}.`);
        from.set(name, resolve(named));
        if (statement.startsWith("export")) passedOn.push(name);
      }
    } else if (!/^export \{\};/.test(statement)) {
      throw new BuildError(`The types of src/${file}.ts hold what cannot be put into one file:\n${statement}`);
    }
    if (!statement.startsWith("/**")) comment = "";
  }
  return { own, from, stars, passedOn };
}

/** The comment that a file begins with. */
function headOf(text: string): string {
  return /^\/\*\*[\s\S]*?\*\/\n/.exec(text)?.[0] ?? "";
}

function codeOf(declaration: string): string {
  return declaration.replace(/\/\*[\s\S]*?\*\//g, "");
}

import { parseAst } from "rolldown/parseAst";

export interface Import {
  /** "shared/errors.ts" for a file below src, else the package or `node:` module as written. */
  readonly target: string;
  readonly local: boolean;
  /** Erased before the program runs. */
  readonly typeOnly: boolean;
  /** `import()`: loaded when it is reached. */
  readonly dynamic: boolean;
}

/** What the rules look at: a source file without its words. */
export interface Module {
  /** Below src, with forward slashes: "planner/order.ts"; of the start file "../bin/career-roadmap.cjs". */
  readonly file: string;
  readonly imports: readonly Import[];
  readonly exports: readonly string[];
  /** Globals and their members: "process", "process.exit", "Date.now", "new Date()". */
  readonly uses: ReadonlySet<string>;
}

type Node = { type: string; [key: string]: unknown };

/** Reads from the syntax tree, so that a word in a comment or a string is not taken for code. */
export function readModule(file: string, text: string): Module {
  const imports: Import[] = [];
  const exports: string[] = [];
  const uses = new Set<string>();
  const add = (source: unknown, typeOnly: boolean, dynamic = false) => {
    const written = (source as { value?: unknown } | null)?.value;
    if (typeof written !== "string") return;
    const local = written.startsWith(".");
    imports.push({ target: local ? resolve(file, written) : written, local, typeOnly, dynamic });
  };
  walk(parseAst(text, { lang: "ts" }) as unknown as Node, (node) => {
    if (node.type === "ImportDeclaration") add(node.source, isTypeOnly(node, "importKind"));
    if (node.type === "ImportExpression") add(node.source, false, true);
    if (node.type === "TSImportType") add(node.source, true);
    if (node.type === "ExportAllDeclaration") add(node.source, node.exportKind === "type");
    if (node.type === "ExportNamedDeclaration") {
      if (node.source) add(node.source, isTypeOnly(node, "exportKind"));
      exports.push(...exportedNames(node));
    }
    if (node.type === "ExportDefaultDeclaration") exports.push("default");
    if (node.type === "NewExpression" && nameOf(node.callee) === "Date" && (node.arguments as []).length === 0) {
      uses.add("new Date()");
    }
    if (node.type === "CallExpression" && nameOf(node.callee) === "Date") uses.add("new Date()");
    if (node.type === "Identifier") uses.add(String(node.name));
    if (node.type === "MemberExpression") uses.add(memberPath(node));
  });
  return { file, imports, exports, uses };
}

function isTypeOnly(node: Node, kind: "importKind" | "exportKind"): boolean {
  const specifiers = (node.specifiers ?? []) as Node[];
  return node[kind] === "type" || (specifiers.length > 0 && specifiers.every((one) => one[kind] === "type"));
}

function exportedNames(node: Node): string[] {
  const declaration = node.declaration as Node | null;
  const declared = (declaration?.declarations ?? (declaration ? [declaration] : [])) as Node[];
  const listed = ((node.specifiers ?? []) as Node[]).map((one) => nameOf(one.exported) ?? "");
  return [...declared.map((one) => nameOf(one.id) ?? ""), ...listed];
}

function nameOf(node: unknown): string | undefined {
  const { name } = (node ?? {}) as { name?: unknown };
  return typeof name === "string" ? name : undefined;
}

/** "process.exit" for `process.exit`, `globalThis.process.exit` and `process["exit"]`. */
function memberPath(node: Node): string {
  const object = node.object as Node;
  const property = node.property as Node;
  const last = node.computed ? String(property.value ?? "") : (nameOf(property) ?? "");
  const first = object.type === "MemberExpression" ? memberPath(object) : (nameOf(object) ?? "");
  return first === "globalThis" || first === "" ? last : `${first}.${last}`;
}

function walk(node: Node, visit: (node: Node) => void): void {
  visit(node);
  for (const value of Object.values(node)) {
    for (const child of Array.isArray(value) ? value : [value]) {
      if (typeof (child as Node | null)?.type === "string") walk(child as Node, visit);
    }
  }
}

function resolve(file: string, written: string): string {
  return new URL(written, `file:///src/${file}`).pathname.replace(/^\/src\//, "").replace(/^\//, "../");
}

import type { Import, Module } from "./read-module.ts";

export interface Rule {
  /** The test's name: what holds, and why. */
  readonly because: string;
  /** What in this file breaks it; empty when it holds. */
  readonly breaches: (module: Module, find: (file: string) => Module | undefined) => string[];
}

/** main and system put the parts together; index is the library's door. */
const UNBOUND = ["main.ts", "system", "index.ts"];
/** Room -> the rooms and packages it may import besides itself. `types:` allows types only. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  shared: [],
  planner: ["shared"],
  catalog: ["planner", "shared", "yaml", "valibot"],
  progress: ["planner", "shared"],
  profile: ["planner", "shared", "yaml", "valibot"],
  render: ["planner", "shared", "types:progress", "chalk", "cli-table3", "fast-string-width", "fast-wrap-ansi"],
  export: ["planner", "render", "shared", "types:progress", "ical-generator"],
  prompts: ["shared", "inquirer"],
  shell: ["planner", "shared", "types:progress"],
  help: ["catalog", "render", "shared", "types:context.ts", "commander"],
  library: ["catalog", "planner", "shared"],
  import: [
    ...["planner", "shared", "yaml", "papaparse", "mdast"],
    ...["mdast-util-from-markdown", "mdast-util-gfm-table", "micromark-extension-gfm-table"],
  ],
  build: ["catalog", "shared", "commands", "rolldown", "valibot", "@valibot/to-json-schema"],
  commands: [
    "types:context.ts",
    ...["planner", "render", "export", "import", "shell", "help", "shared", "catalog", "progress", "profile"],
    ...["commander", "valibot", "minisearch"],
  ],
  "context.ts": ["types:*"],
  "cli.ts": ["commands", "types:context.ts", "help", "render", "shared", "commander"],
};
/** Modules of Node that only calculate; all others reach out of the process. */
const HARMLESS = ["node:path", "node:url", "node:util"];
/** The only files besides main, system and the build's that reach the disk, the system or another program. */
const REACHES_OUT = [
  "catalog/load.ts",
  "catalog/compiled/builtin.ts",
  "progress/log/file-store.ts",
  "progress/log/read-files.ts",
  "progress/log/append-events.ts",
  "progress/log/append-lines.ts",
  "progress/log/device-file.ts",
  "progress/log/private-folder.ts",
  "prompts/open-editor.ts",
  "prompts/plain-prompter.ts",
  "profile/file.ts",
  "profile/replace-file.ts",
];
const HOMES: Readonly<Record<string, string>> = {
  chalk: "render/theme.ts",
  "cli-table3": "render/table.ts",
  minisearch: "commands/search/find.ts",
  inquirer: "prompts/inquirer-prompter.ts",
};
const IMPURE = ["process", "console", "performance", "crypto", "fetch", "setTimeout", "setInterval", "setImmediate"];
const CLOCKS = ["Date.now", "new Date()", "Math.random"];

export const RULES: Readonly<Record<string, Rule>> = {
  rooms: {
    because: "a room imports only the rooms and packages of its row, so that each can be understood on its own",
    breaches: (module) => {
      const room = roomOf(module.file);
      if (UNBOUND.includes(roomOf(module.file)) || isStart(module)) return [];
      const row = MAY_IMPORT[room];
      if (row === undefined) return [`src/${module.file} is in no room of the table`];
      return told(module, ({ target, local, typeOnly }) => {
        if (target.startsWith("node:")) return false;
        const other = local ? roomOf(target) : packageOf(target);
        if (other === room || row.includes(other)) return false;
        return !(typeOnly && (row.includes(`types:${other}`) || row.includes("types:*")));
      });
    },
  },
  build: {
    because: "nothing imports the build, so that the program runs without its tools",
    breaches: (module) =>
      roomOf(module.file) === "build" ? [] : told(module, ({ target, local }) => local && roomOf(target) === "build"),
  },
  door: {
    because: "other rooms enter the planner by index.ts (types.ts holds no code), so that its inside may change",
    breaches: (module) => {
      if (roomOf(module.file) === "planner") return [];
      return told(module, ({ target, typeOnly }) => {
        if (!target.startsWith("planner/") || target === "planner/index.ts") return false;
        return !(target === "planner/types.ts" && typeOnly);
      });
    },
  },
  schemas: {
    because: "schemas are for the build and for each other: nothing that runs loads what describes its documents",
    breaches: (module) =>
      roomOf(module.file) === "build" || isSchema(module.file) ? [] : told(module, ({ target }) => isSchema(target)),
  },
  valibot: {
    because: "of the commands only schemas know valibot",
    breaches: (module) =>
      roomOf(module.file) === "commands" && !isSchema(module.file)
        ? told(module, ({ target }) => packageOf(target) === "valibot")
        : [],
  },
  commands: {
    because: "no command imports from another's folder, and what they share knows none, so that each can be removed",
    breaches: (module) => {
      const own = commandOf(module.file);
      if (own === undefined) return [];
      return told(module, ({ target }) => ![undefined, own, "shared"].includes(commandOf(target)));
    },
  },
  views: {
    because: "a view or document is made from values: planner, render, shared, types of progress, and other views",
    breaches: (module, find) =>
      isView(module.file)
        ? told(module, ({ target, local, typeOnly }) => {
            const room = local ? roomOf(target) : packageOf(target);
            if (["planner", "render", "shared"].includes(room) || (room === "progress" && typeOnly)) return false;
            return !(room === "commands" && isFree(target, find, new Set([module.file])));
          })
        : [],
  },
  circles: {
    because: "no circle of files, types counted, so that each can be understood after those it imports",
    breaches: (module, find) => {
      const seen = new Set<string>();
      const reaches = (file: string): boolean =>
        (find(file)?.imports ?? []).some(({ target, local }) => {
          if (!local || seen.has(target)) return false;
          seen.add(target);
          return target === module.file || reaches(target);
        });
      return reaches(module.file) ? [`src/${module.file} imports itself through others`] : [];
    },
  },
  disk: {
    because:
      "disk, system and other programs are reached in the files named for it, so that all else is tested as values",
    breaches: (module) =>
      UNBOUND.includes(roomOf(module.file)) || REACHES_OUT.includes(module.file) || roomOf(module.file) === "build"
        ? []
        : told(
            module,
            ({ target, typeOnly }) => isNode(target) && !HARMLESS.includes(target) && !typeOnly && !isStart(module),
          ),
  },
  doors: {
    because: "commands use the pure files of other rooms; what reaches out comes to them through Context",
    breaches: (module) =>
      ["commands", "cli.ts"].includes(roomOf(module.file))
        ? told(module, ({ target, typeOnly }) => REACHES_OUT.includes(target) && !typeOnly)
        : [],
  },
  homes: {
    because:
      "chalk, cli-table3, minisearch and inquirer have one home each, so that their traps are known in one place",
    breaches: (module) =>
      told(module, ({ target, typeOnly }) => {
        const home = HOMES[packageOf(target)];
        return home !== undefined && home !== module.file && !typeOnly;
      }),
  },
  inquirer: {
    because: "inquirer is loaded when the first question is asked: it takes 75 ms",
    breaches: (module) =>
      told(module, ({ target, dynamic, typeOnly }) => target === "inquirer" && !dynamic && !typeOnly),
  },
  pure: {
    because: "planner and shared know no clock, chance, process or console: the same question has the same answer",
    breaches: (module) =>
      ["planner", "shared"].includes(roomOf(module.file))
        ? [
            ...[...IMPURE, ...CLOCKS]
              .filter((name) => module.uses.has(name))
              .map((name) => `src/${module.file} uses ${name}`),
            ...told(module, ({ target }) => isNode(target)),
          ]
        : [],
  },
  exit: {
    because: "process.exit is called nowhere: it cuts a large answer in a pipe at 64 KiB",
    breaches: (module) => (module.uses.has("process.exit") ? [`src/${module.file} uses process.exit`] : []),
  },
  exitCode: {
    because: "only main.ts and the start file set process.exitCode, so that one place turns errors into codes",
    breaches: (module) =>
      module.uses.has("process.exitCode") && module.file !== "main.ts" && !isStart(module)
        ? [`src/${module.file} uses process.exitCode`]
        : [],
  },
  named: {
    because: "there are no default exports, so that a thing has one name everywhere",
    breaches: (module) => (module.exports.includes("default") ? [`src/${module.file} has a default export`] : []),
  },
};

function told(module: Module, isBreach: (one: Import) => boolean): string[] {
  return module.imports.filter(isBreach).map(({ target }) => `src/${module.file} imports ${target}`);
}

function roomOf(file: string): string {
  return file.split("/")[0] as string;
}

function packageOf(target: string): string {
  return target
    .split("/")
    .slice(0, target.startsWith("@") ? 2 : 1)
    .join("/");
}

function isNode(target: string): boolean {
  return target.startsWith("node:");
}

function isStart(module: Module): boolean {
  return module.file.startsWith("../bin/");
}

/** "plan" for commands/plan/view.ts, "shared" for what commands share; undefined outside. */
function commandOf(file: string): string | undefined {
  const [room, folder, ...rest] = file.split("/");
  return room === "commands" && rest.length > 0 ? folder : undefined;
}

function isSchema(file: string): boolean {
  return /^commands\/(.+\/)?schema(\.ts$|\/)/.test(file) && file !== "commands/schema/command.ts" && !isView(file);
}

function isView(file: string): boolean {
  return /^commands\/.+\/([a-z-]+-)?(view|json)\.ts$/.test(file);
}

/** Whether a file of the commands, and all of theirs that it imports, is made from values alone. */
function isFree(file: string, find: (file: string) => Module | undefined, seen: Set<string>): boolean {
  if (seen.has(file)) return true;
  seen.add(file);
  const module = find(file);
  if (module === undefined) return false;
  return module.imports.every(({ target, local, typeOnly }) => {
    const room = local ? roomOf(target) : packageOf(target);
    if (room === "commands") return isFree(target, find, seen);
    return ["planner", "render", "shared"].includes(room) || (room === "progress" && typeOnly);
  });
}

import { lstatSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Context, GlobalFlags } from "../context.ts";
import { profileFile } from "../profile/file.ts";
import { type Profile, resolveRoadmaps } from "../profile/profile.ts";
import type { ProgressEvent } from "../progress/events.ts";
import type { PromptLook } from "../prompts/prompt-theme.ts";
import type { Prompter } from "../prompts/prompter.ts";
import { toAscii } from "../render/ascii.ts";
import { renderDiagnostics } from "../render/diagnostics.ts";
import type { JsonDocument } from "../render/document.ts";
import { flatText } from "../render/flat.ts";
import { paragraph, wrap } from "../render/layout.ts";
import { renderLogProblems } from "../render/log-problems.ts";
import { nothingRaw } from "../render/nothing-raw.ts";
import { makeTheme, type Theme } from "../render/theme.ts";
import { type Day, localDay, parseDay } from "../shared/dates.ts";
import { type CliError, usage } from "../shared/errors.ts";
import { homesOf } from "../shared/paths.ts";
import type { RoadmapSource } from "../shared/place-facts.ts";
import { asStarted, PROGRAM } from "../shared/program.ts";
import type { Host } from "./host.ts";
import { preparedPrompt } from "./kept/prepared-prompt.ts";
import { isFirstTime, toldBefore } from "./kept/told-once.ts";
import { builtinFolder, catalogReader } from "./load-catalog.ts";
import { missingData } from "./missing-data.ts";
import { progressLog } from "./progress-log.ts";
import { readProfileFile } from "./read-profile.ts";
import { shippedSchemas } from "./shipped-schemas.ts";
import { shippedTexts } from "./shipped-texts.ts";
import { isAssistant } from "./terminal/assistant.ts";
import { isForPager } from "./terminal/pager.ts";
import type { HostStream } from "./terminal/streams.ts";
import { canAsk, isCi, isFlat, terminalFacts } from "./terminal/terminal.ts";
import { writeWholeFile } from "./terminal/write-whole-file.ts";

const NO_FLAGS: GlobalFlags = {
  json: false,
  roadmaps: [],
  color: true,
  ascii: false,
  quiet: false,
  builtIn: true,
  input: true,
};

/** The context of a real run. Nothing is read from disk before a command asks for it. */
export function systemContext(host: Host): Context {
  const homes = homesOf(host, path);
  const { program = PROGRAM } = host;
  let flags = NO_FLAGS;
  let inputRead = false;
  // Made when first looked at: most runs need only that of standard output.
  let themes: { out?: Theme; err?: Theme } = {};
  const theme = (): Theme => {
    themes.out ??= makeTheme({ ...terminalFacts(host.stdout, host.env, flags), program, shape: flags.shape });
    return themes.out;
  };
  const errTheme = (): Theme => {
    themes.err ??= makeTheme({ ...terminalFacts(host.stderr, host.env, flags), program });
    return themes.err;
  };
  /** Text as a stream gets it: commands as they were typed, and nothing that could steer a terminal. */
  const shownOn = (text: string, look: Theme): string => {
    const safe = nothingRaw(asStarted(text, program), look);
    // A document is for programs, whoever reads what they make of it.
    const told = look.flat === true && !flags.json && !safe.startsWith("{") ? flatText(safe) : safe;
    return look.ascii ? toAscii(told) : told;
  };
  const write = (stream: HostStream, text: string): void => {
    stream.write(shownOn(text, stream === host.stdout ? theme() : errTheme()));
  };
  const note = (text: string): void => {
    if (!flags.quiet) write(host.stderr, text);
  };
  const clockDay = (): Day => flags.today ?? todayFrom(host);
  /** The earlier day that things are looked at from; today is none. */
  const asOf = (): Day | undefined => (flags.asOf !== undefined && flags.asOf < clockDay() ? flags.asOf : undefined);
  const today = (): Day => asOf() ?? clockDay();
  const mayChange = (): void => {
    if (asOf() === undefined) return;
    const message = "--as-of looks at an earlier day, and nothing can be recorded there.";
    throw usage("as-of-records", message, "To say when something happened: --on DATE");
  };
  const profilePath = (): string => flags.config ?? path.join(homes.config, "config.yaml");
  const isNamed = (): boolean => path.resolve(profilePath()) !== path.join(homes.config, "config.yaml");
  let profileRead: Promise<Profile> | undefined;
  const profile = (): Promise<Profile> =>
    (profileRead ??= readProfileFile(profilePath(), { ...kept, onNewText: unless("config", prepared.sawNewText) }));
  const prepared = preparedPrompt({
    env: host.env,
    now: host.now,
    cacheFolder: homes.cache,
    flags: () => flags,
    isLogCurrent: () => log.isCurrent(),
  });
  const kept = { packageFolder: host.packageFolder, cacheFolder: homes.cache };
  /** What the prepared line must hear of, but for a run whose flag names another thing than the line is about. */
  const unless = (flag: "config" | "dataDir" | "roadmaps", tell: () => void) => (): void => {
    if (!flags[flag]?.length) tell();
  };
  const profileChanged = (): void => {
    profileRead = undefined;
    unless("config", prepared.changed)();
  };
  /** The person's own roadmaps, later ones winning: their folder when there is one, the profile's, each `--roadmaps`. */
  const sourcesOf = (chosen: Profile): RoadmapSource[] => {
    const folder = path.join(homes.config, "roadmaps");
    const named = resolveRoadmaps(chosen, path.dirname(profilePath()), host.home, path);
    return [
      ...(isThere(folder) ? [{ path: folder, from: "your own folder" as const }] : []),
      ...named.map((place) => ({ path: place, from: "profile" as const })),
      ...flags.roadmaps.map((place) => ({ path: place, from: "--roadmaps" as const })),
    ];
  };
  const ownSources = async () => sourcesOf(await profile()).map((source) => source.path);
  const hidesBuiltin = async () => !flags.builtIn || (await profile()).builtIn === false;
  const logPlaces = () => ({
    folder: path.join(flags.dataDir ?? homes.data, "progress"),
    deviceFile: path.join(homes.state, "device"),
  });
  const catalogs = catalogReader({
    ...kept,
    onNewText: unless("roadmaps", prepared.sawNewText),
    ownSources,
    hidesBuiltin,
    onWarnings: (warnings) => note(`${renderDiagnostics(warnings, errTheme())}\n`),
  });
  let dataTold = false;
  const recorded: ProgressEvent[] = [];
  let changeOf: (() => JsonDocument) | undefined;
  let hinted = false;
  const log = progressLog({
    places: logPlaces,
    cache: path.join(homes.cache, "progress"),
    packageFolder: host.packageFolder,
    now: host.now,
    today,
    asOf,
    currentIds: async () => {
      const { formerIds } = await import("../planner/index.ts");
      return catalogs.catalog().then(formerIds, () => undefined);
    },
    onProblems: (problems) => note(renderLogProblems(problems, errTheme())),
    onRead: () => {
      prepared.saw();
      if (flags.dataDir === undefined || dataTold) return;
      dataTold = true;
      const missing = missingData(flags.dataDir);
      if (missing !== undefined) note(paragraph(errTheme(), errTheme().text(missing)));
    },
    onLog: (signature) => {
      if (flags.dataDir === undefined) prepared.sawLog(signature);
    },
    onRecord: (events) => {
      recorded.push(...events);
      host.onRecord?.();
      unless("dataDir", prepared.changed)();
    },
  });
  const changingWorld = () => ({
    file: profileFile(profilePath()),
    named: isNamed() ? path.resolve(profilePath()) : undefined,
    record: log.record,
    onUnrecorded: ({ message }: CliError) =>
      note(paragraph(errTheme(), `${errTheme().text(message)} So an undo will not know of this change.`)),
    onChanged: profileChanged,
  });
  let isAlone = false;
  const alone = async <T>(work: () => Promise<T>, how: { readonly takesBack?: boolean } = {}): Promise<T> => {
    mayChange();
    if (isAlone || (how.takesBack === true && !isThere(logPlaces().folder))) return work();
    const { alone: doAlone, sweepState } = await import("./alone.ts");
    return doAlone(path.join(homes.state, "lock"), async () => {
      isAlone = true;
      try {
        sweepState(homes.state);
        return await work();
      } finally {
        isAlone = false;
      }
    });
  };
  return {
    env: host.env,
    version: host.version,
    get today() {
      return today();
    },
    get theme() {
      return theme();
    },
    get errTheme() {
      return errTheme();
    },
    configure: (given) => {
      flags = given;
      themes = {};
    },
    out: (text) => {
      const shown = shownOn(text, theme());
      const paged = host.page !== undefined && isForPager(shown, host.stdout, host.env, flags);
      if (!paged || host.page?.(shown, host.env) !== true) host.stdout.write(shown);
    },
    script: (text) => host.stdout.write(text),
    err: (text) => write(host.stderr, text),
    note,
    ...catalogs,
    profile,
    facts: async (chosen) => {
      const { readFacts } = await import("./facts.ts");
      const { platform } = host;
      const sources = sourcesOf(chosen);
      return readFacts({
        homes,
        log: logPlaces(),
        profile: profilePath(),
        builtin: builtinFolder(host),
        platform,
        sources,
        now: host.now().getTime(),
        hideBase: !flags.builtIn || chosen.builtIn === false,
      });
    },
    get profileFile() {
      const file = profileFile(profilePath(), isNamed());
      const write = async (text: string): Promise<void> => {
        mayChange();
        await file.write(text).then(profileChanged);
      };
      return { ...file, write };
    },
    alone,
    // Loaded when something is changed: few commands do.
    changeProfile: async (edit, others = [], how = {}) => {
      const { changeProfile } = await import("./change-profile.ts");
      return alone(() => changeProfile(edit, others, how, changingWorld()));
    },
    recordEdited: async (before, after) =>
      (await import("./change-profile.ts")).recordEdited(before, after, changingWorld()),
    log: log.log,
    progress: log.progress,
    progressUntil: log.progressUntil,
    recent: log.recent,
    mendLog: async () => (await import("./mend-log.ts")).mendLog(logPlaces()),
    record: async (bodies) => {
      mayChange();
      return log.record(bodies);
    },
    changed: (document) => {
      changeOf = document;
    },
    runHooks: async () => {
      // Most people have none, and need not load what runs them.
      if (recorded.length === 0 || !isThere(path.join(homes.config, "hooks"))) return;
      const plain = { role: null, percent: null, milestone: null, reached: [], unblocked: [] };
      const document = changeOf?.() ?? { schema: "career-roadmap/change@1", changes: recorded, ...plain };
      const { runHook } = await import("./hooks.ts");
      const end = await runHook("after-change", document, {
        folder: path.join(homes.config, "hooks"),
        output: path.join(homes.state, "hook-output"),
        env: host.env,
      });
      if (end === undefined) return;
      note(end.printed);
      const look = errTheme();
      const { message, fix } = end.problem ?? {};
      if (message !== undefined) note(paragraph(look, look.text(message)) + paragraph(look, look.text(fix ?? "")));
    },
    hint: async (id) => {
      const isPerson = [host.stdin, host.stdout, host.stderr].every(({ isTTY }) => isTTY === true) && !isCi(host.env);
      if (hinted || !isPerson || flags.quiet || flags.json || isAssistant(host.env)) return;
      const { isNewHint } = await import("./kept/hints-told.ts");
      if (!isNewHint(homes.state, id)) return;
      hinted = true;
      note(paragraph(errTheme(), errTheme().dim((await import("../help/hints.ts")).HINTS[id])));
    },
    prompt: prepared.prompt,
    keepIds: async (list) => {
      const { keepIds } = await import("./kept/kept-ids.ts");
      return keepIds(list, {
        now: host.now,
        cacheFolder: homes.cache,
        profileFile: profilePath(),
        ownFolder: path.join(homes.config, "roadmaps"),
        progressFolder: path.join(homes.data, "progress"),
        ownSources,
        flags: () => flags,
      });
    },
    stdin: async (awaited) => {
      if (inputRead)
        throw usage("input-read", '"-" stands twice, and standard input can be read once.', "Keep one of them.");
      inputRead = true;
      const end = host.platform === "win32" ? "Ctrl-Z and Enter" : "Ctrl-D";
      if (host.stdin.isTTY === true) note(paragraph(errTheme(), `Type ${awaited}, then ${end} on a line of its own.`));
      const { inputText } = await import("./terminal/standard-input.ts");
      return inputText(await host.readInput());
    },
    get prompter() {
      const theme = errTheme();
      const wrapped = (text: string, indent: number): string => wrap(theme, text, indent);
      const look = { color: theme.color > 0, ascii: theme.ascii, wrapped };
      return inputRead ? undefined : prompterOf(host, flags, look, profileChanged);
    },
    isFirstTime: (what, value) => isFirstTime(homes.cache, what, value),
    toldBefore: (what, value) => toldBefore(homes.cache, what, value),
    // Loaded when asked for: starting another program needs much of Node.
    openAddress: async (url) => (await import("./terminal/open-in-browser.ts")).openInBrowser(url, host),
    openDocument: async (file) => (await import("./terminal/open-document.ts")).openDocument(file, host),
    changes: async (paths) => (await import("./check/changes.ts")).changesIn(paths),
    readFile: async (file) => {
      try {
        return await readFile(file, "utf8");
      } catch {
        return undefined;
      }
    },
    readForeign: async (file, most) => (await import("./terminal/read-foreign.ts")).readForeign(file, most),
    roadmapsFolder: path.join(homes.config, "roadmaps"),
    createFile: async (file, text) => (await import("./terminal/create-file.ts")).createFile(file, text),
    readText: async (file) => (await import("./terminal/read-text-file.ts")).readTextFile(file),
    keepPage: async (html) => (await import("./kept/kept-page.ts")).keepPage(homes.cache, html),
    writeFile: writeWholeFile,
    shipped: shippedTexts(host.packageFolder),
    schemas: shippedSchemas(host.packageFolder),
  };
}

/** Also for a link that leads nowhere: what is meant must not be passed over in silence. */
function isThere(file: string): boolean {
  try {
    return lstatSync(file, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    // A file in the place of the folder above it. What may not be looked at is told by who reads it.
    return (error as NodeJS.ErrnoException).code !== "ENOTDIR";
  }
}

function todayFrom(host: Host): Day {
  const set = host.env.CAREER_ROADMAP_TODAY;
  if (!set) return localDay(host.now());
  const day = parseDay(set);
  if (day === undefined) {
    throw usage("bad-environment", `CAREER_ROADMAP_TODAY is "${set}".`, "Give a date like 2026-12-01, or unset it.");
  }
  return day;
}

/** Asks on the terminal; undefined where nobody can answer. inquirer is loaded with the first question. */
function prompterOf(host: Host, flags: GlobalFlags, look: PromptLook, onEdited: () => void): Prompter | undefined {
  if (!canAsk(host.stdin, host.stderr, host.env, flags)) return undefined;
  const streams = () => ({ input: process.stdin, output: process.stderr });
  // Where nothing may be drawn over, questions are lines of text.
  const loaded = isFlat(host.env, flags)
    ? import("../prompts/plain-prompter.ts").then(({ plainPrompter }) => plainPrompter(streams()))
    : import("../prompts/inquirer-prompter.ts").then(({ inquirerPrompter }) => inquirerPrompter(streams(), look));
  return {
    pick: async (...question) => (await loaded).pick(...question),
    confirm: async (...question) => (await loaded).confirm(...question),
    tick: async (...question) => (await loaded).tick(...question),
    ask: async (...question) => (await loaded).ask(...question),
    edit: async (file) => (await import("../prompts/open-editor.ts")).editFile(file, host.env).then(onEdited),
  };
}

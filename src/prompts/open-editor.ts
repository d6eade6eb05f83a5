import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { cannot } from "../shared/errors.ts";

export interface EditorQuestion {
  readonly message?: string;
  readonly default?: string;
  readonly postfix?: string;
}

type Env = Readonly<Record<string, string | undefined>>;

/** In the bundle this stands in for `@inquirer/editor`, which brings along 350 KB of text encodings. */
export function openEditor(question: EditorQuestion, context: { output?: { write(text: string): unknown } } = {}) {
  if (question.message) context.output?.write(`${question.message}\n`);
  return editText(question, process.env);
}

/**
 * Lets a person write a text in the editor of their choice.
 * Expects: a terminal. Promises: the text as it was saved; the temporary file is private and gone afterwards.
 * Throws: when the editor cannot be started or reports a failure.
 */
export async function editText(question: EditorQuestion, env: Env): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "career-roadmap-"));
  const file = join(folder, `text${question.postfix ?? ".txt"}`);
  try {
    await writeFile(file, question.default ?? "", { mode: 0o600 });
    await editFile(file, env);
    return await readFile(file, "utf8");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** VISUAL before EDITOR, as git and crontab do. */
export function editorCommand(env: Env): string {
  return env.VISUAL || env.EDITOR || (process.platform === "win32" ? "notepad" : "vi");
}

/**
 * Opens a file in the editor of the person's choice and waits until it is closed.
 * Throws a CliError when the editor cannot be started or reports a failure.
 */
export async function editFile(file: string, env: Env): Promise<void> {
  // Ctrl-C is the editor's, as long as it has the terminal.
  const ignore = (): void => {};
  process.on("SIGINT", ignore);
  try {
    await runEditor(editorCommand(env), file);
  } finally {
    process.off("SIGINT", ignore);
  }
}

/**
 * The variable may hold arguments ("code --wait"), so the shell splits it, and gets the file apart from it.
 * The trap keeps that shell alive through a Ctrl-C that the editor handles; the editor does not inherit it.
 * Like every question it is drawn on standard error, which is a terminal also where the answer goes into a file.
 */
function runEditor(command: string, file: string): Promise<void> {
  const [shell, args] =
    process.platform === "win32"
      ? [`${command} "${file}"`, []]
      : ["/bin/sh", ["-c", `trap : INT; ${command} "$1"`, command, file]];
  const child = spawn(shell, args, { stdio: ["inherit", 2, 2], shell: process.platform === "win32" });
  return new Promise((resolve, reject) => {
    const failed = (how: string): void =>
      reject(cannot("editor-failed", `The editor "${command}" ${how}`, "Set VISUAL or EDITOR to the one you use."));
    child.once("error", ({ message }) => failed(`could not be started: ${message}`));
    child.once("close", (code, signal) => {
      if (code === 0) resolve();
      else
        failed(code === 127 ? "was not found" : code === null ? `was ended by ${signal}` : `ended with code ${code}`);
    });
  });
}

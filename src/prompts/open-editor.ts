import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

export interface EditorQuestion {
  readonly message?: string;
  readonly default?: string;
  readonly postfix?: string;
}

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
export async function editText(question: EditorQuestion, env: NodeJS.ProcessEnv): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "career-roadmap-"));
  const file = join(folder, `text${question.postfix ?? ".txt"}`);
  try {
    await writeFile(file, question.default ?? "", { mode: 0o600 });
    await runEditor(editorCommand(env), file);
    return await readFile(file, "utf8");
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** VISUAL before EDITOR, as git and crontab do. */
export function editorCommand(env: NodeJS.ProcessEnv): string {
  return env.VISUAL || env.EDITOR || (process.platform === "win32" ? "notepad" : "vi");
}

/** The variable may hold arguments ("code --wait"), so the shell splits it, and gets the file apart from it. */
function runEditor(command: string, file: string): Promise<void> {
  const [shell, args] =
    process.platform === "win32" ? [`${command} "${file}"`, []] : ["/bin/sh", ["-c", `${command} "$1"`, command, file]];
  const child = spawn(shell, args, { stdio: "inherit", shell: process.platform === "win32" });
  return new Promise((resolve, reject) => {
    child.once("error", reject);
    child.once("close", (code) =>
      code === 0 ? resolve() : reject(new Error(`The editor "${command}" ended with code ${code}`)),
    );
  });
}

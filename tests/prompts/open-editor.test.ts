import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { editorCommand, editText } from "../../src/prompts/open-editor.ts";

const folder = mkdtempSync(join(tmpdir(), "career-roadmap test-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** An editor that notes the file it was given and adds a line to it. */
function fakeEditor(name: string, code = 0): string {
  const file = join(folder, name);
  writeFileSync(file, `#!/bin/sh\nprintf '%s' "$2" >'${folder}/opened'\necho "written $1" >>"$2"\nexit ${code}\n`);
  chmodSync(file, 0o755);
  return `'${file}' --wait`;
}

describe("the editor a person chose", () => {
  it.each([
    [{ VISUAL: "code --wait", EDITOR: "ed" }, "code --wait"],
    [{ VISUAL: "", EDITOR: "ed" }, "ed"],
    [{}, process.platform === "win32" ? "notepad" : "vi"],
  ])("is found in %o", (env, expected) => {
    expect(editorCommand(env)).toBe(expected);
  });

  it("gets the text, with its own arguments, and its file is gone afterwards", async () => {
    const text = await editText({ default: "größer\n", postfix: ".md" }, { VISUAL: fakeEditor("good") });
    expect(text).toBe("größer\nwritten --wait\n");
    const opened = readFileSync(join(folder, "opened"), "utf8");
    expect(opened).toMatch(/\.md$/);
    expect(existsSync(opened)).toBe(false);
  });

  it("failing is an error, and its file is gone too", async () => {
    await expect(editText({}, { EDITOR: fakeEditor("bad", 3) })).rejects.toThrow("ended with code 3");
    expect(existsSync(readFileSync(join(folder, "opened"), "utf8"))).toBe(false);
  });
});

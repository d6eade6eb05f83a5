import { execFileSync } from "node:child_process";
import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { profileFile } from "../../src/profile/file.ts";
import { readProfile } from "../../src/profile/read.ts";
import { tempFolder } from "../helpers/run.ts";

const mode = (file: string) => fs.statSync(file).mode & 0o777;

describe("profileFile", () => {
  it("reads nothing where there is nothing", async () => {
    expect(await profileFile(path.join(tempFolder(), "new", "config.yaml")).read()).toBe("");
  });

  it("writes privately, folders too, and leaves nothing else behind", async () => {
    const folder = path.join(tempFolder(), "a", "b");
    const file = profileFile(path.join(folder, "config.yaml"));
    await file.write("role: é\n");
    await file.write("role: b\n");
    expect(await file.read()).toBe("role: b\n");
    expect(fs.readdirSync(folder)).toEqual(["config.yaml"]);
    expect([mode(file.path), mode(folder), mode(path.dirname(folder))]).toEqual([0o600, 0o700, 0o700]);
  });

  it.each(["there", "not there yet"])("keeps a link whose target is %s", async (state) => {
    const home = tempFolder();
    fs.mkdirSync(path.join(home, "dotfiles"));
    fs.mkdirSync(path.join(home, "real"));
    fs.symlinkSync("real", path.join(home, "config"));
    const target = path.join(home, "dotfiles", "config.yaml");
    if (state === "there") fs.writeFileSync(target, "role: a\n");
    const link = path.join(home, "config", "config.yaml");
    fs.symlinkSync("../dotfiles/config.yaml", link);
    const file = profileFile(link);
    expect(await file.read()).toBe(state === "there" ? "role: a\n" : "");
    await file.write("role: b\n");
    expect(fs.lstatSync(link).isSymbolicLink()).toBe(true);
    expect(fs.readFileSync(target, "utf8")).toBe("role: b\n");
    expect(fs.readdirSync(path.dirname(target))).toEqual(["config.yaml"]);
  });

  it("says what is in the way, and leaves nothing behind", async () => {
    const folder = tempFolder();
    const inTheWay = path.join(folder, "config");
    fs.writeFileSync(inTheWay, "I am a file");
    fs.symlinkSync("loop", path.join(folder, "loop"));
    fs.mkdirSync(path.join(folder, "folder"));
    for (const name of ["config/config.yaml", "loop", "folder"]) {
      const file = profileFile(path.join(folder, name));
      const message = expect.stringContaining(`"${file.path}"`);
      const fix = expect.stringContaining("--config FILE");
      await expect(file.read()).rejects.toMatchObject({ kind: "cannot", code: "not-read", message, fix });
      await expect(file.write("role: a\n")).rejects.toMatchObject({
        kind: "cannot",
        code: "not-written",
        message,
        fix,
      });
    }
    expect(fs.readdirSync(folder).sort()).toEqual(["config", "folder", "loop"]);
    expect(fs.readdirSync(path.join(folder, "folder"))).toEqual([]);
    expect(fs.readFileSync(inTheWay, "utf8")).toBe("I am a file");
  });

  it.runIf(process.platform === "linux")("neither waits for a pipe nor replaces a device", async () => {
    const pipe = path.join(tempFolder(), "pipe");
    execFileSync("mkfifo", [pipe]);
    await expect(profileFile(pipe).read()).rejects.toMatchObject({ code: "not-read" });
    const full = profileFile("/dev/full");
    await expect(full.write("role: a\n")).rejects.toMatchObject({ code: "not-written" });
    await expect(full.read()).rejects.toMatchObject({ code: "not-read" });
  });

  it("reads what is too large, or no UTF-8, as something that readProfile refuses", async () => {
    const name = path.join(tempFolder(), "config.yaml");
    const codes = async () => readProfile(await profileFile(name).read(), name).diagnostics.map(({ code }) => code);
    fs.writeFileSync(name, "#".repeat(3_000_000));
    expect(await codes()).toEqual(["too-large"]);
    fs.writeFileSync(name, Buffer.from("# caf\xe9\nrole: a\n", "latin1"));
    expect(await codes()).toEqual(["not-utf8"]);
  });
});

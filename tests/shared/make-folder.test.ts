import fs from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { type FolderMaker, makeFolder } from "../../src/shared/make-folder.ts";
import { tempFolder } from "../helpers/run.ts";

const make = (folder: string, maker: FolderMaker = fs) => makeFolder(folder, maker, path);

describe("makeFolder", () => {
  it("makes all that is missing, private, and leaves what is there", () => {
    const root = tempFolder();
    fs.chmodSync(root, 0o755);
    for (const folder of ["a/b/c", "a/b/c", "a/d", ""]) make(path.join(root, folder));
    const modes = ["", "a", "a/b", "a/b/c", "a/d"].map((name) => fs.statSync(path.join(root, name)).mode & 0o777);
    expect(modes).toEqual([0o755, 0o700, 0o700, 0o700, 0o700]);
  });

  it.each([
    ["a file", (place: string) => fs.writeFileSync(place, "")],
    ["a link that leads nowhere", (place: string) => fs.symlinkSync("/nowhere/at/all", place)],
  ])("throws what the system says of %s in its place or above it", (_what, put) => {
    const place = path.join(tempFolder(), "taken");
    put(place);
    expect(() => make(place)).toThrow("EEXIST");
    expect(() => make(path.join(place, "b", "c"))).toThrow(/EEXIST|ENOTDIR/);
  });

  it("follows a link to a folder", () => {
    const [root, target] = [tempFolder(), tempFolder()];
    fs.symlinkSync(target, path.join(root, "link"));
    make(path.join(root, "link", "a"));
    expect(fs.existsSync(path.join(target, "a"))).toBe(true);
  });

  it("is content with what another process made at the same moment", () => {
    const folder = path.join(tempFolder(), "a", "b");
    const twice: FolderMaker["mkdirSync"] = (one, options) => {
      fs.mkdirSync(one, options);
      fs.mkdirSync(one, options);
    };
    make(folder, { ...fs, mkdirSync: twice });
    expect(fs.existsSync(folder)).toBe(true);
  });

  it("ends where nothing can be made in a folder that is there, and names what could not be", () => {
    const closed: FolderMaker = {
      statSync: (folder) => ({ isDirectory: () => folder === "/proc" }),
      mkdirSync: (folder) => {
        throw Object.assign(new Error(folder), { code: "ENOENT" });
      },
    };
    expect(() => make("/proc/nope/a/b", closed)).toThrow(/^\/proc\/nope$/);
  });
});

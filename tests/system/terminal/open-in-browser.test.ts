import { writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { openersOf, openInBrowser } from "../../../src/system/terminal/open-in-browser.ts";
import { tempFolder } from "../../helpers/run.ts";

const URL = "https://example.org/";

describe("the programs that may open an address", () => {
  it.each([
    ["a Mac", "darwin", {}, [["open", URL]]],
    ["Windows", "win32", {}, [["rundll32", "url.dll,FileProtocolHandler", URL]]],
    ["X11", "linux", { DISPLAY: ":0" }, [["xdg-open", URL]]],
    ["Wayland", "linux", { WAYLAND_DISPLAY: "wayland-0" }, [["xdg-open", URL]]],
    ["BSD with a display", "freebsd", { DISPLAY: ":0" }, [["xdg-open", URL]]],
    ["no display", "linux", {}, []],
    ["an empty display", "linux", { DISPLAY: "" }, []],
    ["SSH with a forwarded display", "linux", { SSH_CONNECTION: "1 2 3 4", DISPLAY: ":10" }, []],
    ["SSH to a Mac", "darwin", { SSH_CONNECTION: "1 2 3 4" }, []],
    [
      "an editor on another machine",
      "linux",
      { SSH_CONNECTION: "1 2 3 4", BROWSER: "/e/browser.sh" },
      [["/e/browser.sh", URL]],
    ],
    [
      "several in $BROWSER",
      "linux",
      { BROWSER: "w3m -o x:firefox %s" },
      [
        ["w3m", "-o", "x", URL],
        ["firefox", URL],
      ],
    ],
  ])("with %s", (_name, platform, env, openers) => {
    expect(openersOf(URL, { platform, env })).toEqual(openers);
  });
});

describe.skipIf(process.platform === "win32")("an address", () => {
  const opened = (BROWSER: string) => openInBrowser(URL, { platform: "linux", env: { BROWSER } });

  it("is opened where a program takes it, also the second", async () => {
    expect(await opened("true")).toBe(true);
    expect(await opened("false:true")).toBe(true);
    expect(await opened("/no/such/program:true")).toBe(true);
  });

  it("is not where each of them fails, is missing, or there is none", async () => {
    expect(await opened("false")).toBe(false);
    expect(await opened("/no/such/program")).toBe(false);
    expect(await openInBrowser(URL, { platform: "linux", env: {} })).toBe(false);
  });

  it("is where the program goes on", async () => {
    const browser = path.join(tempFolder(), "browser");
    writeFileSync(browser, "#!/bin/sh\nsleep 3\n", { mode: 0o755 });
    expect(await opened(browser)).toBe(true);
  });
});

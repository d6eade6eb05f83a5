import { describe, expect, it } from "vitest";
import { browserCommand, openInBrowser } from "../../../src/system/terminal/open-in-browser.ts";

describe("the program that opens an address", () => {
  it.each([
    ["a Mac", "darwin", {}, ["open"]],
    ["Windows", "win32", {}, ["rundll32", "url.dll,FileProtocolHandler"]],
    ["X11", "linux", { DISPLAY: ":0" }, ["xdg-open"]],
    ["Wayland", "linux", { WAYLAND_DISPLAY: "wayland-0" }, ["xdg-open"]],
    ["BSD with a display", "freebsd", { DISPLAY: ":0" }, ["xdg-open"]],
    ["no display", "linux", {}, undefined],
    ["an empty display", "linux", { DISPLAY: "" }, undefined],
    ["SSH with a forwarded display", "linux", { SSH_CONNECTION: "1 2 3 4", DISPLAY: ":10" }, undefined],
    ["SSH to a Mac", "darwin", { SSH_CONNECTION: "1 2 3 4" }, undefined],
  ])("with %s", (_name, platform, env, command) => {
    expect(browserCommand({ platform, env })).toEqual(command);
  });

  it("is not started where there is none", async () => {
    expect(await openInBrowser("https://example.org/", { platform: "linux", env: {} })).toBe(false);
  });
});

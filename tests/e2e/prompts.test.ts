import { describe, expect, it } from "vitest";
import { runCli } from "../helpers/run.ts";
import { KEY, openTerminal } from "../helpers/terminal.ts";

describe("a question in a terminal", () => {
  it("asks which role to plan, searchable, and goes on with it", async () => {
    const screen = openTerminal(["plan"]);
    await screen.shows("Which role do you want?");
    screen.type("mlops");
    // The first list holds it too, so wait until the pointer stands on it.
    await screen.shows("❯ MLOps Engineer (mlops-engineer)");
    screen.type(KEY.enter);
    expect(await screen.exit).toBe(0);
    expect(screen.text()).toContain("MLOps Engineer  mlops-engineer");
    expect(screen.text()).toContain("Begin with");
  });

  it.each([
    ["--ascii", ["plan", "--ascii"], {}],
    ["NO_COLOR", ["plan"], { NO_COLOR: "1" }],
  ])("is drawn as %s asks", async (name, argv, env) => {
    const screen = openTerminal(argv, { env });
    await screen.shows("Which role do you want?");
    screen.type("mlops");
    await screen.shows(name === "--ascii" ? "> MLOps Engineer (mlops-engineer)" : "❯ MLOps Engineer (mlops-engineer)");
    screen.type(KEY.enter);
    expect(await screen.exit).toBe(0);
    if (name === "--ascii") expect(screen.text()).toMatch(/^[\r\n\x20-\x7e]*$/);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: escapes of colour are what this is about
    else expect(screen.raw()).not.toMatch(/\u001b\[(?:1|2|3\d|4)m/);
  });

  it("ends with 130 on Ctrl-C, without a stack", async () => {
    const screen = openTerminal(["plan"]);
    await screen.shows("Which role do you want?");
    screen.type(KEY.interrupt);
    expect(await screen.exit).toBe(130);
    expect(screen.text()).toContain("nothing was changed");
    expect(screen.text()).not.toMatch(/ at .*\.js/);
  });

  it.each([
    ["--no-input", ["plan", "--no-input"], {}],
    ["CI", ["plan"], { CI: "true" }],
  ])("is not asked under %s", async (_name, argv, env) => {
    const screen = openTerminal(argv, { env });
    expect(await screen.exit).toBe(2);
    expect(screen.text()).toMatch(/name one:\s+career-roadmap plan GOAL,/);
  });

  it("is not asked without a terminal", async () => {
    expect(await runCli("plan")).toMatchObject({ code: 2, out: "", err: expect.stringContaining("plan GOAL") });
  });
});

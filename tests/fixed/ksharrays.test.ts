import { expect, it } from "vitest";
import { isPresent } from "../helpers/present.ts";
import { openTab } from "../helpers/tab.ts";

it.runIf(isPresent("zsh"))("completions of zsh work for somebody who counts arrays from 0", async () => {
  const start = `PS1='> '\nsetopt ksharrays\nautoload -Uz compinit\ncompinit -u\neval "$(career-roadmap completion zsh)"\n`;
  const tab = await openTab("zsh", { start });
  expect(await tab.completed("career-roadmap check")).toEqual(["career-roadmap", "checklist"]);
  expect(await tab.completed("career-roadmap show mlops-e")).toEqual(["career-roadmap", "show", "mlops-engineer"]);
});

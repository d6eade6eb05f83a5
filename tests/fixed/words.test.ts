import { describe, expect, it } from "vitest";
import { type Json, runCli, tempFolder } from "../helpers/run.ts";

/** The ids that a verb recorded something of. */
async function recorded(argv: readonly string[], home = tempFolder(), stdin?: string): Promise<string[]> {
  const ran = await runCli([...argv, "--json"], stdin === undefined ? { home } : { home, stdin });
  expect(ran, ran.err).toMatchObject({ code: 0 });
  const { changes } = JSON.parse(ran.out) as Json;
  return changes.map(({ subject, key }: Json) => (key === undefined ? subject : `${subject}/${key}`));
}

describe("a word that names something", () => {
  it.each([
    ["an id", "python", "python"],
    ["a title in any case", "PYTHON", "python"],
    ["a title with hyphens of a messenger", "scikit‑learn", "scikit-learn"],
    ["a term of adverts", "k8s", "kubernetes"],
    ["a term of several words", "type hints", "python"],
    ["a tool", "Terraform", "infrastructure-as-code"],
    ["a term with a slash", "CI/CD", "ci-cd"],
    ["the only beginning of an id", "pytorc", "pytorch"],
  ])("may be %s", async (_what, word, id) => {
    expect(await recorded(["know", word])).toEqual([id]);
  });

  it("is told with what it was taken as, where it is no id", async () => {
    expect((await runCli("know k8s")).err).toContain("k8s: taken as Kubernetes (kubernetes)\n");
    expect((await runCli("know kubernetes")).err).not.toContain("taken as");
  });

  it.each([
    ["a list with commas", ["know", "git,type hints"], ["git", "python"]],
    ["several words", ["know", "k8s", "git"], ["kubernetes", "git"]],
    ["words in quotes", ["know", "git sql"], ["git", "sql"]],
    ["an item of what a title names", ["done", "Git and GitHub/commits"], ["git/commits"]],
  ])("may stand in %s", async (_where, argv, ids) => {
    expect(await recorded(argv)).toEqual(ids);
  });

  it("may come on standard input, a line each or with blanks between", async () => {
    expect(await recorded(["know", "-"], tempFolder(), "type hints\nk8s\n")).toEqual(["python", "kubernetes"]);
    expect(await recorded(["know", "-"], tempFolder(), "git sql\n")).toEqual(["git", "sql"]);
  });

  it.each([
    [
      ["plan", "ML Engineer", "--json"],
      ["plan", "ml-engineer", "--json"],
    ],
    [
      ["plan", "ml-engineer", "--know", "k8s,type hints", "--json"],
      ["plan", "ml-engineer", "--know", "kubernetes,python", "--json"],
    ],
    [
      ["plan", "ml-engineer", "--from", "Data Scientist", "--json"],
      ["plan", "ml-engineer", "--from", "data-scientist", "--json"],
    ],
    [
      ["next", "--role", "ML engineer"],
      ["next", "--role", "ml-engineer"],
    ],
    [
      ["show", "xgboost"],
      ["show", "gradient-boosting"],
    ],
    [
      ["show", "Mathematics"],
      ["show", "area/mathematics"],
    ],
    [
      ["why", "k8s", "--role", "mlops-engineer"],
      ["why", "kubernetes", "--role", "mlops-engineer"],
    ],
    [
      ["graph", "K8s"],
      ["graph", "kubernetes"],
    ],
    [
      ["learn", "k8s"],
      ["learn", "kubernetes"],
    ],
  ])("makes `%j` what `%j` is", async (argv, same) => {
    const [ran, other] = [await runCli(argv), await runCli(same)];
    expect(ran.code, ran.err).toBe(0);
    expect(ran.out).toBe(other.out);
  });

  it("is told with all others of the list that name nothing, each with what is near", async () => {
    const ran = await runCli("plan ml-engineer --know pyhton,zzzzzz,pandsa");
    expect(ran).toMatchObject({ code: 1, out: "" });
    expect(ran.err).toContain('"pyhton" (python?), "zzzzzz" or "pandsa" (pandas?)');
  });

  it("finds in history what was recorded", async () => {
    const home = tempFolder();
    await runCli("start python", { home });
    expect((await runCli("history Python", { home })).out).toBe((await runCli("history python", { home })).out);
  });
});

it("the environment names a role by its title too", async () => {
  const ran = await runCli("next", { env: { CAREER_ROADMAP_ROLE: "ML Engineer" } });
  expect(ran.out).toBe((await runCli("next --role ml-engineer")).out);
});

describe("a role that there is not", () => {
  it.each(["checklist git", "open git", "note git x", "search k8s", "skills"])("is refused by %s", async (line) => {
    const [command, ...rest] = line.split(" ");
    const ran = await runCli([command as string, "--role", "nosuch", ...rest]);
    expect(ran).toMatchObject({ code: 1, err: expect.stringContaining('There is no role "nosuch".') });
  });
});

describe("an empty value", () => {
  it.each([
    "--data-dir= note git hello",
    "--config= status",
    "status --role=",
    "plan ml-engineer --know=",
    "--roadmaps= roles",
    "next --role=",
  ])("%s is wrong usage", async (line) => {
    expect(await runCli(line)).toMatchObject({ code: 2, out: "" });
  });
});

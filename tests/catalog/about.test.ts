import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { compileCatalog } from "../../src/build/compile-catalog.ts";
import { readBuiltinDetails, readBuiltinDetailsOf, readBuiltinGraph } from "../../src/catalog/compiled/builtin.ts";
import { assemble, problemsOf } from "../helpers/catalog.ts";
import { ROOT } from "../helpers/run.ts";

const RESOURCES = "resources: { book: { title: Book, url: https://example.org/b, cost: free } }\n";

describe("about files", () => {
  it("hold points, places, advice and questions by id, resources written out", () => {
    const { about } = assemble({
      "resources.yaml": RESOURCES,
      "about/any.yaml": [
        "points: { one: { title: T, text: Because. } }",
        "places: { school: { title: S, kind: platform, url: https://example.org, best-for: a start, resources: [book] } }",
        "advice: { two: { title: A, text: Do. } }",
        "questions: { q: { question: Why?, answer: So., terms: [reason] } }\n",
      ].join("\n"),
    }).details;
    expect([...about.points]).toEqual([["one", { title: "T", text: "Because." }]]);
    expect([...about.places]).toEqual([
      [
        "school",
        {
          title: "S",
          kind: "platform",
          url: "https://example.org",
          bestFor: "a start",
          resources: [{ id: "book", title: "Book", url: "https://example.org/b", cost: "free" }],
        },
      ],
    ]);
    expect([...about.advice.keys(), ...about.questions.keys()]).toEqual(["two", "q"]);
  });

  it("let a later source win by id", () => {
    const base = assemble({
      "about/faq.yaml": "questions: { q: { question: Old?, answer: A. }, r: { question: R?, answer: A. } }\n",
    });
    const { about } = assemble(
      { "about/faq.yaml": "questions: { q: { question: New?, answer: A. } }\n" },
      base,
    ).details;
    expect([...about.questions.values()].map(({ question }) => question)).toEqual(["New?", "R?"]);
  });

  it.each([
    ["an unknown key", "questions: { q: { question: Q?, answer: A., anser: B } }", "about/x.yaml:1:45 unknown-key"],
    ["an unknown topic", "question: {}", "about/x.yaml:1:1 unknown-key"],
    ["a missing answer", "questions: { q: { question: Q? } }", "about/x.yaml:1:14 missing-key"],
    ["a bad id", "advice: { Q_1: { title: T, text: X } }", "about/x.yaml:1:11 bad-id"],
    [
      "a kind that is none",
      "places: { s: { title: S, kind: shop, url: https://e.org, best-for: x } }",
      "about/x.yaml:1:32 unknown-value",
    ],
    [
      "an address that is none",
      "places: { s: { title: S, kind: platform, url: ftp://e.org, best-for: x } }",
      "about/x.yaml:1:47 bad-address",
    ],
    [
      "a resource that is nowhere",
      "places: { s: { title: S, kind: platform, url: https://e.org, best-for: x, resources: [bok] } }",
      "about/x.yaml:1:87 unknown-resource",
    ],
  ])("tell %s", (_name, text, problem) => {
    expect(problemsOf({ "about/x.yaml": `${text}\n` })).toEqual([problem]);
  });

  it("tell an id that stands twice in two files", () => {
    const text = "advice: { a: { title: T, text: X } }\n";
    expect(problemsOf({ "about/x.yaml": text, "about/y.yaml": text })).toEqual(["about/y.yaml:1:11 duplicate-id"]);
  });
});

describe("the compiled details", () => {
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), "compiled-"));
    expect(await compileCatalog(path.join(ROOT, "roadmaps"), folder)).toEqual([]);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it("give for some ids what all of them hold", () => {
    const all = readBuiltinDetails(folder).details;
    const { skills, roles } = readBuiltinGraph(folder);
    const project = [...roles.values()][0]?.projects[0]?.id as string;
    const some = readBuiltinDetailsOf(folder, ["pytorch", "python", project, "nowhere", "constructor"]);
    expect([...some.skills.keys()].sort()).toEqual(["python", "pytorch"]);
    for (const id of some.skills.keys()) expect(some.skills.get(id)).toEqual(all.skills.get(id));
    expect(some.projects.get(project)).toEqual(all.projects.get(project));
    expect(readBuiltinDetailsOf(folder, [...skills.keys()]).skills).toEqual(all.skills);
  });
});

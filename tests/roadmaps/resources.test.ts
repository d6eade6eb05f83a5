import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "../helpers/run.ts";
import { content, skills } from "./content.ts";

const TEACHES = new Set(["course", "tutorial", "book", "practice", "video"]);

/** What has died or was replaced by something newer: address or id. */
const GONE = [
  "play-with-docker",
  "anthropic-courses",
  "made-with-ml",
  "cml",
  "awesome-ml-cybersecurity",
  "dlai-prompt-eng",
];

/** Front doors of catalogues and tools, where nobody is told what to take. */
const FRONT_DOORS = [
  "https://www.skills.google",
  "https://www.skills.google/catalog",
  "https://learn.microsoft.com/training",
  "https://learn.microsoft.com/en-us/training",
  "https://skillbuilder.aws",
  "https://github.com",
  "https://jupyter.org",
  "https://matplotlib.org",
  "https://delta.io",
  "https://gradio.app",
  "https://www.gradio.app",
  "https://www.coursera.org",
  "https://www.edx.org",
  "https://www.udemy.com",
  "https://tryhackme.com",
  "https://labs.play-with-docker.com",
];

const detailsOf = (id: string) => content.details.skills.get(id)?.resources ?? [];

describe("resources", () => {
  it("teach: every skill has a course, tutorial, book, practice or video among them", () => {
    const without = skills.filter(({ id }) => !detailsOf(id).some(({ kind }) => TEACHES.has(kind ?? "")));
    expect(without.map(({ id }) => id)).toEqual([]);
  });

  it("fit: the first of a skill takes no longer than the skill, or names the part that is meant", () => {
    const tooLong = skills.filter(({ id, hours }) => {
      const [first] = detailsOf(id);
      return first?.part === undefined && (first?.hours ?? 0) > hours[2];
    });
    expect(tooLong.map(({ id }) => id)).toEqual([]);
  });

  it("are free in at least one place for every skill, and two to five", () => {
    for (const { id } of skills) {
      const resources = detailsOf(id);
      expect({ id, count: resources.length >= 2 && resources.length <= 5 }).toEqual({ id, count: true });
      expect({ id, free: resources.some(({ cost }) => cost === "free") }).toEqual({ id, free: true });
    }
  });

  it("are all used, each address https and once", () => {
    const used = new Set(skills.flatMap(({ id }) => detailsOf(id).map((resource) => resource.id)));
    const places = [...content.details.about.places.values()];
    const learn = readFileSync(path.join(ROOT, "roadmaps", "about", "learn.yaml"), "utf8");
    expect(places.length).toBeGreaterThan(5);
    expect([...content.details.resources.keys()].filter((id) => !used.has(id) && !learn.includes(id))).toEqual([]);
    const addresses = [...content.details.resources.values()].map(({ url = "" }) => url.replace(/\/$/, ""));
    expect(addresses.filter((url) => !url.startsWith("https://"))).toEqual([]);
    expect(addresses.length).toBe(new Set(addresses).size);
  });

  it("are neither dead nor the front door of a catalogue", () => {
    expect(GONE.filter((id) => content.details.resources.has(id))).toEqual([]);
    const doors = skills
      .flatMap(({ id }) => detailsOf(id))
      .filter(({ url = "" }) => FRONT_DOORS.includes(url.replace(/\/$/, "")));
    expect(doors.map(({ url }) => url)).toEqual([]);
  });
});

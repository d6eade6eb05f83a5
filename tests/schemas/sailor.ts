import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { tempFolder } from "../helpers/run.ts";

/** Says everything that a roadmap can say; the baker's leaves out much of it. */
const SAILOR = `id: sailor
title: Sailor
kind: changed
change: Sails trim themselves.
terms: [mariner]
market:
  - { fact: 3 of 100 adverts are for beginners, source: "https://example.org/adverts", year: 2026, adverts: 120 }
  - { fact: The bay is full, source: "https://example.org/bay", year: 2025 }
also-asked: { diving: some boats pay for it }
assumes: [swimming]
formerly: [seaman]
stages:
  - title: Harbour
    goal: Leave the harbour.
    opens: Deck hand
    skills:
      - swimming
      - { skill: knots, because: a loose boat is gone }
      - { any: [tiller, wheel], because: a boat has to be steered }
    optional:
      - { skill: rowing, because: the wind may drop }
      - { any: [cooking, singing], because: evenings are long }
  - title: Sea
    further:
      - stars
      - { skill: splicing, because: ropes wear }
      - { any: [compass, sextant], because: land is out of sight }
      - { any: [oilskin, wool] }
    optional: [fishing]
projects:
  - id: crossing
    title: Cross the bay
    hours: 5
    stage: harbour
    weeks: 2
    cost: a day's rent
    requires: [{ skill: knots, because: of the harbour }, { any: [tiller, wheel], because: of the bay }]
    formerly: [trip]
    checklist: { moored: Moor on the other side }
skills:
  swimming: { title: Swimming, hours: 10 }
  knots:
    title: Knots
    why: Everything hangs on them.
    level: beginner
    hours: [1, 2, 4]
    requires: [swimming]
    checklist: { bowline: Tie a bowline }
    tools: [rope]
    terms: [bends]
    formerly: [ropework]
    by: 2027-05-01
    renew: 5 years
    resources: [{ use: knot-book, part: Bends, hours: 1 }, bare, { title: A rope, url: "https://example.org/rope" }]
  tiller: { title: Tiller, hours: 4, resources: [bare] }
  wheel: { title: Wheel, hours: 6, resources: [old-hand] }
  rowing: { title: Rowing, hours: 3 }
  cooking: { title: Cooking, hours: 3 }
  singing: { title: Singing, hours: 3 }
  stars: { title: Stars, hours: 2 }
  splicing: { title: Splicing, hours: 2 }
  compass: { title: Compass, hours: 1 }
  sextant: { title: Sextant, hours: 4 }
  oilskin: { title: Oilskin, hours: 1 }
  wool: { title: Wool, hours: 2 }
  fishing: { title: Fishing, hours: 2 }
`;
/** Has no core, so nobody is told when they can apply. */
const ANGLER = `title: Angler
stages: [{ title: Pier, further: [fishing, oilskin] }]
`;
const RESOURCES = `resources:
  knot-book:
    title: The knot book
    url: https://example.org/knots
    kind: book
    cost: paid
    provider: The harbour
    level: beginner
    hours: 3
  bare: { title: Bare, url: "https://example.org/bare" }
  old-hand: { title: An old hand, where: the harbour, isbn: "978-0-306-40615-7", file: docs/wheel.pdf }
`;
const PLACES = `places:
  pier:
    { title: Pier, kind: community, url: "https://example.org/pier", best-for: listening, resources: [knot-book, bare, old-hand] }
`;

/** A folder of roadmaps that leave nothing unsaid, nor anything said. */
export function sailorFolder(): string {
  const folder = tempFolder();
  mkdirSync(path.join(folder, "about"));
  const files = {
    "sailor.yaml": SAILOR,
    "angler.yaml": ANGLER,
    "resources.yaml": RESOURCES,
    "about/learn.yaml": PLACES,
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
  return folder;
}

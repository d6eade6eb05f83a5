import { describe, expect, it } from "vitest";
import { type Candidate, chooseWithin, type WithinBudget } from "../../../src/planner/budget/budget.ts";

/** Steps in a line: `id(left, value): need need; …`, in learning order. */
function steps(text: string): Candidate[] {
  return text.split(";").map((entry, at) => {
    const match = /^\s*([a-z0-9-]+)\((\d+), (\d+)\)(?::(.*))?$/.exec(entry);
    if (match === null) throw new Error(`not a step: ${entry}`);
    const [, id = "", left, value, requires = ""] = match;
    return { id, n: at + 1, requires: requires.split(" ").filter(Boolean), left: Number(left), value: Number(value) };
  });
}

function chosen(text: string, budget: number): string {
  return [...chooseWithin(steps(text), budget).chosen].join(" ");
}

function reasons({ leftOut }: WithinBudget): string[] {
  return leftOut.map(({ id, why, needs }) => [id, why, ...needs].join(" "));
}

//  python(60) --> pandas(30) --> scikit-learn(20) --> *competition(30)
//  git(15) ------------------------------------------/
//  sql(25)      writing(10)
const CAREER = [
  "python(60, 14); git(15, 11); sql(25, 10); pandas(30, 12): python; scikit-learn(20, 11): pandas",
  "competition(30, 20): git scikit-learn; writing(10, 10)",
].join(";");

describe("a budget", () => {
  it("takes the most points that fit, with all that they need", () => {
    expect(chosen(CAREER, 50)).toBe("git sql writing");
    expect(chosen(CAREER, 110)).toBe("python git sql writing");
    expect(chosen(CAREER, 115)).toBe("python git pandas writing");
    expect(chosen(CAREER, 165)).toBe("python git pandas scikit-learn competition writing");
    expect(chosen(CAREER, 190)).toBe("python git sql pandas scikit-learn competition writing");
  });

  it("says what is left out, and why", () => {
    const within = chooseWithin(steps(CAREER), 110);
    expect(within).toMatchObject({ value: 45, left: 110, exact: true });
    expect(reasons(within)).toEqual([
      "pandas worth-less",
      "scikit-learn needs pandas",
      "competition too-large scikit-learn",
    ]);
  });

  it("takes all where all fits, and nothing where nothing does", () => {
    const all = chooseWithin(steps(CAREER), 1000);
    expect([...all.chosen]).toEqual(steps(CAREER).map(({ id }) => id));
    expect(all.leftOut).toEqual([]);
    const none = chooseWithin(steps(CAREER), 9);
    expect(none).toMatchObject({ value: 0, left: 0, exact: true });
    expect(none.leftOut.every(({ why }) => why === "too-large")).toBe(true);
    expect(chooseWithin([], 100)).toEqual({ chosen: new Set(), left: 0, value: 0, exact: true, leftOut: [] });
  });

  it("takes a step of which nothing is left, and counts what it requires elsewhere as met", () => {
    expect(chosen("ticked(0, 1); next(5, 1): ticked known", 0)).toBe("ticked");
    expect(chosen("ticked(0, 1); next(5, 1): ticked known", 5)).toBe("ticked next");
  });

  it("names a requirement once, however often it is met by the same step", () => {
    expect(reasons(chooseWithin(steps("a(9, 1); b(1, 1): a a; c(2, 9)"), 10))).toEqual(["a worth-less", "b needs a"]);
  });

  describe("among choices of equal points", () => {
    it("takes the lighter", () => {
      expect(chosen("a(5, 3); b(4, 3)", 5)).toBe("b");
      expect(chosen("a(6, 6); b(3, 3); c(2, 3)", 6)).toBe("b c");
    });

    it("takes what comes earlier in the plan where they are equally light", () => {
      expect(chosen("a(5, 3); b(5, 3); c(5, 3)", 10)).toBe("a b");
      expect(chosen("a(3, 3); b(2, 2); c(1, 1); d(4, 4)", 5)).toBe("a b");
      expect(chosen("b(2, 2); c(3, 3); a(1, 1); d(4, 4)", 5)).toBe("b c");
    });

    it("does not try all their combinations", () => {
      const many = Array.from({ length: 200 }, (_, at) => `s${at}(10, 11)`).join(";");
      const { chosen: taken, exact } = chooseWithin(steps(many), 1004);
      expect(exact).toBe(true);
      expect([...taken]).toEqual(Array.from({ length: 100 }, (_, at) => `s${at}`));
    });
  });

  it("gives the same for every order of the steps", () => {
    const forwards = steps(CAREER);
    const turned = [...forwards].reverse().map((step) => ({ ...step, requires: [...step.requires].reverse() }));
    for (let budget = 0; budget <= 200; budget += 5) {
      expect(chooseWithin(turned, budget)).toEqual(chooseWithin(forwards, budget));
    }
  });
});

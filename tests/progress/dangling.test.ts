import { expect, it } from "vitest";
import { danglingIds } from "../../src/progress/dangling.ts";
import { recorded } from "../helpers/events.ts";

it("counts what was recorded under ids that are gone, by id, without what was taken back", () => {
  const events = recorded([
    [
      { type: "skill-started", subject: "rye" },
      { type: "skill-done", subject: "python" },
    ],
    [{ type: "time-logged", subject: "rye", minutes: 30 }],
    [{ type: "skill-known", subject: "flour" }],
    [{ type: "skill-done", subject: "oven" }],
  ]);
  const oven = events.at(-1)?.id as string;
  const undo = recorded([[{ type: "event-undone", event: oven }]], 2);
  expect(danglingIds([...events, ...undo], (id) => id === "python")).toEqual([
    { id: "flour", events: 1 },
    { id: "rye", events: 2 },
  ]);
  expect(danglingIds(events, () => true)).toEqual([]);
});

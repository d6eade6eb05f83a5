import ICAL from "ical.js";
import { describe, expect, it } from "vitest";
import { renderCalendar } from "../../../src/export/ics/plan.ts";
import { somebody } from "../../helpers/person.ts";
import { HOSTILE, hostileInput, shown } from "../hostile.ts";

/** The events of a calendar as another implementation reads it; fails on what is no calendar. */
function eventsOf(text: string): { component: ICAL.Component; event: ICAL.Event }[] {
  expect(text).toMatch(/^(?:[^\r\n]*\r\n)+$/);
  for (const line of text.split("\r\n")) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  const calendar = new ICAL.Component(ICAL.parse(text));
  expect(calendar.name).toBe("vcalendar");
  return calendar.getAllSubcomponents("vevent").map((component) => ({ component, event: new ICAL.Event(component) }));
}

function byUid(text: string): Map<string, ICAL.Event> {
  return new Map(eventsOf(text).map(({ event }) => [event.uid, event]));
}

const STUDY = [{ weekday: 0, from: 19 * 60, minutes: 90 }];

describe("hostile text in a calendar", () => {
  const events = eventsOf(renderCalendar(hostileInput(STUDY)));

  it("makes no event, no alarm and no property of its own", () => {
    const steps = events.filter(({ event }) => event.uid.startsWith("step-"));
    expect(steps).toHaveLength(HOSTILE.length + 1);
    const known = "uid sequence dtstamp dtstart dtend summary transp description status".split(" ");
    for (const { component } of events) {
      for (const { name } of component.getAllProperties()) {
        if (!name.startsWith("x-microsoft-")) expect(known).toContain(name);
      }
      expect(component.getAllSubcomponents().map(({ name }) => name)).toEqual(
        component.getFirstPropertyValue("transp") === "TRANSPARENT" ? [] : ["valarm"],
      );
    }
  });

  it("is read as it was written", () => {
    const summaries = new Map(events.map(({ event }) => [event.uid, event.summary]));
    for (const [at, text] of HOSTILE.entries()) {
      expect(shown(summaries.get(`step-s${at}.hostile@career-roadmap`) as string)).toBe(shown(text));
    }
  });
});

describe("a plan as a calendar", () => {
  it("has a block of whole days for each step, and the milestones on their days", async () => {
    const me = somebody();
    const plan = await me.json("plan baker");
    const { out } = await me.run("plan baker --format ics");
    const events = byUid(out);
    for (const { id, title, first, last, kind } of plan.steps) {
      const event = events.get(`step-${id}.baker@career-roadmap`) as ICAL.Event;
      expect(event.summary).toBe(kind === "project" ? `Project: ${title}` : title);
      expect(event.startDate.isDate).toBe(true);
      expect(event.startDate.toString()).toBe(first);
      const end = event.endDate.clone();
      end.adjust(-1, 0, 0, 0);
      expect(end.toString()).toBe(last);
      expect(event.component.getFirstPropertyValue("transp")).toBe("TRANSPARENT");
    }
    const [dough, oven, apply] = plan.milestones;
    expect(events.get("milestone-baker-dough.baker@career-roadmap")?.startDate.toString()).toBe(dough.likely);
    expect(events.get("milestone-baker-oven.baker@career-roadmap")?.startDate.toString()).toBe(oven.likely);
    expect(events.get("apply-baker.baker@career-roadmap")?.startDate.toString()).toBe(apply.likely);
    expect(events.size).toBe(plan.steps.length + 3);
  });

  it("gives the same things the same UIDs later on, with a higher number, so that they are moved", async () => {
    const me = somebody();
    const before = byUid((await me.run("plan baker --format ics")).out);
    expect((await me.run("plan baker --format ics")).out).toBe((await me.run("plan baker --format ics")).out);
    const later = { env: { CAREER_ROADMAP_TODAY: "2026-11-30" } };
    await me.run("done flour", later);
    await me.run("skip market-stall", later);
    const after = byUid((await me.run("plan baker --format ics", later)).out);
    expect([...before.keys()].filter((uid) => !after.has(uid))).toEqual([]);
    for (const [uid, event] of before) expect(after.get(uid)?.sequence).toBeGreaterThan(event.sequence);
    const flour = after.get("step-flour.baker@career-roadmap") as ICAL.Event;
    expect([flour.summary, flour.startDate.toString()]).toEqual(["Done: Flour and water", "2026-11-30"]);
    const stall = after.get("step-market-stall.baker@career-roadmap") as ICAL.Event;
    expect(stall.component.getFirstPropertyValue("status")).toBe("CANCELLED");
  });

  it("holds study blocks at the times that were named, with alarms, for the step then due, and none on days off", async () => {
    const me = somebody();
    const { out, err } = await me.run([
      ..."plan baker --format ics --off 2026-12-02 --at".split(" "),
      "mon 19:00-21:00, wed 19:00-20:30",
    ]);
    const plan = await me.json(["plan", "baker", "--off", "2026-12-02", "--hours", "mon 2, wed 1.5"]);
    expect(err).toBe("Planned at 3.5 hours a week (mon 2, wed 1.5), as the times of --at have it.\n");
    const blocks = eventsOf(out).filter(({ event }) => event.uid.startsWith("study-"));
    expect(
      blocks.slice(0, 4).map(({ event }) => [event.uid, event.startDate.toString(), event.endDate.toString()]),
    ).toEqual([
      ["study-2026-11-23-1140.baker@career-roadmap", "2026-11-23T19:00:00", "2026-11-23T21:00:00"],
      ["study-2026-11-25-1140.baker@career-roadmap", "2026-11-25T19:00:00", "2026-11-25T20:30:00"],
      ["study-2026-11-30-1140.baker@career-roadmap", "2026-11-30T19:00:00", "2026-11-30T21:00:00"],
      ["study-2026-12-07-1140.baker@career-roadmap", "2026-12-07T19:00:00", "2026-12-07T21:00:00"],
    ]);
    for (const { event, component } of blocks) {
      expect(event.startDate.zone).toBe(ICAL.Timezone.localTimezone);
      const day = event.startDate.toString().slice(0, 10);
      const due = plan.steps.filter((step: { first: string; last: string }) => step.first <= day && day <= step.last);
      expect(due.length).toBeGreaterThan(0);
      expect(due.map((step: { title: string }) => step.title)).toContain(
        event.summary.replace(/^Study: |, then .*/g, ""),
      );
      const [alarm] = component.getAllSubcomponents("valarm");
      expect(alarm?.getFirstPropertyValue("action")).toBe("DISPLAY");
      expect(String(alarm?.getFirstPropertyValue("trigger"))).toBe("-PT10M");
    }
    expect(blocks.at(-1)?.event.startDate.toString().slice(0, 10)).toBe(plan.finish.likely);
  });

  it.each([
    ["mon 19:00, wed 19:00", [], ["19:00-24:00", "19:00-24:00"]],
    ["mon 19:00, wed 19:00", ["--hours", "4.25"], ["19:00-21:15", "19:00-21:00"]],
    ["sat-sun 9:00", ["--hours", "6"], ["09:00-12:00", "09:00-12:00"]],
    ["mon 7:00, sat 9:00-12:00", ["--hours", "5"], ["07:00-09:00", "09:00-12:00"]],
    ["mon 19:00, sat 9:00", ["--hours", "mon 2, wed 1, sat 4"], ["19:00-21:00", "09:00-13:00"]],
    ["tue 6:30-7:00", ["--hours", "10"], ["06:30-07:00"]],
  ])("%s with %j: %j", async (at, more, wanted) => {
    const { out, err } = await somebody().run(["plan", "baker", "--format", "ics", "--at", at, ...more]);
    expect(err).toBe("");
    const blocks = eventsOf(out).filter(({ event }) => event.uid.startsWith("study-"));
    const first = blocks.filter(({ event }) => event.startDate.toString() < "2026-11-30");
    const clock = (time: ICAL.Time): string => time.toString().slice(11, 16);
    expect(
      first.map(({ event }) => `${clock(event.startDate)}-${clock(event.endDate).replace("00:00", "24:00")}`),
    ).toEqual(wanted);
  });

  it.each([
    ["mon", "Give weekdays and times"],
    ["mon 25:00", '"25:00" is no time of day'],
    ["mon 19:60", '"19:60" is no time of day'],
    ["xyz 19:00", '"xyz" is no weekday'],
    ["mon 19:00-18:00", "ends before it begins"],
    ["mon 19:00, mon 19:00", "lie over each other"],
    ["mon 9:00-12:00, mon 11:00", "lie over each other"],
    ["mon 22:00", "would go on beyond 24:00"],
    ["mon 9:00-22:00, tue 9:00", "leave none for tue 9:00"],
  ])("refuses --at %j", async (at, wanted) => {
    const { code, err } = await somebody().run(["plan", "baker", "--format", "ics", "--at", at]);
    expect([code, err]).toEqual([2, expect.stringContaining(wanted)]);
  });

  it("takes --at for a calendar alone", async () => {
    expect(await somebody().run(["plan", "baker", "--at", "mon 19:00"])).toMatchObject({ code: 2, out: "" });
  });

  it("of any role is read by another program", async () => {
    const me = somebody([]);
    const { roles } = await me.json("roles");
    for (const { id } of roles)
      expect(eventsOf((await me.run(`plan ${id} --format ics`)).out).length).toBeGreaterThan(20);
  });
});

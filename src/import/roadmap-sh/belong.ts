import { distance, isInside, nearestBox, touches } from "./box.ts";
import type { Line, Picture, Shape } from "./picture.ts";

/** How sure it is that a node belongs to a topic, the surest first. */
export type Reason = "line" | "section" | "touching" | "distance";

export interface Belonging {
  readonly topic: string;
  readonly reason: Reason;
}

/**
 * The topic of each subtopic: by a dashed line, then by the section box around it, then by touching the topic or what
 * belongs to it, a drawn line among that, and at last the nearest. Every subtopic has one where there is a topic at all;
 * what shares a box, or touches each other, goes together.
 */
export function belongings(
  subtopics: readonly Shape[],
  topics: readonly Shape[],
  picture: Picture,
): Map<string, Belonging> {
  const found = new Map<string, Belonging>();
  const sections = picture.shapes.filter((one) => one.type === "section");
  const ids = new Set(topics.map((one) => one.id));
  const dashed = alongLines(picture.lines, ids);
  for (const { id } of subtopics) {
    const topic = dashed.get(id);
    if (topic !== undefined) found.set(id, { topic, reason: "line" });
  }
  const drawn = alongDrawnLines(picture.shapes, topics);
  const around = { topics, subtopics, found, lines: picture.lines, ids, dashed, drawn };
  const owners = new Map(sections.map((box) => [box.id, ownerOf(box, around)]));
  const open = (): Shape[] => subtopics.filter((one) => !found.has(one.id));
  for (const one of open()) {
    const box = smallestAround(one, sections);
    const topic = box && owners.get(box.id);
    if (topic !== undefined) found.set(one.id, { topic, reason: "section" });
  }
  for (const one of open()) {
    const topic = drawn.get(one.id);
    if (topic !== undefined) found.set(one.id, { topic, reason: "touching" });
  }
  byTouching(open, topics, subtopics, found);
  for (const group of groupsOf(open(), sections)) {
    const near = nearestTo(group, topics);
    for (const one of group) if (near !== undefined) found.set(one.id, { topic: near.id, reason: "distance" });
  }
  return found;
}

function smallestAround(one: Shape, sections: readonly Shape[]): Shape | undefined {
  const around = sections.filter((box) => isInside(one, box));
  return around.sort((a, b) => a.width * a.height - b.width * b.height)[0];
}

/** Drawn lines that hang together and touch one topic alone lead to it from whatever else they touch. */
function alongDrawnLines(shapes: readonly Shape[], topics: readonly Shape[]): Map<string, string> {
  const strokes = shapes.filter((one) => one.type === "vertical" || one.type === "horizontal");
  const ends = shapes.filter((one) => ["subtopic", "todo", "checklist", "section"].includes(one.type));
  const owner = new Map<string, string>();
  for (const group of groupsOf(strokes, [])) {
    const touched = topics.filter((topic) => group.some((stroke) => touches(topic, stroke)));
    if (touched.length !== 1) continue;
    for (const end of ends) {
      if (!owner.has(end.id) && group.some((stroke) => touches(end, stroke)))
        owner.set(end.id, (touched[0] as Shape).id);
    }
  }
  return owner;
}

/** Shapes that touch, or lie in the same box, over as many others as it takes. */
function groupsOf(shapes: readonly Shape[], sections: readonly Shape[]): Shape[][] {
  const boxes = new Map(shapes.map((one) => [one, smallestAround(one, sections)]));
  const left = new Set(shapes);
  const groups: Shape[][] = [];
  for (const first of shapes) {
    if (!left.delete(first)) continue;
    const group = [first];
    for (const one of group) {
      const box = boxes.get(one);
      for (const other of left) {
        if (!touches(one, other) && (box === undefined || boxes.get(other) !== box)) continue;
        left.delete(other);
        group.push(other);
      }
    }
    groups.push(group);
  }
  return groups;
}

/** The topic that is nearest to any of a group. */
function nearestTo(group: readonly Shape[], topics: readonly Shape[]): Shape | undefined {
  const near = group.flatMap((one) => {
    const topic = nearestBox(one, topics);
    return topic === undefined ? [] : [{ topic, far: distance(one, topic) }];
  });
  return near.sort((a, b) => a.far - b.far)[0]?.topic;
}

/** What a topic's dashed lines lead to, also over several nodes, in whichever direction they were drawn. */
function alongLines(lines: readonly Line[], topics: ReadonlySet<string>): Map<string, string> {
  const beside = new Map<string, string[]>();
  for (const { from, to, isDashed } of lines) {
    if (!isDashed) continue;
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const) {
      const known = beside.get(one) ?? [];
      beside.set(one, known);
      known.push(other);
    }
  }
  const owner = new Map<string, string>();
  let edge = [...topics].map((id) => ({ id, topic: id }));
  while (edge.length > 0) {
    edge = edge.flatMap(({ id, topic }) =>
      (beside.get(id) ?? []).flatMap((next) => {
        if (owner.has(next) || topics.has(next)) return [];
        owner.set(next, topic);
        return [{ id: next, topic }];
      }),
    );
  }
  return owner;
}

interface Around {
  readonly topics: readonly Shape[];
  readonly subtopics: readonly Shape[];
  readonly found: ReadonlyMap<string, Belonging>;
  readonly lines: readonly Line[];
  readonly ids: ReadonlySet<string>;
  /** Where dashed lines lead, and where drawn ones do. */
  readonly dashed: ReadonlyMap<string, string>;
  readonly drawn: ReadonlyMap<string, string>;
}

/** The topic that a section box belongs to: by a line, by lying in it, by what belongs to it in there, or by touching it. */
function ownerOf(box: Shape, { topics, subtopics, found, lines, ids, dashed, drawn }: Around): string | undefined {
  const line = dashed.get(box.id) ?? solidLine(box, lines, ids);
  if (line !== undefined) return line;
  const within = topics.find((one) => isInside(one, box));
  if (within !== undefined) return within.id;
  const inside = subtopics.find((one) => isInside(one, box) && found.has(one.id));
  if (inside !== undefined) return found.get(inside.id)?.topic;
  return topics.find((one) => touches(one, box))?.id ?? drawn.get(box.id);
}

function solidLine(box: Shape, lines: readonly Line[], topics: ReadonlySet<string>): string | undefined {
  const line = lines.find(({ from, to }) => (from === box.id && topics.has(to)) || (to === box.id && topics.has(from)));
  return line && (line.from === box.id ? line.to : line.from);
}

/** Rows and columns of boxes that touch go where the first of them goes. */
function byTouching(
  open: () => Shape[],
  topics: readonly Shape[],
  subtopics: readonly Shape[],
  found: Map<string, Belonging>,
): void {
  for (const one of open()) {
    const near = nearestBox(one, topics);
    if (near !== undefined && touches(one, near)) found.set(one.id, { topic: near.id, reason: "touching" });
  }
  const left = new Set(open());
  const known = subtopics.filter((one) => found.has(one.id));
  for (const one of known) {
    for (const other of left) {
      if (!touches(one, other)) continue;
      left.delete(other);
      known.push(other);
      found.set(other.id, { topic: found.get(one.id)?.topic ?? "", reason: "touching" });
    }
  }
}

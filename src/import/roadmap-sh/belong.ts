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
 * belongs to it, and at last the nearest. Every subtopic has one where there is a topic at all.
 */
export function belongings(
  subtopics: readonly Shape[],
  topics: readonly Shape[],
  picture: Picture,
): Map<string, Belonging> {
  const found = new Map<string, Belonging>();
  const sections = picture.shapes.filter((one) => one.type === "section");
  const ids = new Set(topics.map((one) => one.id));
  for (const [id, topic] of alongLines(picture.lines, ids)) {
    if (subtopics.some((one) => one.id === id)) found.set(id, { topic, reason: "line" });
  }
  const owners = new Map(
    sections.map((box) => [box.id, ownerOf(box, { topics, subtopics, found, lines: picture.lines, ids })]),
  );
  const open = (): Shape[] => subtopics.filter((one) => !found.has(one.id));
  for (const one of open()) {
    const around = sections.filter((box) => isInside(one, box) && owners.get(box.id) !== undefined);
    const [smallest] = around.sort((a, b) => a.width * a.height - b.width * b.height);
    const topic = smallest && owners.get(smallest.id);
    if (topic !== undefined) found.set(one.id, { topic, reason: "section" });
  }
  byTouching(open, topics, subtopics, found);
  for (const one of open()) {
    const nearest = nearestBox(one, topics);
    if (nearest !== undefined) found.set(one.id, { topic: nearest.id, reason: "distance" });
  }
  return found;
}

/** What a topic's dashed lines lead to, also over several nodes, in whichever direction they were drawn. */
function alongLines(lines: readonly Line[], topics: ReadonlySet<string>): Map<string, string> {
  const beside = new Map<string, string[]>();
  for (const { from, to, isDashed } of lines) {
    if (!isDashed) continue;
    beside.set(from, [...(beside.get(from) ?? []), to]);
    beside.set(to, [...(beside.get(to) ?? []), from]);
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
}

/** The topic that a section box belongs to: by a line, by lying in it, by what belongs to it in there, or by touching it. */
function ownerOf(box: Shape, { topics, subtopics, found, lines, ids }: Around): string | undefined {
  const line = alongLines(lines, ids).get(box.id) ?? solidLine(box, lines, ids);
  if (line !== undefined) return line;
  const within = topics.find((one) => isInside(one, box));
  if (within !== undefined) return within.id;
  const inside = subtopics.find((one) => isInside(one, box) && found.has(one.id));
  if (inside !== undefined) return found.get(inside.id)?.topic;
  return topics.find((one) => touches(one, box))?.id;
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
  for (let before = -1; before !== found.size; ) {
    before = found.size;
    for (const one of open()) {
      const topic = topics
        .filter((other) => touches(one, other))
        .sort((a, b) => distance(one, a) - distance(one, b))[0];
      const beside = subtopics.find((other) => found.has(other.id) && touches(one, other));
      const id = topic?.id ?? (beside && found.get(beside.id)?.topic);
      if (id !== undefined) found.set(one.id, { topic: id, reason: "touching" });
    }
  }
}

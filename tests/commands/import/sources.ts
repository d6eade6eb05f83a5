// Made by hand: nothing of any published roadmap.

export const LIST = `# Home baker

Everything one needs to bake bread for a small shop, from flour to the till.

- [Basics](#basics)
- [Shop](#shop)

## Basics

- [ ] [Flour](https://example.org/flour) (8-10 hours)
  - Tell rye from wheat
  - Store it dry
- [x] Yeast and sourdough – 5 weeks, 2-3 hours/week
- **Ovens**: gas, electric and stone, and what each is good for
- Docker (optional)

## Shop

Courses | Duration | Effort | Prerequisites | Discussion
:-- | :--: | :--: | :--: | :--:
[Book keeping](https://example.org/books) | 7 weeks | 8-10 hours/week | none | [chat](https://example.org/chat)
[Tills I](coursepages/x.md) | 10-12 weeks | 4–12 hours/week | Book keeping, High School Math | -
[Tills II](https://example.org/t2) | 3 weeks | - | Tills I | -

## License

- MIT
`;

type Place = readonly [x: number, y: number, width?: number, height?: number];

const node = (id: string, type: string, label: string, [x, y, width = 100, height = 40]: Place, data: object = {}) => ({
  id,
  type,
  position: { x, y },
  width,
  height,
  data: { label, ...data },
});
const edge = (source: string | undefined, target: string, handle: string, edgeStyle: string) => ({
  ...(source !== undefined && { source }),
  target,
  sourceHandle: handle,
  data: { edgeStyle },
});
const legend = (label: string) => ({ legend: { label } });

//   Garden keeper
//       Soil ----- Compost, Bought fertiliser
//        |
//      Plants ···· [ Learn the basics, Docker, a list ]
//        |
//      Fences
//        |
//      Tools                                Learn the basics
export const GARDEN = {
  nodes: [
    node("t", "title", "Garden keeper", [100, 0]),
    node("a", "topic", "Soil", [100, 100]),
    node("b", "topic", "Plants", [100, 300]),
    node("c", "topic", "Tools", [100, 600], legend("Order not strict / Learn anytime")),
    node("d", "topic", "Fences", [100, 500]),
    node("a1", "subtopic", "Compost", [300, 100], legend("Personal Recommendation / Opinion")),
    node("a2", "subtopic", "Bought fertiliser", [300, 145], legend("Alternative Option / Pick this or purple")),
    node("s", "section", "", [-200, 280, 150, 200]),
    node("b1", "subtopic", "Learn the basics", [-190, 290], legend("Beginner Topics / start with these")),
    node("b2", "subtopic", "Docker", [-190, 350]),
    node("far", "subtopic", "Learn the basics", [600, 620]),
    node("k", "checklist", "", [-190, 450, 100, 20], {
      checklists: [{ label: "Plant a tree" }, { label: "Cut a hedge" }],
    }),
    node("kl", "label", "Try it out", [-190, 435, 100, 10]),
    node("p", "paragraph", "Visit us", [900, 0]),
    node("v", "vertical", "vertical node", [900, 50]),
    node("bt", "button", "More", [900, 90], { href: "https://example.org" }),
  ],
  edges: [
    edge("t", "a", "x2", "solid"),
    edge("b", "a", "w2", "solid"), // leaves by the top handle
    edge("b", "d", "x2", "solid"),
    edge("d", "c", "x2", "solid"),
    edge("a", "a1", "z2", "dashed"),
    edge("b", "s", "y2", "dashed"),
    edge(undefined, "s", "y2", "dashed"),
  ],
};

export const TASKS = [
  { id: 1, uuid: "aa", description: "Tune it", status: "completed", project: "Guitar.Basics" },
  {
    id: 2,
    uuid: "bb",
    description: "Play a song",
    status: "pending",
    project: "Guitar",
    depends: ["aa"],
    due: "20261224T000000Z",
    priority: "L",
    estimate: "PT4H",
    tags: ["x"],
    annotations: [{ entry: "20260101T000000Z", description: "https://example.org/song" }],
  },
  { uuid: "cc", description: "Sell it", status: "deleted" },
];

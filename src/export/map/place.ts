import type { Rows } from "./order-rows.ts";
import type { Metrics } from "./types.ts";
import type { Thread } from "./weave.ts";

const TURNS = 48;
const STRAIGHTEN = 8;
/** A bend counts as so many pixels of line. */
const BEND = 40;
/** Lines nearer than this, one ending where the other begins, would look like one; that counts as so many pixels. */
const CLOSE = 6;
const TOUCH = 2000;

/** Where something stands that spans one row or, as a line that passes straight down, several. */
interface Block {
  readonly threads: number[];
  readonly isCard: boolean;
  x: number;
  /** Blocks that stand right of it in some row, with the least distance. */
  readonly right: Map<number, number>;
  readonly left: Map<number, number>;
}

/**
 * The middle of each thread, from left to right.
 * Promises: the order of each row is kept with the distances asked for, lines pass straight as far as that order allows,
 * and all stands between 0 and the width. undefined where a row is too full for that.
 */
export function placeThreads(threads: readonly Thread[], rows: Rows, metrics: Metrics): number[] | undefined {
  const width = metrics.width - 2 * metrics.side;
  const blockOf = blocksOf(threads, rows);
  for (;;) {
    const blocks = joined(threads, rows, blockOf, metrics);
    const order = sorted(blocks);
    if (order === undefined) throw new Error("a map's rows contradict each other");
    const { low, high } = boundsOf(blocks, order, width, metrics);
    const tight = order.filter((at) => (low[at] as number) > (high[at] as number));
    if (tight.length > 0) {
      const longest = new Set(tight.map((at) => longestAround(at, blocks, low, high)));
      const parted = [...longest].filter((at) => halve(blocks[at] as Block, threads, blockOf));
      if (parted.length === 0) return undefined;
      continue;
    }
    pullTogether(blocks, order, rows, {
      low,
      high,
      width,
      reach: metrics.cardWidth / 2 - metrics.gap.lines,
      threads,
      blockOf,
    });
    return blockOf.map((block) => Math.floor((blocks[block] as Block).x) + metrics.side);
  }
}

/** The blocks with who stands beside whom. */
function joined(threads: readonly Thread[], rows: Rows, blockOf: readonly number[], metrics: Metrics): Block[] {
  const blocks: Block[] = [];
  for (const [at, block] of blockOf.entries()) {
    const { isCard } = threads[at] as Thread;
    blocks[block] ??= { threads: [], isCard, x: 0, right: new Map(), left: new Map() };
    blocks[block].threads.push(at);
  }
  for (const row of rows) {
    for (let index = 1; index < row.length; index++) {
      const [a, b] = [blockOf[row[index - 1] as number] as number, blockOf[row[index] as number] as number];
      const apart = distance(blocks[a] as Block, blocks[b] as Block, metrics);
      const known = blocks[a]?.right.get(b) ?? 0;
      blocks[a]?.right.set(b, Math.max(known, apart));
      blocks[b]?.left.set(a, Math.max(known, apart));
    }
  }
  return blocks;
}

interface Bounds {
  readonly low: Float64Array;
  readonly high: Float64Array;
}

/** How far left and how far right each block can stand. */
function boundsOf(blocks: readonly Block[], order: readonly number[], width: number, metrics: Metrics): Bounds {
  const [low, high] = [new Float64Array(blocks.length), new Float64Array(blocks.length)];
  for (const at of order) {
    const block = blocks[at] as Block;
    let bound = margin(block, metrics);
    for (const [one, apart] of block.left) bound = Math.max(bound, (low[one] as number) + apart);
    low[at] = bound;
  }
  for (const at of order.toReversed()) {
    const block = blocks[at] as Block;
    let bound = width - margin(block, metrics);
    for (const [one, apart] of block.right) bound = Math.min(bound, (high[one] as number) - apart);
    high[at] = bound;
  }
  return { low, high };
}

/** The longest of the blocks that together leave one no room. */
function longestAround(tight: number, blocks: readonly Block[], low: Float64Array, high: Float64Array): number {
  let longest = tight;
  const follow = (side: "left" | "right", bound: Float64Array, sign: number): void => {
    for (let at: number | undefined = tight; at !== undefined; ) {
      const here: number = at;
      at = undefined;
      for (const [one, apart] of (blocks[here] as Block)[side]) {
        if (Math.abs((bound[one] as number) + sign * apart - (bound[here] as number)) > 1e-6) continue;
        at = one;
        break;
      }
      if (at !== undefined && (blocks[at] as Block).threads.length > (blocks[longest] as Block).threads.length)
        longest = at;
    }
  };
  follow("left", low, 1);
  follow("right", high, -1);
  return longest;
}

/** Parts a straight line in two; false where it spans one row alone. */
function halve({ threads: own }: Block, threads: readonly Thread[], blockOf: number[]): boolean {
  if (own.length < 2) return false;
  const next = 1 + Math.max(...blockOf);
  const sorted = own.toSorted((a, b) => (threads[a] as Thread).row - (threads[b] as Thread).row);
  for (const at of sorted.slice(Math.ceil(own.length / 2))) blockOf[at] = next;
  return true;
}

/** The rows whose threads do not fit beside one another, however they are placed. */
export function fullRows(threads: readonly Thread[], rows: Rows, metrics: Metrics): number[] {
  const width = metrics.width - 2 * metrics.side;
  return rows.flatMap((row, at) => {
    const things = row.map((one) => threads[one] as Thread);
    let sum = things.length === 0 ? 0 : margin(things[0] as Thread, metrics) + margin(things.at(-1) as Thread, metrics);
    for (const [index, thing] of things.entries()) {
      const before = things[index - 1];
      if (before !== undefined) sum += distance(before, thing, metrics);
    }
    return sum > width ? [at] : [];
  });
}

function margin({ isCard }: Pick<Block, "isCard">, { cardWidth, gap }: Metrics): number {
  return isCard ? cardWidth / 2 : gap.lines / 2;
}

interface Pull extends Bounds {
  readonly width: number;
  /** How far from its middle a card's edge takes a line. */
  readonly reach: number;
  readonly threads: readonly Thread[];
  readonly blockOf: readonly number[];
}

/** A block with what it is joined to and what it stands beside, looked up once. */
interface Placed {
  readonly block: Block;
  readonly low: number;
  readonly high: number;
  /** A line may leave and reach a card anywhere along its edge: that is its play. */
  readonly ends: readonly { readonly other: Block; readonly play: number }[];
  readonly left: readonly { readonly other: Block; readonly apart: number }[];
  readonly right: readonly { readonly other: Block; readonly apart: number }[];
  /** Lines that end just above a passing line, or begin just below. */
  readonly near: readonly Block[];
}

/** Draws what is joined together, and keeps the distances. */
function pullTogether(blocks: readonly Block[], order: readonly number[], rows: Rows, pull: Pull): void {
  const placed = order.map((at) => placedOf(at, blocks, rows, pull));
  const back = placed.toReversed();
  for (const { block, low, high } of placed) block.x = (low + high) / 2;
  for (let turn = 0; turn < TURNS; turn++) {
    const part = turn < TURNS * 0.75 ? 0.6 : 1;
    for (const one of placed) one.block.x += part * (desired(one, pull.width) - one.block.x);
    settle(placed, back, turn);
  }
  for (let turn = 0, moved = true; moved && turn < STRAIGHTEN; turn++) {
    moved = false;
    for (const one of turn % 2 === 0 ? placed : back) moved = straighten(one) || moved;
  }
}

function placedOf(
  at: number,
  blocks: readonly Block[],
  rows: Rows,
  { low, high, reach, threads, blockOf }: Pull,
): Placed {
  const block = blocks[at] as Block;
  const home = (thread: number): Block => blocks[blockOf[thread] as number] as Block;
  const joined = block.threads.flatMap((thread) => [
    ...(threads[thread] as Thread).from,
    ...(threads[thread] as Thread).to,
  ]);
  const ends = joined
    .map(home)
    .filter((other) => other !== block)
    .map((other) => ({ other, play: (other.isCard ? reach : 0) + (block.isCard ? reach : 0) }));
  const beside = (side: "left" | "right"): { other: Block; apart: number }[] =>
    [...block[side]].map(([one, apart]) => ({ other: blocks[one] as Block, apart }));
  const held = block.threads.map((thread) => (threads[thread] as Thread).row);
  const step = (threads[block.threads[0] as number] as Thread).step;
  const around = block.isCard ? [] : [...(rows[Math.min(...held) - 1] ?? []), ...(rows[Math.max(...held) + 1] ?? [])];
  const near = around
    .filter((one) => !(threads[one] as Thread).isCard && (threads[one] as Thread).step !== step)
    .map(home);
  return {
    block,
    low: low[at] as number,
    high: high[at] as number,
    ends,
    left: beside("left"),
    right: beside("right"),
    near,
  };
}

/**
 * Moves a block, within the room its neighbours leave, to where fewest of its lines bend, and those the least; whether it
 * moved. Most of a layout's time goes here.
 */
function straighten({ block, low, high, ends, left, right, near }: Placed): boolean {
  let [least, most] = [low, high];
  for (const { other, apart } of left) least = Math.max(least, other.x + apart);
  for (const { other, apart } of right) most = Math.min(most, other.x - apart);
  if (least > most) return false;
  // What costs as much as the cheapest so far is of no interest, nor is by how much.
  const cost = (x: number, limit: number): number => {
    let sum = 0;
    for (const other of near) if (Math.abs(other.x - x) < CLOSE) sum += TOUCH;
    for (const { other, play } of ends) {
      if (sum >= limit) return sum;
      const off = Math.abs(other.x - x) - play;
      if (off > 0.5) sum += BEND + off;
    }
    return sum;
  };
  const start = block.x;
  let [best, cheapest] = [start, cost(start, Number.POSITIVE_INFINITY) - 0.01];
  const consider = (wish: number): void => {
    const place = Math.min(Math.max(wish, least), most);
    if (place === best) return;
    const total = cost(place, cheapest);
    if (total < cheapest) [best, cheapest] = [place, total];
  };
  for (const { other, play } of ends) {
    consider(other.x);
    if (play === 0) continue;
    consider(other.x - play);
    consider(other.x + play);
  }
  for (const other of near) {
    consider(other.x - CLOSE);
    consider(other.x + CLOSE);
  }
  consider(start - CLOSE);
  consider(start + CLOSE);
  block.x = best;
  return best !== start;
}

/** Makes room: each keeps its distance, pushed a little from both sides, and at last from the left and from the right. */
function settle(placed: readonly Placed[], back: readonly Placed[], turn: number): void {
  for (let pass = 0; pass < 4; pass++) {
    for (const { block, right } of pass % 2 === 0 ? placed : back) {
      for (const { other, apart } of right) {
        const missing = apart - (other.x - block.x);
        if (missing <= 0) continue;
        const share = other.threads.length / (other.threads.length + block.threads.length);
        block.x -= missing * share;
        other.x += missing * (1 - share);
      }
    }
  }
  const fromLeft = (): void => {
    for (const { block, left, low, high } of placed) {
      for (const { other, apart } of left) block.x = Math.max(block.x, other.x + apart);
      block.x = Math.min(Math.max(block.x, low), high);
    }
  };
  const fromRight = (): void => {
    for (const { block, right, low, high } of back) {
      for (const { other, apart } of right) block.x = Math.min(block.x, other.x - apart);
      block.x = Math.min(Math.max(block.x, low), high);
    }
  };
  if (turn % 2 === 0) fromLeft();
  fromRight();
  if (turn % 2 !== 0) fromLeft();
}

/** Where a block's lines would be straight: the mean over all it is joined to. */
function desired({ block, ends }: Placed, width: number): number {
  // A card that is joined to nothing is drawn to the middle.
  let [sum, weight] = block.isCard ? [width * 0.01, 0.02] : [0, 0];
  for (const { other, play } of ends) {
    const away = other.x - block.x;
    const isStraight = Math.abs(away) <= play;
    const both = other.isCard && block.isCard;
    const pull = both ? 1 : 1.5;
    sum += pull * (isStraight ? block.x + away * (both ? 0.5 : 0.1) : other.x - Math.sign(away) * play * 0.8);
    weight += pull;
  }
  return weight === 0 ? block.x : sum / weight;
}

function distance(a: Pick<Block, "isCard">, b: Pick<Block, "isCard">, { cardWidth, gap }: Metrics): number {
  if (a.isCard && b.isCard) return cardWidth + gap.cards;
  if (a.isCard || b.isCard) return cardWidth / 2 + gap.beside;
  return gap.lines;
}

/** The block of each thread: a card alone; a passing line as one, parted where it changes sides with another. */
function blocksOf(threads: readonly Thread[], rows: Rows): number[] {
  const place = new Map(rows.flatMap((row) => row.map((at, index) => [at, index] as const)));
  const blockOf: number[] = [];
  let count = 0;
  for (const [at, { isCard }] of threads.entries()) {
    const above = threads[at]?.from[0];
    const goesOn = !isCard && above !== undefined && !(threads[above] as Thread).isCard;
    blockOf[at] =
      goesOn && !changesSides(above, at, threads, rows, place, blockOf) ? (blockOf[above] as number) : count++;
  }
  return parted(threads, rows, blockOf, count);
}

/** Whether another line that passes too stands on the other side one row further down. */
function changesSides(
  above: number,
  at: number,
  threads: readonly Thread[],
  rows: Rows,
  place: ReadonlyMap<number, number>,
  blockOf: readonly number[],
): boolean {
  const row = rows[(threads[above] as Thread).row] as number[];
  return row.some((other) => {
    if (other === above || (threads[other] as Thread).isCard) return false;
    const below = threads[other]?.to.find((one) => !(threads[one] as Thread).isCard);
    if (below === undefined || blockOf[below] !== blockOf[other]) return false;
    const wasLeft = (place.get(other) as number) < (place.get(above) as number);
    return wasLeft !== (place.get(below) as number) < (place.get(at) as number);
  });
}

/** Parts blocks until no ring of "stands right of" is left. */
function parted(threads: readonly Thread[], rows: Rows, blockOf: number[], count: number): number[] {
  for (let next = count; ; next++) {
    const right = Array.from({ length: next }, () => new Set<number>());
    for (const row of rows)
      for (let index = 1; index < row.length; index++)
        right[blockOf[row[index - 1] as number] as number]?.add(blockOf[row[index] as number] as number);
    const ring = ringIn(right);
    const longest = ring
      .map((block) => blockOf.flatMap((one, at) => (one === block ? [at] : [])))
      .sort((a, b) => b.length - a.length)[0];
    if (longest === undefined || longest.length < 2) return blockOf;
    const half = longest.sort((a, b) => (threads[a] as Thread).row - (threads[b] as Thread).row);
    for (const at of half.slice(Math.ceil(half.length / 2))) blockOf[at] = next;
  }
}

/** The members of a ring; none when there is no ring. */
function ringIn(right: readonly ReadonlySet<number>[]): number[] {
  const waits = right.map(() => 0);
  for (const set of right) for (const one of set) waits[one] = (waits[one] as number) + 1;
  const free = waits.flatMap((one, at) => (one === 0 ? [at] : []));
  for (let at = free.pop(); at !== undefined; at = free.pop())
    for (const one of right[at] as ReadonlySet<number>) {
      waits[one] = (waits[one] as number) - 1;
      if (waits[one] === 0) free.push(one);
    }
  return waits.flatMap((one, at) => (one > 0 ? [at] : []));
}

function sorted(blocks: readonly Block[]): number[] | undefined {
  const waits = blocks.map(({ left }) => left.size);
  const order = waits.flatMap((one, at) => (one === 0 ? [at] : []));
  for (const at of order)
    for (const one of (blocks[at] as Block).right.keys()) {
      waits[one] = (waits[one] as number) - 1;
      if (waits[one] === 0) order.push(one);
    }
  return order.length === blocks.length ? order : undefined;
}

import type { Rows } from "./order-rows.ts";
import type { Ports } from "./ports.ts";
import { CLOSE, type Net, tracksOf } from "./tracks.ts";
import type { Point } from "./types.ts";
import type { Thread } from "./weave.ts";

/** What lies between a row and the next. */
export interface Channel {
  /** From 0: how many heights its lines need; 0 where all go straight down. */
  readonly heights: number;
  /** The height of the line below each thread that has one. */
  readonly track: ReadonlyMap<number, number>;
  /** Where a line first goes across to, on a height of its own, to make room for another. */
  readonly detour: ReadonlyMap<number, { readonly x: number; readonly track: number }>;
  /** Where a line across, on its height, meets one down that starts elsewhere. */
  readonly crossings: readonly { readonly x: number; readonly track: number }[];
}

/** Detours at most in one channel, and places that are tried for each. */
const DETOURS = 8;
const PLACES = 5;

/** One a row: what lies below it. */
export function channelsOf(threads: readonly Thread[], rows: Rows, ports: Ports): Channel[] {
  return rows.map((row) => {
    const nets = row
      .filter((at) => (threads[at] as Thread).to.length > 0)
      .map((at) => ({
        owner: at,
        isDetour: false,
        above: ports.out[at] as number,
        below: (threads[at] as Thread).to.map((to) => ports.into[to]?.get(at) as number),
      }));
    return channelOf(withDetours(nets));
  });
}

interface Laid {
  readonly nets: readonly Net[];
  readonly tracks: readonly number[];
}

function channelOf(laid: Laid): Channel {
  const track = new Map<number, number>();
  const detour = new Map<number, { x: number; track: number }>();
  for (const [at, { owner, isDetour, below }] of laid.nets.entries()) {
    const height = laid.tracks[at] as number;
    if (isDetour) detour.set(owner, { x: below[0] as number, track: height });
    else track.set(owner, height);
  }
  const heights = Math.max(0, ...laid.nets.map((net, at) => (isAcross(net) ? (laid.tracks[at] as number) + 1 : 0)));
  return { heights, track, detour, crossings: crossingsIn(laid) };
}

/**
 * Lays the nets on their heights. Where one comes down on the very line on which another, higher up, goes on down, it first
 * steps aside.
 */
function withDetours(given: readonly Net[]): Laid {
  let laid: Laid = { nets: given, tracks: tracksOf(given) };
  for (let turn = 0; turn < DETOURS; turn++) {
    const at = touchingIn(laid)[0];
    if (at === undefined) break;
    const tried = placesBeside(at, laid.nets).map((x) => aside(at, x, laid.nets));
    if (tried.length === 0) break;
    laid = tried.reduce((best, one) => (worth(one) < worth(best) ? one : best));
  }
  return laid;
}

function worth(laid: Laid): number {
  return touchingIn(laid).length * 1000 + crossingsIn(laid).length;
}

function aside(at: number, x: number, nets: readonly Net[]): Laid {
  const net = nets[at] as Net;
  const parted = [
    ...nets.slice(0, at),
    { ...net, isDetour: true, below: [x] },
    { ...net, above: x },
    ...nets.slice(at + 1),
  ];
  return { nets: parted, tracks: tracksOf(parted) };
}

/** The nets that run down on another's line, each of which may still step aside. */
function touchingIn({ nets, tracks }: Laid): number[] {
  const aside = new Set(nets.filter(({ isDetour }) => isDetour).map(({ owner }) => owner));
  return nets.flatMap((net, at) => {
    if (!isAcross(net) || aside.has(net.owner)) return [];
    const meets = nets.some(
      (other, higher) =>
        other.owner !== net.owner &&
        isAcross(other) &&
        (tracks[higher] as number) < (tracks[at] as number) &&
        other.below.some((x) => Math.abs(x - net.above) < CLOSE),
    );
    return meets ? [at] : [];
  });
}

/** Free places to step aside to, midway between lines that go down, the nearest first. */
function placesBeside(at: number, nets: readonly Net[]): number[] {
  const net = nets[at] as Net;
  const taken = [...new Set(nets.flatMap(({ above, below }) => [above, ...below]))].sort((a, b) => a - b);
  const away = (x: number): number => Math.min(...[net.above, ...net.below].map((end) => Math.abs(end - x)));
  return taken
    .flatMap((x, place) => {
      const next = taken[place + 1];
      if (next === undefined) return [];
      return next - x >= 6 * CLOSE
        ? [x + 2 * CLOSE, next - 2 * CLOSE]
        : next - x >= 2 * CLOSE
          ? [Math.round((x + next) / 2)]
          : [];
    })
    .sort((a, b) => away(a) - away(b))
    .slice(0, PLACES);
}

function isAcross({ above, below }: Net): boolean {
  return below.some((x) => x !== above);
}

function crossingsIn({ nets, tracks }: Laid): { x: number; track: number }[] {
  return nets.flatMap((net, one) => {
    const [low, high] = [Math.min(net.above, ...net.below), Math.max(net.above, ...net.below)];
    const track = tracks[one] as number;
    const met = nets.flatMap((other, two) => {
      if (other.owner === net.owner) return [];
      const places = [
        ...(isUp(other, two, track, nets, tracks) ? [other.above] : []),
        ...downAt(other, two, track, nets, tracks),
      ];
      return places.filter((x) => x > low && x < high).map((x) => `${x} ${other.owner}`);
    });
    return [...new Set(met)].map((key) => ({ x: Number(key.split(" ")[0]), track }));
  });
}

/** Whether a net comes down from above through a height. */
function isUp(net: Net, at: number, track: number, nets: readonly Net[], tracks: readonly number[]): boolean {
  if (!isAcross(net)) return true;
  const isSecond = !net.isDetour && nets.some((one) => one.isDetour && one.owner === net.owner);
  return !isSecond && (tracks[at] as number) > track;
}

/** Where a net goes on down through a height; the first part of a detour ends on the height of the second. */
function downAt(
  net: Net,
  at: number,
  track: number,
  nets: readonly Net[],
  tracks: readonly number[],
): readonly number[] {
  if (!isAcross(net) || (tracks[at] as number) >= track) return isAcross(net) ? [] : net.below;
  const second = net.isDetour ? nets.findIndex((one) => !one.isDetour && one.owner === net.owner) : -1;
  return second >= 0 && (tracks[second] as number) <= track ? [] : net.below;
}

/** The corners of the line from a step down to a step that needs it. `heightOf` is where a height of a row's channel lies. */
export function lineTo(
  from: number,
  to: number,
  threads: readonly Thread[],
  ports: Ports,
  channels: readonly Channel[],
  heightOf: (row: number, track: number) => number,
  ends: { readonly bottom: number; readonly top: number },
): Point[] {
  const points: Point[] = [{ x: ports.out[from] as number, y: ends.bottom }];
  for (let at = from; at !== to; ) {
    const { to: below, row } = threads[at] as Thread;
    const { detour, track } = channels[row] as Channel;
    const next = below.includes(to) ? to : (below.find((one) => !(threads[one] as Thread).isCard) as number);
    const end = ports.into[next]?.get(at) as number;
    const across = (x: number, height: number): void => {
      const before = points.at(-1)?.x as number;
      if (before !== x) points.push({ x: before, y: heightOf(row, height) }, { x, y: heightOf(row, height) });
    };
    const first = detour.get(at);
    if (first !== undefined) across(first.x, first.track);
    across(end, track.get(at) ?? 0);
    at = next;
  }
  points.push({ x: points.at(-1)?.x as number, y: ends.top });
  return points;
}

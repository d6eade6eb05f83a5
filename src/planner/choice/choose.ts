import type { Network, Node } from "./network.ts";

type Choice = readonly number[];
/** Nodes to add for some choices, with their cost in units. */
type Answer = { readonly cost: number; readonly added: readonly number[] };

/** Visits of a node in the search before it stops and takes the best it has. */
export const VISIT_LIMIT = 4_000_000;
const DEPTH_LIMIT = 800;

/**
 * Chooses one member for every choice of the network so that the units of effort of the whole plan are least.
 *
 * Method: depth-first branch and bound over an and-or graph. What is needed outright is taken first. Choices that can
 * share no node are independent and solved one by one, again after every branch. Inside such a part the first open
 * choice is branched on, member by member in the author's order; a member tried before is banned in later branches, so
 * no plan is met twice. A branch is cut by a lower bound from dual ascent on the covering problem (Erlenkotter 1978):
 * every open choice in turn pays for its cheapest member out of what earlier ones left unpaid.
 *
 * Promises: the cheapest plan, and among equals the one that takes the author's earlier member at the earliest choice;
 * `exact: false`, with the best plan found, when the search met `visitLimit` (or 800 choices inside each other). What a
 * later round asks for comes on top of that plan, as cheap as it can be, and changes none of its choices.
 * Returns for each node the number of the round that took it, from 1; 0 for one that is not taken.
 */
export function chooseMembers(
  { nodes, rounds }: Network,
  visitLimit = VISIT_LIMIT,
): { readonly rounds: Uint8Array; readonly exact: boolean } {
  const search = new Search(nodes, visitLimit);
  const takenIn = new Uint8Array(nodes.length);
  for (const [at, { needs, choices }] of rounds.entries()) {
    const take = (added: readonly number[]): void => {
      search.take(added);
      for (const index of added) takenIn[index] = at + 1;
    };
    const added = search.missing(needs);
    take(added);
    const open = choices.concat(search.choicesOf(added));
    if (open.length > 0) take((search.solve(open, Number.POSITIVE_INFINITY, 0) ?? search.greedy(open)).added);
  }
  return { rounds: takenIn, exact: search.exact };
}

class Search {
  readonly taken: Uint8Array;
  exact = true;
  private readonly nodes: readonly Node[];
  private readonly banned: Uint8Array;
  private visitsLeft: number;
  /** Scratch space: the part a node was seen in, told from stale values by the round it was written in. */
  private readonly seenIn: Int32Array;
  private readonly seenRound: Int32Array;
  private round = 0;

  constructor(nodes: readonly Node[], visitLimit: number) {
    this.nodes = nodes;
    this.taken = new Uint8Array(nodes.length);
    this.banned = new Uint8Array(nodes.length);
    this.seenIn = new Int32Array(nodes.length);
    this.seenRound = new Int32Array(nodes.length);
    this.visitsLeft = visitLimit;
  }

  take(added: Iterable<number>): void {
    for (const index of added) this.taken[index] = 1;
  }

  /** The nodes to add so that `wanted` and all they need outright are taken. */
  missing(wanted: readonly number[]): number[] {
    const round = ++this.round;
    const added: number[] = [];
    const stack = [...wanted].reverse();
    for (let index = stack.pop(); index !== undefined; index = stack.pop()) {
      if (this.taken[index] === 1 || this.seenRound[index] === round) continue;
      this.seenRound[index] = round;
      this.visitsLeft--;
      added.push(index);
      const { needs } = this.nodes[index] as Node;
      for (let i = needs.length - 1; i >= 0; i--) stack.push(needs[i] as number);
    }
    return added;
  }

  /** Choices of the given nodes. */
  choicesOf(nodes: readonly number[]): Choice[] {
    const found: Choice[] = [];
    for (const index of nodes) for (const choice of (this.nodes[index] as Node).choices) found.push(choice);
    return found;
  }

  /** The cheapest answer below `limit` for the choices that are still open, or undefined when there is none. */
  solve(choices: readonly Choice[], limit: number, depth: number): Answer | undefined {
    const open = choices.filter((choice) => !choice.some((index) => this.taken[index] === 1));
    if (open.length === 0) return limit > 0 ? { cost: 0, added: [] } : undefined;
    if (this.visitsLeft < 0 || depth > DEPTH_LIMIT) {
      this.exact = false;
      const answer = this.greedy(open);
      return answer.cost < limit ? answer : undefined;
    }
    const parts = this.partsOf(open);
    if (parts.length === 1) return this.branch(open, limit, depth);
    const bounds = parts.map((part) => this.bound(part));
    let ahead = bounds.reduce((sum, bound) => sum + bound, 0);
    let cost = 0;
    const added: number[] = [];
    for (const [at, part] of parts.entries()) {
      ahead -= bounds[at] as number;
      const answer = this.branch(part, limit - cost - ahead, depth);
      if (answer === undefined) return undefined;
      cost += answer.cost;
      added.push(...answer.added);
    }
    return cost < limit ? { cost, added } : undefined;
  }

  private branch(open: readonly Choice[], limit: number, depth: number): Answer | undefined {
    const bound = this.bound(open);
    if (bound >= limit) return undefined;
    const [choice = [], ...rest] = open;
    // A greedy answer cuts early; one unit is added so that an equal answer earlier in the author's order still wins.
    const greedy = depth === 0 ? this.greedy(open) : undefined;
    let best: Answer | undefined;
    let ceiling = Math.min(limit, (greedy?.cost ?? Number.POSITIVE_INFINITY) + 1);
    const bannedHere: number[] = [];
    for (const member of choice) {
      if (this.banned[member] === 1) continue;
      const added = this.missing([member]);
      const cost = this.costOf(added);
      if (cost < ceiling && !added.some((index) => this.banned[index] === 1)) {
        this.take(added);
        const answer = this.solve([...rest, ...this.choicesOf(added)], ceiling - cost, depth + 1);
        for (const index of added) this.taken[index] = 0;
        if (answer !== undefined) {
          best = { cost: cost + answer.cost, added: [...added, ...answer.added] };
          ceiling = best.cost;
          if (ceiling <= bound) break;
        }
      }
      this.banned[member] = 1;
      bannedHere.push(member);
    }
    for (const member of bannedHere) this.banned[member] = 0;
    // Only a search that met its bound can have missed the greedy answer itself.
    return best ?? (greedy !== undefined && greedy.cost < limit ? greedy : undefined);
  }

  /** A quick answer: choice by choice, the member whose needs cost least. Infinite where all members are banned. */
  greedy(choices: readonly Choice[]): Answer {
    const added: number[] = [];
    let cost = 0;
    const queue = [...choices];
    for (let at = 0; at < queue.length; at++) {
      const choice = queue[at] as Choice;
      if (choice.some((index) => this.taken[index] === 1)) continue;
      let best: Answer | undefined;
      for (const member of choice) {
        const more = this.missing([member]);
        if (more.some((index) => this.banned[index] === 1)) continue;
        const memberCost = this.costOf(more);
        if (best === undefined || memberCost < best.cost) best = { cost: memberCost, added: more };
      }
      if (best === undefined) {
        cost = Number.POSITIVE_INFINITY;
        break;
      }
      this.take(best.added);
      cost += best.cost;
      for (const index of best.added) added.push(index);
      queue.push(...this.choicesOf(best.added));
    }
    for (const index of added) this.taken[index] = 0;
    return { cost, added };
  }

  /** A cost that no answer for these choices goes below. */
  private bound(open: readonly Choice[]): number {
    const unpaid = new Map<number, number>();
    const rest = (index: number): number => unpaid.get(index) ?? (this.nodes[index] as Node).left;
    let total = 0;
    for (const choice of open) {
      const bundles = choice.flatMap((member) => {
        const bundle = this.missing([member]);
        return bundle.some((index) => this.banned[index] === 1) ? [] : [bundle];
      });
      if (bundles.length === 0) return Number.POSITIVE_INFINITY;
      const price = Math.min(...bundles.map((bundle) => bundle.reduce((sum, index) => sum + rest(index), 0)));
      total += price;
      const paidHere = new Map<number, number>();
      for (const bundle of bundles) {
        let due = price - bundle.reduce((sum, index) => sum + (paidHere.get(index) ?? 0), 0);
        for (const index of bundle) {
          if (due <= 0) break;
          const pay = Math.min(due, rest(index));
          unpaid.set(index, rest(index) - pay);
          paidHere.set(index, (paidHere.get(index) ?? 0) + pay);
          due -= pay;
        }
      }
    }
    return total;
  }

  /** Splits choices into groups that can share no node, each in the order given, groups by their first choice. */
  private partsOf(open: readonly Choice[]): Choice[][] {
    const round = ++this.round;
    const parent = open.map((_, at) => at);
    const find = (at: number): number => {
      let root = at;
      while (parent[root] !== root) root = parent[root] = parent[parent[root] as number] as number;
      return root;
    };
    for (const [at, choice] of open.entries()) {
      const stack = [...choice];
      for (let index = stack.pop(); index !== undefined; index = stack.pop()) {
        if (this.taken[index] === 1) continue;
        if (this.seenRound[index] === round) {
          const [a, b] = [find(at), find(this.seenIn[index] as number)];
          parent[Math.max(a, b)] = Math.min(a, b);
          continue;
        }
        this.seenRound[index] = round;
        this.seenIn[index] = at;
        this.visitsLeft--;
        const node = this.nodes[index] as Node;
        for (const need of node.needs) stack.push(need);
        for (const nested of node.choices) for (const member of nested) stack.push(member);
      }
    }
    const parts = new Map<number, Choice[]>();
    for (const [at, choice] of open.entries()) {
      const root = find(at);
      const part = parts.get(root);
      if (part === undefined) parts.set(root, [choice]);
      else part.push(choice);
    }
    return [...parts.values()];
  }

  private costOf(added: readonly number[]): number {
    return added.reduce((sum, index) => sum + (this.nodes[index] as Node).left, 0);
  }
}

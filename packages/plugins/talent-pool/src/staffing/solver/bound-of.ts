import type { Seat, StaffingProblem } from '../staffing-problem.ts';
import { at } from './dense-list.ts';
import { rawSeatPoints, weigh } from './seat-points.ts';
import { indexProblem, type StaffingIndex } from './staffing-index.ts';

const ROUNDS = 60;

/**
 * No seats that keep these have a higher total. A relaxation by prices: each team takes the people of
 * most points, a price on those whom several teams want drives it down towards the best total. It
 * knows nothing of skills, shares and roles, so it may lie above what can be reached. Plain
 * arithmetic, fit for a browser: some tens of milliseconds.
 */
export function boundOf(problem: StaffingProblem, kept: readonly Seat[]): number {
  const market = openMarket(indexProblem(problem), kept);
  const prices = new Float64Array(market.index.people.length * market.index.sharedDays.length);
  let best = Infinity;
  let step = 8 * Math.max(1, ...Object.values(problem.weights));
  for (let round = 0; round < ROUNDS; round += 1) {
    const { bound, wanted } = quote(market, prices);
    if (bound < best - 1e-9) best = bound;
    else step *= 0.7;
    adjust(prices, wanted, step);
  }
  return Math.floor(best + 1e-6);
}

interface Market {
  readonly index: StaffingIndex;
  /** Per team: positions of those who may be taken beside the kept ones. */
  readonly offers: readonly Int32Array[];
  readonly keptPoints: readonly number[];
  readonly keptCount: readonly number[];
  /** Per team: positions of its sets of shared days. */
  readonly days: readonly (readonly number[])[];
}

function openMarket(index: StaffingIndex, kept: readonly Seat[]): Market {
  const taken = new Map<number, number[]>();
  const keptPoints = index.teams.map(() => 0);
  const keptCount = index.teams.map(() => 0);
  for (const seat of kept) {
    const [p, t] = [index.personAt.get(seat.person), index.teamAt.get(seat.team)];
    if (p === undefined || t === undefined) continue;
    taken.set(p, [...(taken.get(p) ?? []), t]);
    const points = weigh(
      rawSeatPoints(at(index.people, p), at(index.teams, t)),
      index.problem.weights,
    );
    keptPoints[t] = at(keptPoints, t) + points.total;
    keptCount[t] = at(keptCount, t) + 1;
  }
  const days = index.teams.map((_, t) =>
    [...index.sharedDays.keys()].filter((set) => at(index.sharedDays, set).includes(t)),
  );
  const offers = index.teams.map((_, t) => offersTo(index, t, taken));
  return { index, offers, keptPoints, keptCount, days };
}

function offersTo(
  index: StaffingIndex,
  team: number,
  taken: ReadonlyMap<number, readonly number[]>,
): Int32Array {
  const isBusy = (person: number): boolean =>
    (taken.get(person) ?? []).some((other) =>
      index.sharedDays.some((set) => set.includes(other) && set.includes(team)),
    );
  return Int32Array.from(
    [...index.people.keys()].filter(
      (person) => at(index.kinds, person * index.teams.length + team) !== 0 && !isBusy(person),
    ),
  );
}

/** The total all teams would reach at these prices, and how often each person is wanted on one day. */
function quote(
  market: Market,
  prices: Float64Array,
): { bound: number; wanted: ReadonlyMap<number, number> } {
  const { index, days } = market;
  const sets = index.sharedDays.length;
  let bound = 0;
  for (const price of prices) bound += price;
  const wanted = new Map<number, number>();
  for (const t of index.teams.keys()) {
    const { value, people } = bestTeam(market, prices, t);
    bound += value;
    for (const person of people)
      for (const set of at(days, t)) {
        const slot = person * sets + set;
        wanted.set(slot, (wanted.get(slot) ?? 0) + 1);
      }
  }
  return { bound, wanted };
}

/** The most a team can be worth: its best people, and every point a whole team could earn. */
function bestTeam(
  market: Market,
  prices: Float64Array,
  t: number,
): { value: number; people: number[] } {
  const { index, offers, keptPoints, keptCount } = market;
  const { mixing, mentoring } = index.problem.weights;
  const { size } = at(index.teams, t);
  const kept = at(keptCount, t);
  const top = takeBest(market, prices, t, Math.max(0, size.max - kept));
  let value = at(keptPoints, t) + 4 * mixing + 6 * mentoring + mixing * kept;
  const people: number[] = [];
  for (const { person, worth } of top) {
    if (worth <= 0 && kept + people.length >= size.min) break;
    value += worth;
    people.push(person);
  }
  return offers.length === 0 ? { value: 0, people } : { value, people };
}

interface Offer {
  readonly person: number;
  readonly worth: number;
}

function takeBest(
  { index, offers, days }: Market,
  prices: Float64Array,
  t: number,
  count: number,
): Offer[] {
  const [width, sets] = [index.teams.length, index.sharedDays.length];
  const { mixing } = index.problem.weights;
  const top: Offer[] = [];
  if (count === 0) return top;
  for (const person of at(offers, t)) {
    let worth = at(index.points, person * width + t) + mixing;
    for (const set of at(days, t)) worth -= at(prices, person * sets + set);
    const last = top[top.length - 1];
    if (last && top.length >= count && worth <= last.worth) continue;
    if (top.length >= count) top.pop();
    let place = top.length;
    while (place > 0 && at(top, place - 1).worth < worth) place -= 1;
    top.splice(place, 0, { person, worth });
  }
  return top;
}

/** Who is wanted more than once becomes dearer, who is not wanted cheaper, never below nothing. */
function adjust(prices: Float64Array, wanted: ReadonlyMap<number, number>, step: number): void {
  let distance = 0;
  for (let slot = 0; slot < prices.length; slot += 1) {
    const excess = (wanted.get(slot) ?? 0) - 1;
    if (excess > 0 || at(prices, slot) > 0) distance += excess * excess;
  }
  if (distance === 0) return;
  for (let slot = 0; slot < prices.length; slot += 1) {
    const excess = (wanted.get(slot) ?? 0) - 1;
    const price = at(prices, slot);
    if (excess > 0 || price > 0) prices[slot] = Math.max(0, price + step * excess);
  }
}

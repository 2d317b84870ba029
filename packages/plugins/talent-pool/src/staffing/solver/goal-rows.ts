import { at } from './dense-list.ts';
import {
  byUnit,
  headCount,
  personOf,
  sumOf,
  valueOf,
  type SeatColumn,
  type TeamDraft,
} from './model-draft.ts';
import { mostOfUnit } from './team-limits.ts';

/** The goals that only a whole team shows; the points of `rawTeamPoints` as rows. */
export function addGoalRows(team: TeamDraft): void {
  const { weights } = team.draft.index.problem;
  if (weights.expertise > 0) addGaps(team, weights.expertise);
  if (weights.mixing > 0) {
    addBothLevels(team, weights.mixing);
    addRepeatedUnits(team, weights.mixing);
  }
  if (weights.mentoring > 0) addMentoring(team, weights.mentoring);
}

function addGaps({ draft, team, seats }: TeamDraft, weight: number): void {
  const { sparse, follows } = draft;
  for (const { skill, count, hard } of team.skills) {
    if (hard || count === 0) continue;
    const able = seats.filter((seat) => personOf(draft, seat).skills.includes(skill));
    const missing = sparse.addColumn(-10 * weight, count, false);
    sparse.addRow(count, Infinity, [...sumOf(able), [missing, 1]]);
    follows.push((values) => {
      values[missing] = Math.max(0, count - valueOf(values, able));
    });
  }
}

/** Where both levels are a hard demand the points are certain. */
function addBothLevels({ draft, seats }: TeamDraft, weight: number): void {
  const { index, sparse, follows } = draft;
  if (index.problem.limits.bothLevels) {
    sparse.offset += 4 * weight;
    return;
  }
  const present = ['city', 'county'].map((level) =>
    seats.filter((seat) => personOf(draft, seat).level === level),
  );
  const both = sparse.addColumn(4 * weight, 1, false);
  for (const columns of present) sparse.addRow(0, Infinity, [...sumOf(columns), [both, -1]]);
  follows.push((values) => {
    const least = Math.min(...present.map((columns) => valueOf(values, columns)));
    values[both] = Math.min(1, least);
  });
}

/** Distinct sending units are the seats less those that repeat a unit. */
function addRepeatedUnits(it: TeamDraft, weight: number): void {
  const { draft, seats, sizes } = it;
  const { sparse, follows, index } = draft;
  for (const { column } of seats) sparse.costs[column] = at(sparse.costs, column) + weight;
  const share = index.problem.limits.maxShareOfSendingUnit;
  const most = share === null ? Infinity : mostOfUnit(share, at(sizes, sizes.length - 1));
  for (const own of byUnit(it).values()) {
    if (Math.min(most, headCount(own)) <= 1) continue;
    const repeated = sparse.addColumn(-weight, headCount(own), false);
    sparse.addRow(-Infinity, 1, [...sumOf(own), [repeated, -1]]);
    follows.push((values) => {
      values[repeated] = Math.max(0, valueOf(values, own) - 1);
    });
  }
}

function addMentoring({ draft, seats }: TeamDraft, weight: number): void {
  const { sparse, follows } = draft;
  const isExperienced = (seat: SeatColumn): boolean => personOf(draft, seat).experienced;
  const [experienced, fresh] = [
    seats.filter(isExperienced),
    seats.filter((seat) => !isExperienced(seat)),
  ];
  const welcome = sparse.addColumn(6 * weight, 1, false);
  sparse.addRow(0, Infinity, [...sumOf(fresh), [welcome, -1]]);
  const alone = sparse.addColumn(-3 * weight, headCount(fresh), false);
  sparse.addRow(-Infinity, 0, [...sumOf(fresh), ...sumOf(experienced, -2), [alone, -1]]);
  follows.push((values) => {
    const count = valueOf(values, fresh);
    values[welcome] = Math.min(1, count);
    values[alone] = Math.max(0, count - 2 * valueOf(values, experienced));
  });
}

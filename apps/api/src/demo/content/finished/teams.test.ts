import { describe, expect, it } from 'vitest';

import { liveRound } from '../live/live-round.ts';
import { demoPeople } from '../people/directory.ts';
import type { DemoRound } from '../types.ts';
import { finishedRound } from './finished-round.ts';

const rounds: [string, DemoRound][] = [
  ['the finished round', finishedRound()],
  ['the live round', liveRound()],
];
const people = new Map(demoPeople('530112').map((person) => [person.ref, person]));

describe.each(rounds)('teams of %s', (_, round) => {
  it('have one leader, one or two deputies, one liaison and five to seven people', () => {
    for (const { members } of round.teams) {
      const count = (role: string) => members.filter((member) => member.role === role).length;
      expect([count('teamLeader'), count('liaison')]).toEqual([1, 1]);
      expect([1, 2]).toContain(count('deputyLeader'));
      expect(members.length).toBeGreaterThanOrEqual(5);
      expect(members.length).toBeLessThanOrEqual(7);
    }
  });

  it('take nobody twice', () => {
    const members = round.teams.flatMap((team) => team.members.map(({ personRef }) => personRef));

    expect(new Set(members).size).toBe(members.length);
    expect(members.every((ref) => people.has(ref))).toBe(true);
  });

  it('send nobody to a unit he works in or has worked in', () => {
    for (const team of round.teams) {
      const inspected = round.engagements.filter(({ teamRef }) => teamRef === team.ref);
      const places = team.members.flatMap(({ personRef }) => people.get(personRef)?.posts ?? []);
      const worked = places.flatMap(({ place }) => (place.kind === 'unit' ? [place.ref] : []));
      expect(inspected.some(({ unitRef }) => worked.includes(unitRef))).toBe(false);
    }
  });

  it('hold mandates over the whole stay', () => {
    for (const engagement of round.engagements) {
      const team = round.teams.find(({ ref }) => ref === engagement.teamRef);
      const covered = team?.members.every(
        ({ validFrom, validTo }) =>
          validFrom <= engagement.onSiteFrom && engagement.onSiteTo <= validTo,
      );
      expect(covered).toBe(true);
    }
  });
});

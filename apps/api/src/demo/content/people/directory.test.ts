import { describe, expect, it } from 'vitest';

import { finishedRound } from '../finished/finished-round.ts';
import { liveRound } from '../live/live-round.ts';
import { demoTenants } from '../tenants.ts';
import { demoBodies } from './bodies.ts';
import { demoPeople, demoSuccessions, demoUnits } from './directory.ts';
import { checkDigitOf } from './identity.ts';

const tenants = ['530100', '530111', '530112', '530181'];

describe('tenants', () => {
  it('are the city, 14 counties, 4 zones and the new area', () => {
    const kinds = Map.groupBy(demoTenants, ({ kind }) => kind);

    expect(kinds.get('city')).toHaveLength(1);
    expect(kinds.get('county')).toHaveLength(14);
    expect(kinds.get('zone')).toHaveLength(5);
    expect(demoTenants.filter(({ synthetic }) => synthetic).map(({ code }) => code)).toEqual([
      '5301K1',
    ]);
  });
});

describe('unit directories', () => {
  it('hold 70 units in Xishan and 10 to 15 in the two neighbours', () => {
    expect(demoUnits('530112')).toHaveLength(70);
    for (const county of ['530111', '530181']) {
      expect(demoUnits(county).length).toBeGreaterThanOrEqual(10);
      expect(demoUnits(county).length).toBeLessThanOrEqual(15);
    }
  });

  it.each(['530111', '530112', '530181'])(
    'gives each unit of %s a code and names of its own',
    (county) => {
      const units = demoUnits(county);

      for (const key of ['ref', 'code', 'name', 'shortName', 'documentMark'] as const) {
        expect(new Set(units.map((unit) => unit[key])).size).toBe(units.length);
      }
      expect(
        units.every(
          ({ parentRef }) => parentRef === null || units.some(({ ref }) => ref === parentRef),
        ),
      ).toBe(true);
    },
  );

  it('lies where Kunming lies', () => {
    const units = tenants.flatMap(demoUnits);

    expect(
      units.every(({ lon, lat }) => lon > 102.3 && lon < 102.8 && lat > 24.6 && lat < 25.1),
    ).toBe(true);
  });

  it('names a leader and a liaison for every unit that still exists', () => {
    for (const county of tenants) {
      const people = new Set(demoPeople(county).map(({ ref }) => ref));
      for (const unit of demoUnits(county)) {
        const named = [unit.principalLeaderRef, unit.liaisonRef];
        expect(named.every((ref) => ref !== null && people.has(ref))).toBe(
          unit.dissolvedOn === null,
        );
      }
    }
  });

  it('lets merged bureaus end on the day their successor takes over', () => {
    const units = new Map(demoUnits('530112').map((unit) => [unit.ref, unit]));

    for (const { predecessorRef, successorRef, on } of demoSuccessions('530112')) {
      expect(units.get(predecessorRef)?.dissolvedOn).toBe(on);
      expect(units.get(successorRef)?.dissolvedOn).toBeNull();
    }
    expect(demoSuccessions('530112').length).toBeGreaterThanOrEqual(3);
  });

  it('inspects no unit twice in the term and no unit that is gone', () => {
    const inspected = [...finishedRound().engagements, ...liveRound().engagements];
    const gone = new Set(
      demoUnits('530112').flatMap(({ ref, dissolvedOn }) => (dissolvedOn ? [ref] : [])),
    );

    expect(new Set(inspected.map(({ unitRef }) => unitRef)).size).toBe(46);
    expect(inspected.some(({ unitRef }) => gone.has(unitRef))).toBe(false);
  });
});

describe('people', () => {
  const people = tenants.flatMap(demoPeople);

  it('have ID numbers that fail their check digit', () => {
    for (const { idNumber } of people) {
      expect(idNumber).toMatch(/^\d{17}[\dX]$/);
      expect(checkDigitOf(idNumber.slice(0, 17))).not.toBe(idNumber.at(-1));
    }
  });

  it('know a right check digit when they see one', () => {
    expect(checkDigitOf('11010519491231002')).toBe('X');
  });

  it('have phone numbers no operator assigns', () => {
    expect(people.every(({ phone }) => /^120\d{8}$/.test(phone))).toBe(true);
    const units = tenants.flatMap(demoUnits).filter(({ dissolvedOn }) => dissolvedOn === null);
    expect(units.every(({ contactPhone }) => /^0871-0\d{7}$/.test(contactPhone))).toBe(true);
  });

  it.each(tenants)('of %s are told apart by reference, name, ID number and phone', (tenant) => {
    const own = demoPeople(tenant);

    for (const key of ['ref', 'name', 'idNumber', 'phone'] as const) {
      expect(new Set(own.map((person) => person[key])).size).toBe(own.length);
    }
  });

  it('have careers without gaps that lead to one present post', () => {
    for (const { posts, workStartedIn, bornIn } of people) {
      const [present, ...earlier] = posts;
      expect(present?.to).toBeNull();
      expect(posts.at(-1)?.from).toBe(workStartedIn);
      expect(earlier.map(({ to }) => to)).toEqual(posts.slice(0, -1).map(({ from }) => from));
      expect(workStartedIn > bornIn).toBe(true);
    }
  });

  it('work in units and bodies that exist', () => {
    const known = new Set(
      tenants.flatMap((code) => [...demoUnits(code), ...demoBodies(code)]).map(({ ref }) => ref),
    );
    const places = people.flatMap(({ posts }) => posts.map(({ place }) => place));

    expect(places.every((place) => place.kind === 'outside' || known.has(place.ref))).toBe(true);
  });

  it('include a roster of more than sixty besides the staff of the units', () => {
    expect(
      demoPeople('530112').filter(({ ref }) => ref.startsWith('xs-p-')).length,
    ).toBeGreaterThan(60);
  });
});

import { describe, expect, it } from 'vitest';

import { demoPeople, demoUnits } from '../people/directory.ts';
import { checkDigitOf } from '../people/identity.ts';
import { demoTenants } from '../tenants.ts';
import { jointTargets } from './county-table.ts';
import { demoPool } from './pool-people.ts';
import { demoKin, formerPlaces } from './ties.ts';

const pool = demoPool();
const people = new Map(
  demoTenants.flatMap(({ code }) => demoPeople(code)).map((person) => [person.ref, person]),
);
const units = new Map(
  demoTenants.flatMap(({ code }) => demoUnits(code)).map((unit) => [unit.ref, unit]),
);
const cityPool = pool.filter(({ isOffered, tenantCode }) => isOffered || tenantCode === '530100');

describe('the pools', () => {
  it('have forty people in Xishan and a hundred and thirty in the city', () => {
    expect(pool.filter(({ tenantCode }) => tenantCode === '530112').length).toBeGreaterThan(40);
    expect(cityPool.length).toBeGreaterThan(130);
  });

  it('draw on the city, every county and every zone', () => {
    const from = new Set(cityPool.map(({ tenantCode }) => tenantCode));

    expect(demoTenants.filter(({ code }) => !from.has(code))).toEqual([]);
  });

  it('hold twenty leaders of 县处级 whom the city may use', () => {
    const leaders = cityPool.filter(({ pools }) => pools.includes('leader'));

    expect(leaders.length).toBeGreaterThanOrEqual(20);
    for (const { personRef } of leaders) {
      expect(people.get(personRef)?.posts[0]?.rank).toMatch(/^(县处级|.级调研员)/u);
    }
  });

  it('tell everybody apart, by number and in the city by name too', () => {
    expect(new Set(pool.map(({ personRef }) => personRef)).size).toBe(pool.length);
    const names = cityPool.map(({ personRef }) => people.get(personRef)?.name);
    expect(new Set(names).size).toBe(cityPool.length);
    for (const { personRef } of pool) {
      const number = people.get(personRef)?.idNumber ?? '';
      expect(checkDigitOf(number.slice(0, 17))).not.toBe(number.at(-1));
    }
  });

  it('know of everybody where he comes from and works, what he can and what he studied', () => {
    const counties = new Set(demoTenants.map(({ code }) => code));
    for (const { educations, personRef, sendingUnit, skills } of pool) {
      const person = people.get(personRef);
      expect(counties).toContain(person?.nativeCountyCode);
      expect(counties).toContain(person?.growthCountyCode);
      expect(sendingUnit).not.toBe('');
      expect(skills.length).toBeGreaterThan(0);
      expect(educations.length).toBeGreaterThan(0);
    }
  });

  it('cover every field of knowledge', () => {
    expect(new Set(cityPool.flatMap(({ skills }) => skills)).size).toBe(12);
  });

  it.each(['audit', 'partyBuilding', 'discipline', 'writing'] as const)(
    'have %s for fourteen teams twice over',
    (skill) => {
      expect(cityPool.filter(({ skills }) => skills.includes(skill)).length).toBeGreaterThan(28);
    },
  );

  it('hold experts from outside, people who have inspected, and newcomers', () => {
    expect(pool.filter(({ source }) => source === 'external').length).toBeGreaterThan(20);
    expect(pool.filter(({ inspectedYears }) => inspectedYears.length > 0).length).toBeGreaterThan(
      80,
    );
    expect(
      cityPool.filter(({ inspectedYears }) => inspectedYears.length === 0).length,
    ).toBeGreaterThan(20);
  });
});

describe('the joint round', () => {
  it('goes to all fourteen counties, to one to three units of each', () => {
    const counties = demoTenants.filter(({ kind }) => kind === 'county').map(({ code }) => code);

    expect(Object.keys(jointTargets).toSorted()).toEqual(counties.toSorted());
    for (const [code, refs] of Object.entries(jointTargets)) {
      expect(refs.length).toBeGreaterThan(0);
      expect(refs.length).toBeLessThan(4);
      expect(refs.map((ref) => units.get(ref)?.tenantCode)).toEqual(refs.map(() => code));
    }
  });

  it('finds three leaders in each of its units', () => {
    for (const ref of Object.values(jointTargets).flat()) {
      const leaders = [...people.values()].filter(({ posts }) => {
        const [present] = posts;
        return present?.isLeadership && present.place.kind === 'unit' && present.place.ref === ref;
      });
      expect(leaders.length).toBeGreaterThanOrEqual(3);
    }
  });

  it('meets people who must stay away: relatives, former colleagues, natives', () => {
    const inspected = new Set(Object.values(jointTargets).flat());
    const names = new Set([...inspected].map((ref) => units.get(ref)?.name));
    const ofCity = new Set(cityPool.map(({ personRef }) => personRef));
    const related = demoKin.filter(({ personRef }) => ofCity.has(personRef));
    const former = [...formerPlaces].filter(([ref]) => ofCity.has(ref));

    expect(related.length).toBeGreaterThan(8);
    expect(former.length).toBeGreaterThan(8);
    expect(former.filter(([, { name }]) => !names.has(name))).toEqual([]);
    for (const code of Object.keys(jointTargets)) {
      const natives = cityPool.filter(({ personRef }) => {
        const person = people.get(personRef);
        return person?.nativeCountyCode === code && person.tenantCode !== code;
      });
      expect(natives.length).toBeGreaterThan(0);
    }
  });
});

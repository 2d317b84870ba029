import type { Ref } from '../basics.ts';
import { demoBodies } from '../people/bodies.ts';
import { demoPeople, demoUnits } from '../people/directory.ts';
import { randomFrom, type Random } from '../random.ts';
import { demoTenants } from '../tenants.ts';
import type { DemoPerson } from '../types.ts';
import { educationsOf, relativesOf } from './life.ts';
import type { DemoPool, DemoPoolPerson, DemoRelative } from './pool-types.ts';
import { certificatesOf, directionsOf, skillsOf } from './skills.ts';
import { demoKin } from './ties.ts';

/** Numbers of the roster whose people are in the pool, first and last. */
const inPool: Readonly<Record<string, readonly (readonly [number, number])[]>> = {
  km: [[11, 56]],
  xs: [
    [10, 21],
    [29, 77],
  ],
  gd: [[7, 13]],
  an: [[7, 13]],
};
const inCountyPool = [[3, 10]] as const;

/** Xishan lends some of its pool to the city. */
const offeredByXishan = new Set(
  ['34', '36', '43', '44', '47', '56', '59', '61', '67', '69', '71', '77'].map(
    (no) => `xs-p-${no}`,
  ),
);

let built: readonly DemoPoolPerson[] | undefined;

/** Everybody in a pool of the city or its counties. */
export function demoPool(): readonly DemoPoolPerson[] {
  built ??= demoTenants.flatMap(({ code }) => poolOf(code));
  return built;
}

function poolOf(tenantCode: string): DemoPoolPerson[] {
  const places = new Map(
    [...demoUnits(tenantCode), ...demoBodies(tenantCode)].map(({ name, ref }) => [ref, name]),
  );
  return demoPeople(tenantCode)
    .filter(({ ref }) => isInPool(ref))
    .map((person) => toPoolPerson(person, places));
}

function isInPool(ref: Ref): boolean {
  const [prefix = '', kind, no] = ref.split('-');
  const ranges = inPool[prefix] ?? inCountyPool;
  return kind === 'p' && ranges.some(([from, to]) => Number(no) >= from && Number(no) <= to);
}

/** 组长库 asks for 县处级 at least. */
const leads = /^(县处级|[一二三四]级调研员)/u;

function toPoolPerson(person: DemoPerson, places: ReadonlyMap<Ref, string>): DemoPoolPerson {
  const { ref: personRef, tenantCode } = person;
  const random = randomFrom(`pool person ${personRef}`);
  const [present] = person.posts;
  const place = present === undefined || present.place.kind === 'outside' ? null : present.place;
  const sendingUnit = places.get(place?.ref ?? '') ?? '';
  const skills = skillsOf(person, sendingUnit, random);
  const isExternal = /审计局|财政局|发展和改革/u.test(sendingUnit);
  return {
    personRef,
    tenantCode,
    pools: poolsOf(person),
    source: isExternal ? 'external' : 'internal',
    sendingUnit,
    admittedOn: `${random.int(2022, 2023)}-0${random.int(3, 9)}-${random.int(10, 28)}`,
    relatives: familyOf(person, random),
    educations: educationsOf(person, random),
    skills,
    certificates: certificatesOf(person),
    directions: directionsOf(skills),
    frontline: random.next() < 0.3 ? '曾任驻村工作队员两年' : null,
    inspectedYears: inspectedYears(personRef, random),
    isOffered: isOffered(person),
  };
}

function poolsOf({ posts, ref }: DemoPerson): DemoPool[] {
  const [present] = posts;
  if (leads.test(present?.rank ?? '')) return ['leader'];
  return /^xs-p-(1\d|2[01])$/u.test(ref) ? ['unitGroup'] : ['inspection'];
}

function isOffered({ ref, tenantCode }: DemoPerson): boolean {
  if (tenantCode === '530100') return false;
  return tenantCode !== '530112' || offeredByXishan.has(ref);
}

function inspectedYears(ref: Ref, random: Random): number[] {
  if (/^xs-p-(29|[3-6]\d|7[0-7])$/u.test(ref)) return [2024];
  if (random.next() < 0.3) return [];
  return [2021, 2022, 2023, 2025].filter(() => random.next() < 0.5);
}

/** A spouse the story names takes the place of the invented one. */
function familyOf(person: DemoPerson, random: Random): DemoRelative[] {
  const told = kinOf(person.ref);
  const isMarried = told.some(({ relation }) => relation === 'spouse');
  const others = relativesOf(person, random);
  return [...others.filter(({ relation }) => !isMarried || relation !== 'spouse'), ...told];
}

function kinOf(personRef: Ref): DemoRelative[] {
  return demoKin
    .filter((tie) => tie.personRef === personRef)
    .map(({ leaderRef, relation }) => {
      const tenantCode = tenantOfRef(leaderRef);
      const leader = demoPeople(tenantCode).find(({ ref }) => ref === leaderRef);
      const present = leader?.posts[0];
      const unit = demoUnits(tenantCode).find(
        ({ ref }) => present?.place.kind === 'unit' && ref === present.place.ref,
      );
      if (!leader || !present || !unit) throw new Error(`${leaderRef} leads no unit`);
      return { relation, name: leader.name, employer: unit.name, post: present.title };
    });
}

function tenantOfRef(ref: Ref): string {
  const prefix = ref.split('-')[0] ?? '';
  const tenant = demoTenants.find(({ code }) => demoPeople(code)[0]?.ref.startsWith(`${prefix}-`));
  if (tenant === undefined) throw new Error(`${ref} is of no tenant`);
  return tenant.code;
}

import fc from 'fast-check';

import type {
  CareerFact,
  LeaderFact,
  PersonFacts,
  TargetFacts,
} from '../src/recusal/recusal-facts.ts';

const places = 12;
const people = 40;
const counties = ['530101', '530112', '530171', '530114'];

const placeOf = (n: number) => [`unit:${n}`, `name:第${n}单位`];
const Place = fc.nat(places - 1).map(placeOf);
const Person = fc.nat(people - 1).map((n) => [`person:${n}`, `tie:${n}`]);
const Month = fc
  .tuple(fc.integer({ min: 2015, max: 2027 }), fc.integer({ min: 1, max: 12 }))
  .map(([year, month]) => `${year}-${String(month).padStart(2, '0')}`);

const Career: fc.Arbitrary<CareerFact> = fc
  .record({
    from: Month,
    to: fc.option(Month, { freq: 3 }),
    place: Place,
    isLeadership: fc.boolean(),
    superior: fc.oneof(fc.constant([]), Person),
  })
  .map((fact) => ({ ...fact, placeName: fact.place[1] ?? '', post: '干部' }));

const School = fc.record({
  school: Place,
  schoolName: fc.constant('学校'),
  from: fc.option(Month),
  to: fc.constant(null),
});

const County = fc.constantFrom(...counties);
const maybe = <Value>(value: fc.Arbitrary<Value>) => fc.option(value, { freq: 12 });
const Decided = fc.constantFrom('upheld', 'dismissed', null);
const targetIds = ['a', 'b', 'c'];
const TargetId = fc.constantFrom(...targetIds);
const Raised = fc.array(
  fc.record({ targetId: TargetId, reason: fc.constant('有矛盾'), decided: Decided }),
  { maxLength: 1 },
);

export const anyPerson: fc.Arbitrary<PersonFacts> = fc.record({
  candidateId: fc.uuid(),
  keys: Person,
  nativeCounty: maybe(County),
  grownCounty: maybe(County),
  workCounties: maybe(fc.array(County, { minLength: 1, maxLength: 2 })),
  career: maybe(fc.array(Career, { maxLength: 5 })),
  education: maybe(fc.array(School, { maxLength: 2 })),
  relatives: maybe(
    fc.array(
      fc.record({
        closeness: fc.constantFrom('direct', 'collateral'),
        relation: fc.constant('亲属'),
        person: Person,
        place: fc.oneof({ weight: 5, arbitrary: Place }, { weight: 1, arbitrary: fc.constant([]) }),
      }),
      { maxLength: 2 },
    ),
  ),
  inspected: fc.array(
    fc.record({
      place: Place,
      countyCode: County,
      role: fc.constantFrom('leading', 'other'),
      roundsAgo: fc.integer({ min: 1, max: 4 }),
    }),
    { maxLength: 2 },
  ),
  declaration: fc.record({
    signedFor: fc.constant(targetIds),
    ties: fc.array(
      fc.record({
        targetId: TargetId,
        statement: fc.constant('同学'),
        confirmed: fc.constantFrom(true, false, null),
      }),
      { maxLength: 1 },
    ),
  }),
  objections: Raised,
  interests: Raised,
  secretlyBarred: fc.oneof(
    { weight: 8, arbitrary: fc.constant([]) },
    { weight: 1, arbitrary: TargetId.map((id) => [id]) },
  ),
});

const Leader: fc.Arbitrary<LeaderFact> = fc.record({
  person: Person,
  name: fc.constant('班子成员'),
  post: fc.constant('局长'),
  isPrincipal: fc.boolean(),
  career: fc.array(Career, { minLength: 1, maxLength: 4 }),
  education: fc.constant([]),
});

/** A unit with a subordinate and a predecessor, and its leadership. */
export const anyTarget = (targetId: string): fc.Arbitrary<TargetFacts> =>
  fc.record({
    targetId: fc.constant(targetId),
    name: fc.constant('被巡察单位'),
    counties: fc.uniqueArray(County, { minLength: 1, maxLength: 2 }),
    place: fc
      .uniqueArray(fc.nat(places - 1), { minLength: 1, maxLength: 3 })
      .map((all) => all.flatMap(placeOf)),
    leadership: fc.array(Leader, { minLength: 1, maxLength: 3 }),
  });

export const anyMode = fc.constantFrom('own', 'combined', 'cross', 'unitSupervision');
export const anyDay = fc
  .tuple(
    fc.integer({ min: 2024, max: 2026 }),
    fc.integer({ min: 1, max: 12 }),
    fc.integer({ min: 1, max: 28 }),
  )
  .map(([year, month, day]) =>
    [year, String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-'),
  );

import { randomFrom, type Random } from '../random.ts';
import { jointTargets } from '../talent/county-table.ts';
import { unitsOfNextRound } from '../talent/next-round.ts';
import type { DemoPerson, DemoUnit, Ref } from '../types.ts';
import { finishedProfiles, liveProfiles, type UnitProfile } from '../units/profiles.ts';
import { careerOf } from './career.ts';
import { inventedIdNumber, inventedPhone } from './identity.ts';
import { freshName } from './names.ts';
import { joinedParty } from './roster.ts';
import { seatsOf, type Seat, type SeatName } from './seats.ts';

/** Named here because they sign in to the demo. */
const namedSeats: Record<string, { name: string; gender: '男' | '女' }> = {
  'xs-u-43 principal': { name: '何鹏程', gender: '男' },
  'xs-u-43 office': { name: '李晓晨', gender: '女' },
  'xs-u-06 principal': { name: '周文敏', gender: '女' },
  'xs-u-06 office': { name: '杨雨薇', gender: '女' },
  'xs-u-21 principal': { name: '张立新', gender: '男' },
  'xs-u-21 office': { name: '段文博', gender: '男' },
  'gd-u-02 office': { name: '罗梓轩', gender: '男' },
  'an-u-07 office': { name: '夏晓琳', gender: '女' },
};

export interface StaffedUnit {
  unit: DemoUnit;
  seats: Partial<Record<SeatName, Ref>>;
  people: DemoPerson[];
}

export function staffUnits(units: DemoUnit[], takenNames: string[]): StaffedUnit[] {
  const taken = new Set([...takenNames, ...Object.values(namedSeats).map(({ name }) => name)]);
  const profiles = new Map(
    [...finishedProfiles, ...liveProfiles].map((profile) => [profile.unitRef, profile]),
  );
  let serial = 100;
  const staff = (unit: DemoUnit, seats: Seat[]): StaffedUnit => {
    const staffed = staffUnit({ unit, seats, serial, taken });
    serial += seats.length;
    return staffed;
  };
  const present = units.filter((unit) => unit.dissolvedOn === null);
  const staffed = present.map((unit) => staff(unit, seatsOf(unit, profiles.get(unit.ref))));
  const completed = present
    .filter(({ ref }) => inspectedAhead.has(ref) && !profiles.has(ref))
    .map((unit) => staff(unit, leadershipOf(unit)));
  return joined(staffed, completed);
}

/** Units of rounds that are still to come: they have a whole leadership too. */
const inspectedAhead = new Set([...Object.values(jointTargets).flat(), ...unitsOfNextRound]);

function leadershipOf(unit: DemoUnit): Seat[] {
  const seats = seatsOf(unit, { ...bareProfile, unitRef: unit.ref });
  return seats.filter(({ name }) => name !== 'principal' && name !== 'office');
}

const bareProfile: Omit<UnitProfile, 'unitRef'> = {
  teamNumber: 0,
  findingCount: 0,
  groups: [],
  partyBody: '党组',
  business: ['业务科'],
  places: [],
  projects: [],
};

function joined(staffed: StaffedUnit[], completed: StaffedUnit[]): StaffedUnit[] {
  const more = new Map(completed.map((one) => [one.unit.ref, one]));
  return staffed.map((one) => {
    const added = more.get(one.unit.ref);
    if (added === undefined) return one;
    return {
      ...one,
      seats: { ...one.seats, ...added.seats },
      people: [...one.people, ...added.people],
    };
  });
}

interface Staffing {
  unit: DemoUnit;
  seats: Seat[];
  serial: number;
  taken: Set<string>;
}

function staffUnit({ unit, seats, serial, taken }: Staffing): StaffedUnit {
  const refOf = (name: SeatName) => `${unit.ref.replace('-u-', '-s-')}-${name}`;
  const people = seats.map((seat, at) => {
    const random = randomFrom(`staff ${unit.ref} ${seat.name}`);
    const named = namedSeats[`${unit.ref} ${seat.name}`];
    const gender = named?.gender ?? (random.next() < 0.56 ? '男' : '女');
    const name = named?.name ?? freshName(random, gender, taken);
    const superiorRef = seat.name === 'principal' ? null : refOf('principal');
    const person = { ref: refOf(seat.name), name, gender, superiorRef } as const;
    return staffMember({ unit, seat, person, random, serial: serial + at });
  });
  const seatRefs = Object.fromEntries(seats.map(({ name }) => [name, refOf(name)]));
  return { unit, seats: seatRefs, people };
}

interface Member {
  unit: DemoUnit;
  seat: Seat;
  person: { ref: Ref; name: string; gender: '男' | '女'; superiorRef: Ref | null };
  random: Random;
  serial: number;
}

const counties = [
  '530102',
  '530103',
  '530111',
  '530112',
  '530115',
  '530124',
  '530125',
  '530127',
  '530128',
  '530129',
  '530181',
];
const peoples = ['汉族', '汉族', '汉族', '汉族', '汉族', '汉族', '彝族', '白族', '回族', '苗族'];

function staffMember({ unit, seat, person, random, serial }: Member): DemoPerson {
  const bornIn = `${random.int(...seat.bornBetween)}-${String(random.int(1, 12)).padStart(2, '0')}`;
  const native = random.pick(counties);
  const present = {
    place: { kind: 'unit', ref: unit.ref },
    department: seat.department,
    title: seat.title,
    rank: seat.rank,
    isLeadership: seat.isLeadership,
    isPrincipal: seat.name === 'principal',
    superiorRef: person.superiorRef,
  } as const;
  const career = careerOf({
    present,
    kind: unit.kind,
    bornIn,
    tenantCode: unit.tenantCode,
    random,
  });
  const inParty = seat.isLeadership || seat.name === 'party' || random.next() < 0.85;
  return {
    ref: person.ref,
    tenantCode: unit.tenantCode,
    name: person.name,
    gender: person.gender,
    idNumber: inventedIdNumber({ countyCode: native, bornIn, gender: person.gender, serial }),
    phone: inventedPhone(unit.tenantCode, serial),
    bornIn,
    ethnicity: random.pick(peoples),
    nativeCountyCode: native,
    growthCountyCode: native,
    politicalStatus: inParty ? '中共党员' : '群众',
    joinedPartyOn: inParty ? joinedParty(bornIn, random) : null,
    workStartedIn: career.workStartedIn,
    education: random.pick(['大学本科', '大学本科', '大学本科', '大学专科', '硕士研究生']),
    major: random.pick(seat.majors),
    posts: career.posts,
  };
}

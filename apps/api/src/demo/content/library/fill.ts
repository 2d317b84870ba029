import { departmentOf, type DepartmentKind } from '../people/seats.ts';
import type { Random } from '../random.ts';
import type { DemoUnit } from '../types.ts';
import type { UnitProfile } from '../units/profiles.ts';
import { addDays, inWords, rollToWorkDay } from '../work-days.ts';

export interface Filler {
  /** The text with every slot replaced; a slot drawn once keeps its value. */
  fill(text: string): string;
  /** The value of a drawn slot. */
  value(slot: string): string | undefined;
}

interface Setting {
  unit: DemoUnit;
  profile: UnitProfile;
  random: Random;
  /** In 万元, for findings that carry an amount. */
  money: string | null;
  /** First year the inspection looked at. */
  since: number;
}

const innermostSlot = /\{([^{}:]+)(?::([^{}]+))?\}/;

export function fillerFor(setting: Setting): Filler {
  const values = new Map(Object.entries(wordsOf(setting)));
  const draw = (name: string, spec: string | undefined): string => {
    const known = values.get(name);
    if (known !== undefined) return known;
    if (spec === undefined) throw new Error(`Slot {${name}} is used before it is drawn`);
    const value = drawValue(spec, setting);
    values.set(name, value);
    return value;
  };
  return {
    fill: (text) => {
      let filled = text;
      for (let slot = innermostSlot.exec(filled); slot; slot = innermostSlot.exec(filled)) {
        filled = filled.replace(slot[0], draw(slot[1] ?? '', slot[2]));
      }
      return filled;
    },
    value: (slot) => values.get(slot),
  };
}

function wordsOf(setting: Setting): Record<string, string> {
  const { unit, profile, random, money } = setting;
  const [place = unit.shortName, place2 = place] = random.shuffle(profile.places);
  const [project = '', project2 = project] = random.shuffle(profile.projects);
  const [dept = '', dept2 = dept] = random.shuffle(profile.business);
  const since = setting.since;
  const department = (kind: DepartmentKind) => departmentOf(unit.kind, kind);
  const words = {
    unit: unit.shortName,
    party: profile.partyBody,
    span: random.pick([`${since}年至2023年`, `${since}年以来`]),
    place,
    place2,
    project,
    project2,
    dept,
    dept2,
    'dept.office': department('office'),
    'dept.party': department('party'),
    'dept.finance': department('finance'),
    'dept.discipline': department('discipline'),
  };
  return money === null ? words : { ...words, money };
}

function drawValue(spec: string, { random, money, since }: Setting): string {
  const [kind = '', ...rest] = spec.split(' ');
  const range = rest.map(Number);
  const [low = 0, high = 0] = range;
  switch (kind) {
    case 'int':
      return String(random.int(low, high));
    case 'wan':
      return (low + random.next() * (high - low)).toFixed(2);
    case 'times':
      return (Number(money) * (low + random.next() * (high - low))).toFixed(2);
    case 'pick':
      return random.pick(rest.join(' ').split('|'));
    case 'year':
      return String(random.int(since, 2023));
    case 'month':
      return `${random.int(since, 2023)}年${random.int(1, 12)}月`;
    case 'day':
      return inWords(
        rollToWorkDay(addDays(`${since}-03-01`, random.int(0, 1000 - 365 * (since - 2021)))),
      );
    default:
      throw new Error(`Unknown slot ${spec}`);
  }
}

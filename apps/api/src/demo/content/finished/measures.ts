import type { Archetype } from '../library/archetype.ts';
import type { Filler } from '../library/fill.ts';
import { beginnings } from '../library/phrases.ts';
import { departmentOf, type SeatName } from '../people/seats.ts';
import type { Random } from '../random.ts';
import type { DemoMeasure, DemoUnit, IsoDate, RectificationType, Ref } from '../types.ts';
import { addDays, addWorkDays, daysBetween, rollToWorkDay } from '../work-days.ts';

export interface MeasureSetting {
  archetype: Archetype;
  unit: DemoUnit;
  seats: Record<SeatName, Ref>;
  filler: Filler;
  random: Random;
  /** The department of the unit's business head. */
  businessDepartment: string;
  evidenceRef: Ref;
  feedbackOn: IsoDate;
  planApprovedOn: IsoDate;
  rectificationEndsOn: IsoDate;
  /** True where the main measure is still open at the end. */
  unfinished: boolean;
}

interface Line {
  kind: string;
  text: string;
  result: string;
}

/** Days from the approved plan to the due date, by kind. */
const dueAfter: Record<string, [number, number]> = {
  refund: [12, 40],
  duty: [8, 26],
  train: [14, 44],
  publish: [16, 48],
  check: [20, 52],
  rule: [22, 54],
  fix: [24, 58],
};

export function measuresOf(setting: MeasureSetting): DemoMeasure[] {
  const lines = chosenLines(setting);
  const openAt = setting.unfinished ? openLine(lines) : -1;
  return lines.map((line, at) => toMeasure({ setting, line, seq: at + 1, open: at === openAt }));
}

function chosenLines({ archetype, random, unfinished }: MeasureSetting): Line[] {
  const lines = archetype.measures.map((measure) => {
    const [kind = '', text = '', result = ''] = measure.split('｜');
    return { kind, text, result };
  });
  const droppable = lines.filter(
    (line, at) => at > 0 && !`${line.text}${line.result}`.includes('{money}'),
  );
  const dropped =
    lines.length > 1 && !unfinished && random.next() < 0.16 ? droppable.at(-1) : undefined;
  return lines.filter((line) => line !== dropped);
}

function openLine(lines: Line[]): number {
  const fix = lines.findIndex(({ kind }) => kind === 'fix' || kind === 'refund');
  return fix === -1 ? 0 : fix;
}

interface MeasureInput {
  setting: MeasureSetting;
  line: Line;
  seq: number;
  open: boolean;
}

function toMeasure({ setting, line, seq, open }: MeasureInput): DemoMeasure {
  const { filler, random, seats, unit } = setting;
  const text = filler.fill(line.text);
  const result = filler.fill(line.result);
  const rectificationType = typeOf(line.kind);
  const timing = timingOf(setting, line.kind);
  const owner = ownerOf(line.kind, setting);
  const begun = {
    on: timing.begunOn,
    byRef: owner.ref,
    text: filler.fill(random.pick(beginnings[line.kind] ?? [])),
  };
  const ended = {
    on: timing.finishedOn,
    byRef: owner.ref,
    text: `${result}${open ? '，遗留部分继续推进' : ''}。`,
  };
  const done = !open && rectificationType !== '长期坚持';
  return {
    seq,
    text,
    leadLeaderRef: random.pick([seats.principal, seats.deputyA, seats.deputyB]),
    principalRef: seats.principal,
    leadDept: owner.department,
    coDept: random.next() < 0.4 ? departmentOf(unit.kind, 'office') : null,
    ownerRef: owner.ref,
    due: rectificationType === '长期坚持' ? null : timing.due,
    rectificationType,
    state: done ? 'verified' : 'inProgress',
    progress: [begun, ended],
    result: open ? null : result,
    finishedOn: done ? timing.finishedOn : null,
    evidenceRefs: open ? [] : [setting.evidenceRef],
  };
}

function typeOf(kind: string): RectificationType {
  if (kind === 'now') return '立行立改';
  return kind === 'long' ? '长期坚持' : '集中整改';
}

function timingOf(setting: MeasureSetting, kind: string) {
  const { feedbackOn, planApprovedOn, rectificationEndsOn, random } = setting;
  const immediate = kind === 'now';
  const start = immediate ? feedbackOn : planApprovedOn;
  const [low, high] = immediate ? [8, 16] : (dueAfter[kind] ?? [30, 56]);
  const wished = rollToWorkDay(addDays(start, random.int(low, high)));
  const due = wished > rectificationEndsOn ? rectificationEndsOn : wished;
  const begunOn = addWorkDays(start, random.int(1, 3));
  const late = !immediate && random.next() < 0.05;
  const slack = Math.max(1, daysBetween(begunOn, due));
  const finished = late
    ? addWorkDays(due, random.int(2, 12))
    : addDays(due, -random.int(0, Math.min(9, slack - 1)));
  return { due, begunOn, finishedOn: rollToWorkDay(finished < begunOn ? begunOn : finished) };
}

function ownerOf(kind: string, setting: MeasureSetting): { ref: Ref; department: string } {
  const { archetype, unit, seats, businessDepartment } = setting;
  const seat = seatFor(kind, archetype.cat);
  const department = seat === 'business' ? businessDepartment : departmentOf(unit.kind, seat);
  return { ref: seats[seat], department };
}

const seatByKind: Record<string, 'office' | 'party' | 'finance'> = {
  refund: 'finance',
  rule: 'office',
  publish: 'office',
  train: 'party',
  duty: 'party',
};

function seatFor(kind: string, cat: string): 'office' | 'party' | 'finance' | 'business' {
  const byKind = seatByKind[kind];
  if (byKind) return byKind;
  if (cat.startsWith('F3') || cat === 'F1.01' || cat === 'F1.03') return 'party';
  if (cat === 'F2.01' || cat === 'F2.02' || cat === 'F2.05') return 'finance';
  return 'business';
}

import { contentHash } from './content-hash.ts';
import type { PlanDrawRow } from './plan-draws.repository.ts';
import type {
  DrawContent,
  DrawnSeed,
  DrawnTeams,
  ReplayedDraw,
  SealedDraw,
} from './plan-tables.ts';

/** One draw with everything that belongs to it. */
export interface DrawRecord {
  readonly drawNo: number;
  readonly sealed: PlanDrawRow;
  readonly seeded: PlanDrawRow | undefined;
  readonly drawn: PlanDrawRow | undefined;
  readonly replays: readonly PlanDrawRow[];
  readonly redrawRequested: PlanDrawRow | undefined;
  readonly redrawApproved: PlanDrawRow | undefined;
}

/** The draws of a plan, oldest first. */
export function drawRecords(steps: readonly PlanDrawRow[]): DrawRecord[] {
  return [...Map.groupBy(steps, ({ drawNo }) => drawNo)].flatMap(([drawNo, own]) => {
    const of = (step: PlanDrawRow['step']) => own.find((it) => it.step === step);
    const sealed = of('sealed');
    if (sealed === undefined) return [];
    const record = {
      drawNo,
      sealed,
      seeded: of('seeded'),
      drawn: of('drawn'),
      replays: own.filter(({ step }) => step === 'replayed'),
      redrawRequested: of('redrawRequested'),
      redrawApproved: of('redrawApproved'),
    };
    return [record];
  });
}

export type NextStep = 'seal' | 'draw' | 'requestRedraw' | 'approveRedraw';

/**
 * What comes next. A seed is drawn once for a sealed list: whoever interrupts the drawing gets the
 * same teams when he goes on. A new draw begins only after somebody else has agreed to it.
 */
export function nextStep(records: readonly DrawRecord[]): NextStep {
  const last = records.at(-1);
  if (last === undefined || last.redrawApproved !== undefined) return 'seal';
  if (last.drawn === undefined) return 'draw';
  return last.redrawRequested === undefined ? 'requestRedraw' : 'approveRedraw';
}

/** Whether every record follows from its content and the one before it. */
export function isUnchanged(steps: readonly PlanDrawRow[]): boolean {
  return steps.every(
    ({ content, hash, previousHash }, at) =>
      previousHash === (steps[at - 1]?.hash ?? null) && hash === contentHash(content, previousHash),
  );
}

export function sealedContent({ content }: PlanDrawRow): SealedDraw {
  return shaped(content, 'problem', (it): it is SealedDraw => Object.hasOwn(it, 'problem'));
}

export function seedContent({ content }: PlanDrawRow): DrawnSeed {
  return shaped(content, 'seed', (it): it is DrawnSeed => Object.hasOwn(it, 'seed'));
}

export function drawnContent({ content }: PlanDrawRow): DrawnTeams {
  return shaped(content, 'result', (it): it is DrawnTeams => Object.hasOwn(it, 'result'));
}

export function replayedContent({ content }: PlanDrawRow): ReplayedDraw {
  return shaped(content, 'same', (it): it is ReplayedDraw => Object.hasOwn(it, 'same'));
}

function shaped<Content extends DrawContent>(
  content: DrawContent,
  what: string,
  is: (content: DrawContent) => content is Content,
): Content {
  if (is(content)) return content;
  throw new Error(`a record of a draw without its ${what}`);
}

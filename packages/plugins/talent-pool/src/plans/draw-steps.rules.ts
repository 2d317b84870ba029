import type { PlanDrawRow } from './plan-draws.repository.ts';
import type { DrawnTeams, SealedDraw } from './plan-tables.ts';

/** One draw with everything that belongs to it. */
export interface DrawRecord {
  readonly drawNo: number;
  readonly sealed: PlanDrawRow;
  readonly drawn: PlanDrawRow | undefined;
  readonly redrawRequested: PlanDrawRow | undefined;
  readonly redrawApproved: PlanDrawRow | undefined;
}

/** The draws of a plan, oldest first. */
export function drawRecords(steps: readonly PlanDrawRow[]): DrawRecord[] {
  return [...Map.groupBy(steps, ({ drawNo }) => drawNo)].flatMap(([drawNo, own]) => {
    const of = (step: PlanDrawRow['step']) => own.find((it) => it.step === step);
    const sealed = of('sealed');
    return sealed === undefined
      ? []
      : [
          {
            drawNo,
            sealed,
            drawn: of('drawn'),
            redrawRequested: of('redrawRequested'),
            redrawApproved: of('redrawApproved'),
          },
        ];
  });
}

export type NextStep = 'seal' | 'draw' | 'requestRedraw' | 'approveRedraw';

/** What comes next: a new draw begins only after somebody else has agreed to it. */
export function nextStep(records: readonly DrawRecord[]): NextStep {
  const last = records.at(-1);
  if (last === undefined || last.redrawApproved !== undefined) return 'seal';
  if (last.drawn === undefined) return 'draw';
  return last.redrawRequested === undefined ? 'requestRedraw' : 'approveRedraw';
}

export function sealedContent({ content }: PlanDrawRow): SealedDraw {
  if (isSealed(content)) return content;
  throw new Error('a sealed draw without its list');
}

export function drawnContent({ content }: PlanDrawRow): DrawnTeams {
  if (isDrawn(content)) return content;
  throw new Error('a draw without its seed');
}

function isSealed(content: PlanDrawRow['content']): content is SealedDraw {
  return Object.hasOwn(content, 'problem');
}

function isDrawn(content: PlanDrawRow['content']): content is DrawnTeams {
  return Object.hasOwn(content, 'seed');
}

import type { WorkflowStage } from '@lianxun/plugin-api';

import type { FindingStage } from '../findings/finding.rules.ts';
import { findingWorkflow } from '../findings/finding.workflow.ts';

type State = keyof typeof findingWorkflow.states;

const byState = new Map<string, FindingStage>(
  Object.entries(findingWorkflow.states).map(([state, { stage }]) => [state, stage]),
);
/** The state a stage is shown as where the ledger does not know the case's own. */
export const firstStates: ReadonlyMap<string, string> = new Map<string, string>(
  [...byState].toReversed().map(([state, stage]) => [stage, state]),
);

/** Each state with its stage, as `state stage`. */
export const knownStates: readonly string[] = [...byState].map((known) => known.join(' '));

/** Stage of a 状态 in the ledger; undefined for a word the ledger does not have. */
export function stageOfStatus(status: string): FindingStage | undefined {
  return byState.get(status);
}

/** 状态 of a finding for the ledger, also where a tenant has named its states differently. */
export function statusOf(row: {
  readonly state: string | null;
  readonly stage: string | null;
}): State {
  const known = row.state !== null && byState.get(row.state) === row.stage ? row.state : undefined;
  const found = known ?? firstStates.get(row.stage ?? 'proposed') ?? 'proposed';
  return (
    Object.keys(findingWorkflow.states).find((state): state is State => state === found) ??
    'proposed'
  );
}

/** Where a measure stands when its finding is loaded from history; null while it has no case yet. */
export function measureStageIn(
  findingStage: FindingStage,
  measure: { readonly rectificationType: string; readonly begun: boolean },
): WorkflowStage<'measure'> | null {
  switch (findingStage) {
    case 'proposed':
    case 'merged':
    case 'issued':
    case 'planning':
      return null;
    case 'closed':
      return 'verified';
    case 'partlyDone':
    case 'closing':
      return measure.rectificationType === 'longTerm' ? 'inProgress' : 'verified';
    case 'rectifying':
    case 'notDone':
      return measure.begun ? 'inProgress' : 'notStarted';
  }
}

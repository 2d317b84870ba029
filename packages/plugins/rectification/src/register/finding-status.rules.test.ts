import { expect, test } from 'vitest';

import { findingWorkflow } from '../findings/finding.workflow.ts';
import { findingsRegister } from '../findings/findings.register.ts';
import { measureStageIn, stageOfStatus, statusOf } from './finding-status.rules.ts';

const statusColumn = findingsRegister.columns.find(({ key }) => key === 'status');

test('every status of the ledger is a state of the workflow', () => {
  const options =
    statusColumn?.type === 'enum' && statusColumn.options !== 'tenant' ? statusColumn.options : [];

  expect(options.length).toBeGreaterThan(5);
  for (const { value } of options) expect(Object.keys(findingWorkflow.states)).toContain(value);
});

test('a state of the tenant’s own naming shows as the first status of its stage', () => {
  expect(statusOf({ state: 'claimed', stage: 'issued' })).toBe('claimed');
  expect(statusOf({ state: 'waitingForCounty', stage: 'planning' })).toBe('planning');
  expect(statusOf({ state: 'closed', stage: 'rectifying' })).toBe('rectifying');
  expect(statusOf({ state: null, stage: null })).toBe('proposed');
});

test('a word the ledger does not know has no stage', () => {
  expect(stageOfStatus('toString')).toBeUndefined();
  expect(stageOfStatus('closeRequested')).toBe('closing');
});

test('a closed finding has all measures verified; a partly done one keeps its long-term measures open', () => {
  expect(measureStageIn('closed', { rectificationType: 'longTerm', begun: false })).toBe(
    'verified',
  );
  expect(measureStageIn('partlyDone', { rectificationType: 'longTerm', begun: true })).toBe(
    'inProgress',
  );
  expect(measureStageIn('notDone', { rectificationType: 'concentrated', begun: false })).toBe(
    'notStarted',
  );
  expect(measureStageIn('planning', { rectificationType: 'concentrated', begun: true })).toBeNull();
});

import { workflowStages } from '@lianxun/plugin-api';
import { expect, test } from 'vitest';

import { stageMeaning } from './stage.ts';

const notBegun = [
  'draft',
  'drafted',
  'drafting',
  'issued',
  'mandated',
  'notStarted',
  'planned',
  'preparing',
  'proposed',
  'registered',
];

test('only what has not begun reads as idle, so that every stage has its colour', () => {
  const stages = new Set(Object.values(workflowStages).flat());

  const idle = [...stages].filter((stage) => stageMeaning(stage) === 'idle');

  expect(idle.toSorted()).toEqual(notBegun);
});

test('a stage that begins one subject and ends another is done where nothing follows', () => {
  expect(stageMeaning('issued', true)).toBe('done');
  expect(stageMeaning('cancelled', true)).toBe('stopped');
});

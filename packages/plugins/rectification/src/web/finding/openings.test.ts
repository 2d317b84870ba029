import { expect, it } from 'vitest';

import { openingsOf } from './openings.ts';

const everything = new Set(['rectification:plan', 'rectification:manage', 'rectification:review']);

it('lets the unit plan until the plan is accepted, and report while it works', () => {
  expect(openingsOf({ stage: 'planning' }, everything).plan).toBeUndefined();
  expect(openingsOf({ stage: 'rectifying' }, everything).plan).toContain('已经会审');
  expect(openingsOf({ stage: 'rectifying' }, everything).report).toBeUndefined();
  expect(openingsOf({ stage: 'closing' }, everything).report).toContain('联审');
});

it('says whose work it is to somebody who may not do it', () => {
  const openings = openingsOf({ stage: 'planning' }, new Set());

  expect(openings.plan).toContain('被巡察单位');
  expect(openings.manage).toContain('巡察办');
});

it('takes rebounds only of what was closed', () => {
  expect(openingsOf({ stage: 'closed' }, everything).rebound).toBeUndefined();
  expect(openingsOf({ stage: 'rectifying' }, everything).rebound).toContain('已销号');
});

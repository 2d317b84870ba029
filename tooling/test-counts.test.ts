import { expect, test } from 'vitest';

import { countJourneys, countTests } from './test-counts.ts';

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((it) => ({ status: it })),
});

const journey = (status: string, ...annotations: string[]) => ({
  tests: [{ status, annotations: annotations.map((type) => ({ type })) }],
});

test('every test counts, a skipped one for neither side', () => {
  const report = {
    testResults: [file('failed', 'passed', 'failed', 'skipped'), file('passed', 'passed')],
  };

  expect(countTests(report, false)).toEqual({ passed: 2, failed: 1 });
});

test('a test file that does not load is a failure', () => {
  const report = { testResults: [file('failed'), file('passed', 'passed')] };

  expect(countTests(report, false)).toEqual({ passed: 1, failed: 1 });
});

test('a run that breaks outside its tests is a failure', () => {
  expect(countTests({ testResults: [file('passed', 'passed')] }, false)).toEqual({
    passed: 1,
    failed: 1,
  });
  expect(countTests(undefined, true)).toEqual({ passed: 0, failed: 1 });
  expect(countJourneys({ suites: [] }, false)).toEqual({ passed: 0, failed: 1 });
});

test('a journey counts at any depth', () => {
  const report = {
    suites: [{ specs: [journey('expected')], suites: [{ specs: [journey('unexpected')] }] }],
  };

  expect(countJourneys(report, false)).toEqual({ passed: 1, failed: 1 });
});

test('a journey that did not run is a failure unless it says skip', () => {
  const report = { suites: [{ specs: [journey('skipped'), journey('skipped', 'skip')] }] };

  expect(countJourneys(report, true)).toEqual({ passed: 0, failed: 1 });
});

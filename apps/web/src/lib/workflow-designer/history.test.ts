import { expect, it } from 'vitest';

import { present, record, redo, redoTitle, startHistory, undo, undoTitle } from './history.ts';

const typed = (value: string, group = 'title') => ({ title: `输入${value}`, value, group });

it('goes back and forward through every step of the session', () => {
  const steps = Array.from({ length: 200 }, (_, index) => index + 1);
  const edited = steps.reduce(
    (history, value) => record(history, { title: `第${value}步`, value }, value),
    startHistory(0),
  );

  const back = steps.reduce((history) => undo(history), edited);
  expect(present(back)).toBe(0);
  expect(undoTitle(back)).toBeUndefined();

  const forward = steps.reduce((history) => redo(history), back);
  expect(present(forward)).toBe(200);
  expect(redoTitle(forward)).toBeUndefined();
});

it('takes what was typed at one go as one step', () => {
  const start = startHistory('');
  const first = record(start, typed('复'), 10_000);
  const second = record(first, typed('复核'), 10_400);

  expect(present(undo(second))).toBe('');
  expect(undoTitle(second)).toBe('输入复');
});

it('begins a new step after a pause, in another field, and after going forward', () => {
  const start = record(startHistory(''), typed('复'), 10_000);

  expect(present(undo(record(start, typed('复核'), 12_000)))).toBe('复');
  expect(present(undo(record(start, typed('注', 'note'), 10_100)))).toBe('复');
  expect(present(undo(record(redo(undo(start)), typed('复核'), 10_100)))).toBe('复');
});

it('forgets what was undone once something else is done', () => {
  const one = record(startHistory(0), { title: '一', value: 1 }, 1);
  const other = record(undo(one), { title: '二', value: 2 }, 2);

  expect(redoTitle(other)).toBeUndefined();
  expect(present(redo(other))).toBe(2);
});

it('stays where it is at either end', () => {
  const start = startHistory('a');

  expect(undo(start)).toEqual(start);
  expect(redo(start)).toEqual(start);
});

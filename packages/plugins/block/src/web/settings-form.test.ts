import { expect, test } from 'vitest';

import { seenPairs, settingFaults, settingsOf, typedSettings, withSeen } from './settings-form.ts';
import type { DivisionSettings } from './words.ts';

const settings: DivisionSettings = {
  levels: [{ key: 'economy', title: '经济水平' }],
  weights: { region: 40, kind: 40, level: 20 },
  regionBy: 'county',
  farKm: 60,
  size: { min: 3, max: 8 },
  count: null,
  balance: { weight: 0, limit: null },
  together: [],
  apart: [],
  excluded: [],
  adjacency: [
    ['530102', '530103'],
    ['530103', '530111'],
  ],
};

test('what is typed and nothing changed is what was there', () => {
  expect(settingsOf(typedSettings(settings), settings)).toEqual(settings);
  expect(settingFaults(typedSettings(settings))).toEqual([]);
});

test('weights that do not sum to 100, empty sizes and sizes the wrong way round are named', () => {
  const typed = typedSettings(settings);
  expect(settingFaults({ ...typed, region: '50' })).toEqual(['三项权重合计须为100，现在是110。']);
  expect(settingFaults({ ...typed, min: '' })).toEqual(['“下限”请填写整数。']);
  expect(settingFaults({ ...typed, min: '9' })).toEqual(['板块单位数的下限不能大于上限。']);
  expect(settingFaults({ ...typed, count: 'x' })).toEqual(['“板块数”请填写整数，或留空。']);
});

test('a level keeps its key by its name, a new one gets one of its own', () => {
  const typed = { ...typedSettings(settings), levels: '规模、经济水平，规模', count: '5' };
  expect(settingsOf(typed, settings)).toMatchObject({
    count: 5,
    levels: [
      { key: 'level1', title: '规模' },
      { key: 'economy', title: '经济水平' },
    ],
  });
});

test('neighbours elsewhere stay as they are', () => {
  const codes = new Set(['530102', '530103']);
  expect(seenPairs([...settings.adjacency], codes)).toEqual([['530102', '530103']]);
  expect(withSeen([...settings.adjacency], [], codes)).toEqual([['530103', '530111']]);
});

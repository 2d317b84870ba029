import { describe, expect, it } from 'vitest';

import { goals } from '../../staffing/staffing-problem.ts';
import { limitFaults, limitTexts, weightFaults } from './limit-form.ts';
import { checkPlan, emptyPlan, type Choices } from './plan-form.ts';
import { teamFaults, type TeamForm } from './team-form.ts';

const sound: TeamForm = {
  name: '第一组',
  from: '2026-03-01',
  to: '2026-05-31',
  size: { min: '5', max: '7' },
  deputies: { min: '1', max: '2' },
  demands: [{ title: '财务审计', count: '1' }],
};

describe('the form of a team', () => {
  it('lets sound numbers pass', () => {
    expect(teamFaults(sound)).toEqual([]);
  });

  it.each<readonly [string, Partial<TeamForm>, string]>([
    ['dates in reverse', { from: '2026-06-01' }, '截止日期不能早于开始日期'],
    ['a missing day', { to: '' }, '请填写起止日期'],
    ['nobody', { size: { min: '0', max: '0' } }, '人数应为 2 至 30 的整数'],
    ['more at least than at most', { size: { min: '7', max: '5' } }, '最多人数不能少于最少人数'],
    ['half a person', { size: { min: '2.5', max: '5' } }, '整数'],
    ['no number at all', { size: { min: '五', max: '七' } }, '整数'],
    ['deputies in reverse', { deputies: { min: '2', max: '1' } }, '最多副组长人数不能少于'],
    [
      'more posts than people',
      { size: { min: '2', max: '3' }, deputies: { min: '2', max: '2' } },
      '合计超过最多人数 3',
    ],
    ['a skill below nothing', { demands: [{ title: '财务审计', count: '-1' }] }, '财务审计的人数'],
    ['no name', { name: ' ' }, '请填写组名'],
  ])('says what is wrong with %s', (_, wrong, words) => {
    expect(teamFaults({ ...sound, ...wrong }).join('')).toContain(words);
  });
});

describe('the form of weights and limits', () => {
  const none = limitTexts({
    maxShareOfSendingUnit: null,
    minOutsideShare: null,
    minSendingUnits: null,
    maxOutOfSendingUnit: null,
    maxConsecutiveRounds: null,
    maxRounds: null,
  });
  const weights = (text: string) => goals.map((goal) => ({ goal, text }));

  it('lets sound numbers and empty fields pass', () => {
    expect([...limitFaults(none), ...weightFaults(weights('3'))]).toEqual([]);
  });

  it.each([
    ['a share beyond all', { maxShareOfSendingUnit: '140' }, '应在 0 与 100 之间'],
    ['a share that is none', { minOutsideShare: '一半' }, '应在 0 与 100 之间'],
    ['no rounds', { maxRounds: '0' }, '参加轮数应为 1 至 50 的整数'],
    ['too many units', { minSendingUnits: '99' }, '派员单位数应为 1 至 30 的整数'],
  ])('says what is wrong with %s', (_, wrong, words) => {
    expect(limitFaults({ ...none, ...wrong }).join('')).toContain(words);
  });

  it('asks for a weight that counts', () => {
    expect(weightFaults(weights('0')).join('')).toContain('至少一项权重大于 0');
    expect(weightFaults(weights('-1')).join('')).toContain('应为 0 至 100 的整数');
  });
});

describe('the form of a plan', () => {
  const choices: Choices = {
    rounds: [],
    targets: [],
    skills: [],
    usual: { sizeMin: 5, sizeMax: 7, deputiesMin: 1, deputiesMax: 2, skills: [] },
  };

  it('says what is wrong with dates in reverse, no pool, no team and odd sizes', () => {
    const form = { ...emptyPlan(choices), from: '2026-06-01', to: '2026-03-01', pools: [] };

    expect(checkPlan({ ...form, sizeMin: '9', sizeMax: '4' })).toMatchObject({
      title: '请填写方案名称。',
      to: '截止日期不能早于开始日期。',
      pools: '请至少选一个库别。',
      teams: '还没有巡察组。',
      sizeMax: '最多人数不能少于最少人数。',
    });
  });
});

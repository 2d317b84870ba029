import { expect, test } from 'vitest';

import { urgentBody, urgentProblems } from './urgent-form.ts';

const values = {
  kind: 'direct',
  reason: 'safety',
  title: ' 标题 ',
  facts: '情况',
  suggestion: '',
  receivers: '张某 zhangmou\n 李某，王某',
  concerned: '赵某  区水务局\n\n钱某 镇 政府',
};

test('names are sent one by one, and nothing typed is nothing sent', () => {
  expect(urgentBody(values)).toEqual({
    kind: 'direct',
    reason: 'safety',
    title: '标题',
    facts: '情况',
    suggestion: null,
    receivers: [
      { name: '张某', userName: 'zhangmou' },
      { name: '李某', userName: null },
      { name: '王某', userName: null },
    ],
    concerned: [
      { name: '赵某', unitName: '区水务局' },
      { name: '钱某', unitName: '镇 政府' },
    ],
  });
});

test('a receiver is named once, with one account', () => {
  const said = (receivers: string) => urgentProblems({ ...values, receivers })['receivers'];
  expect(said('张某\n张某')).toContain('重复');
  expect(said('张某 a b')).toContain('姓名 账号');
  expect(said('张某 a\n张某 b')).toBe('');
});

test('a line without a unit and a sixth receiver are named', () => {
  expect(urgentProblems({ ...values, concerned: '赵某' })['concerned']).toContain('姓名 单位');
  expect(urgentProblems({ ...values, receivers: '一、二、三、四、五、六' })['receivers']).toContain(
    '最多5人',
  );
  expect(urgentProblems(values)).toEqual({ receivers: '', concerned: '' });
});

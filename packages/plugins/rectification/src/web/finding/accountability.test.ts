import { describe, expect, it } from 'vitest';

import { accountabilityBody, blankPerson } from './accountability.ts';

const matter = { matter: ' 失职 ', decidedOn: '2026-11-05', decidedBy: '县纪委', documentNo: '' };

describe('a case of accountability', () => {
  it('is sent trimmed, with nothing for what was left empty', () => {
    const persons = [{ ...blankPerson(), name: ' 何某某 ', handling: 'talk' }];

    expect(accountabilityBody({ ...matter, persons })).toEqual({
      errors: [],
      body: {
        matter: '失职',
        decidedOn: '2026-11-05',
        decidedBy: '县纪委',
        documentNo: null,
        persons: [{ name: '何某某', post: null, form: null, handling: 'talk', sanction: null }],
      },
    });
  });

  it('names every person who lacks a name or how he was dealt with', () => {
    const persons = [{ ...blankPerson(), name: '何某某' }, blankPerson()];

    expect(accountabilityBody({ ...matter, decidedOn: '', persons }).errors).toEqual([
      '请填写处理日期。',
      '第 1 人缺姓名或处理方式。',
      '第 2 人缺姓名或处理方式。',
    ]);
  });
});

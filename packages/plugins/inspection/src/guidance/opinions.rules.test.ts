import { expect, test } from 'vitest';

import { everyOpinionAnswered, noOpinionReturned, someOpinionReturned } from './opinions.rules.ts';

const opinion = (no: number, answer: string | null, verdict: 'accepted' | 'returned' | null) => ({
  no,
  answer,
  verdict,
});

test('an answer that was returned counts only when it was given anew', () => {
  const open = [
    opinion(1, '已改', 'accepted'),
    opinion(2, '已改', 'returned'),
    opinion(3, null, null),
  ];

  expect(everyOpinionAnswered(open)).toEqual([
    { code: 'inspection.opinion_unanswered', message: '第2、3条意见尚未答复' },
  ]);
  expect(everyOpinionAnswered([opinion(1, '已改', null)])).toBe(true);
});

test('a notice is accepted without returned answers, and returned only with one', () => {
  const returned = [opinion(1, '已改', 'returned')];
  const fine = [opinion(1, '已改', null)];

  expect(noOpinionReturned(returned)).toMatchObject([{ code: 'inspection.opinion_returned' }]);
  expect(noOpinionReturned(fine)).toBe(true);
  expect(someOpinionReturned(returned)).toBe(true);
  expect(someOpinionReturned(fine)).toMatchObject([{ code: 'inspection.no_opinion_returned' }]);
});

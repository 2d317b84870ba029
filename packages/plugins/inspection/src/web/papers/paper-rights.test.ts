import { expect, it } from 'vitest';

import { editRefusal } from './paper-rights.ts';

const paper = {
  stage: 'drafting',
  createdBy: 'li',
  handlers: [{ userId: 'wang', name: '王' }],
};

it('lets author and handlers change a draft, and nobody anything else', () => {
  expect(editRefusal(paper, 'li')).toBeUndefined();
  expect(editRefusal(paper, 'wang')).toBeUndefined();
  expect(editRefusal(paper, 'zhao')).toContain('承办人');
  expect(editRefusal({ ...paper, stage: 'reviewing' }, 'li')).toContain('退回');
  expect(editRefusal({ ...paper, stage: 'locked' }, 'li')).toContain('修订');
});

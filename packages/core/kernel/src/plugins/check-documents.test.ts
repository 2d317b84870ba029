import { defineDocument, handleCases, type Plugin } from '@lianxun/plugin-api';
import { expect, test } from 'vitest';

import { documentProblems } from './check-documents.ts';

const memo = defineDocument<unknown>({
  id: 'memos.memo',
  title: '情况通报',
  permission: handleCases,
  subject: 'engagement',
  fields: {},
  template: { form: 'report', title: '情况通报', blocks: [] },
  data: () => Promise.resolve(undefined),
});
const messagesFor = (document: typeof memo) => {
  const memos: Plugin = {
    id: 'memos',
    title: '通报',
    version: '1.0.0',
    api: '^1.0.0',
    owner: 'tests',
    documents: [document],
  };
  return documentProblems(memos, [memos]).map(({ message }) => message);
};

test('a document of an engagement with a plain id is taken', () => {
  expect(messagesFor(memo)).toEqual([]);
});

test.each(['memos.long_memo', 'memos.memo2', 'memo'])(
  'a document called %s is refused, for it could never be asked for',
  (id) => {
    expect(messagesFor({ ...memo, id })).toEqual([`${id}: no address takes this id`]);
  },
);

test('a document of a record nobody declares is refused', () => {
  expect(messagesFor({ ...memo, subject: 'memo' })).toEqual([
    'memos.memo: there is no record type memo',
  ]);
});

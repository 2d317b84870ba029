import { expect, test } from 'vitest';

import { nextEdition, refuseOwnReturn } from './issue-return.ts';

test('whoever has a part in a return is refused as its issuer, whatever the definition lets him do', () => {
  expect(() => refuseOwnReturn(['author', 'second'], ['second'])).toThrow('编制人不能签发');
  expect(() => refuseOwnReturn(['author'], ['director'])).not.toThrow();
});

test('drafts and what was discarded take no edition', () => {
  expect(nextEdition([{ edition: null }])).toBe(1);
  expect(nextEdition([{ edition: null }, { edition: 2 }, { edition: 1 }])).toBe(3);
});

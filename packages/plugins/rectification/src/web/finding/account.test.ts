import { describe, expect, it } from 'vitest';

import { accountOf, accountSections } from './account.ts';

function section(key: string) {
  const found = accountSections.find((candidate) => candidate.key === key);
  if (!found) throw new Error(`no section ${key}`);
  return found;
}

describe("the unit's account of a finding", () => {
  it('sends what was emptied as nothing instead of leaving the old text', () => {
    expect(
      accountOf(section('generalise'), { generalise: '已排查 12 个村', selfOpinion: ' ' }),
    ).toEqual({
      generalise: '已排查 12 个村',
      selfOpinion: null,
    });
  });
});

import { expect, test } from 'vitest';

import { blankNomination, nominationBody, nominationErrors } from './nomination-form.ts';

test('asks for what the roster needs, and for six digits of a county', () => {
  const errors = nominationErrors({ ...blankNomination, name: '段丽华', nativeCounty: '西山区' });

  expect(errors).not.toHaveProperty('name');
  expect(errors).toMatchObject({
    employer: '请填写所在单位。',
    nativeCounty: '行政区划代码是六位数字，如530112。',
  });
});

test('leaves out what nobody has said', () => {
  const body = nominationBody({ ...blankNomination, name: ' 段丽华 ', employer: '区审计局' }, null);

  expect(body).toEqual({
    entry: {
      person: { name: '段丽华', employer: '区审计局', idUnverified: false },
      profile: { skills: [] },
    },
    membership: { pool: 'inspection', source: 'internal' },
  });
});

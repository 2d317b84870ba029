import { expect, test } from 'vitest';

import { blankNomination, nominationBody, nominationErrors } from './nomination-form.ts';

test('asks for what the roster needs', () => {
  const errors = nominationErrors({ ...blankNomination, name: '段丽华', nativeCounty: '530112' });

  expect(errors).not.toHaveProperty('name');
  expect(errors).not.toHaveProperty('nativeCounty');
  expect(errors).toMatchObject({ employer: '请填写所在单位。', grownCounty: '请选择成长地。' });
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

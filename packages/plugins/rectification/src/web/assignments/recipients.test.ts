import { expect, test } from 'vitest';

import { recipientOf } from './recipients.ts';

test.each([
  ['unit:1', { unitId: '1' }],
  ['body:2', { bodyId: '2' }],
  ['tenant:530112', { tenantCode: '530112' }],
])('%s is sent as what it is', (value, to) => {
  expect(recipientOf(value)).toEqual(to);
});

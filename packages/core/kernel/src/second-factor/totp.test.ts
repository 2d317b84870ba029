import { generate } from 'otplib';
import { expect, it } from 'vitest';

import { createTotpEnrolment, verifyTotp } from './totp.ts';

/** The secret of RFC 6238, appendix B, in Base32. */
const rfcSecret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';
const now = new Date('2026-03-01T08:00:10Z');
const step = Math.floor(now.getTime() / 30_000);

function codeAt(seconds: number): Promise<string> {
  return generate({ secret: rfcSecret, epoch: now.getTime() / 1000 + seconds });
}

const verifyCode = (typed: string) =>
  verifyTotp({ secret: rfcSecret, code: typed, lastUsedStep: null }, now);

const verifyAt = async (seconds: number, lastUsedStep: number | null = null) =>
  verifyTotp({ secret: rfcSecret, code: await codeAt(seconds), lastUsedStep }, now);

it('accepts the code the standard publishes for its secret', async () => {
  const attempt = { secret: rfcSecret, code: '287082', lastUsedStep: null };

  expect(await verifyTotp(attempt, new Date(59_000))).toEqual({ accepted: true, step: 1 });
});

it('accepts the code of this half minute and of one before and after', async () => {
  expect(await verifyAt(0)).toEqual({ accepted: true, step });
  expect(await verifyAt(-30)).toEqual({ accepted: true, step: step - 1 });
  expect(await verifyAt(30)).toEqual({ accepted: true, step: step + 1 });
});

it('refuses codes further away', async () => {
  expect(await verifyAt(-60)).toEqual({ accepted: false, reason: 'wrong' });
  expect(await verifyAt(60)).toEqual({ accepted: false, reason: 'wrong' });
});

it('accepts a code once, and none older than the one used last', async () => {
  expect(await verifyAt(0, step)).toEqual({ accepted: false, reason: 'replayed' });
  expect(await verifyAt(-30, step)).toEqual({ accepted: false, reason: 'replayed' });
  expect(await verifyAt(30, step)).toEqual({ accepted: true, step: step + 1 });
});

it('takes full-width digits and spaces, and refuses what is no code without failing', async () => {
  const code = await codeAt(0);
  const spaced = `${code.slice(0, 3)} ${code.slice(3)}`;

  expect(await verifyCode(spaced)).toMatchObject({ accepted: true });
  for (const typed of ['', '12345', '1234567', 'abcdef', '-12345']) {
    expect(await verifyCode(typed)).toEqual({ accepted: false, reason: 'wrong' });
  }
});

it('enrols with a fresh secret that authenticator apps can read', async () => {
  const enrolment = createTotpEnrolment({ issuer: '联巡', label: 'yangliu' });
  const uri = new URL(enrolment.uri);
  const code = await generate({ secret: enrolment.secret, epoch: now.getTime() / 1000 });

  expect(uri.protocol).toBe('otpauth:');
  expect(decodeURIComponent(uri.pathname)).toContain('联巡:yangliu');
  expect(uri.searchParams.get('secret')).toBe(enrolment.secret);
  expect(uri.searchParams.get('issuer')).toBe('联巡');
  expect(enrolment.secret).toMatch(/^[A-Z2-7]{32}$/);
  expect(await verifyTotp({ secret: enrolment.secret, code, lastUsedStep: null }, now)).toEqual({
    accepted: true,
    step,
  });
  expect(createTotpEnrolment({ issuer: '联巡', label: 'yangliu' }).secret).not.toBe(
    enrolment.secret,
  );
});

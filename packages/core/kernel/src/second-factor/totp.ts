import { generateSecret, generateURI, verify } from 'otplib';

const period = 30;
const secretBytes = 20;

export interface TotpEnrolment {
  /** Base32; to be stored sealed. */
  secret: string;
  /** `otpauth://totp/…`, for a QR code. */
  uri: string;
}

export type TotpResult =
  | { accepted: true; /** To be stored as `lastUsedStep`. */ step: number }
  | { accepted: false; reason: 'wrong' | 'replayed' };

export function createTotpEnrolment(account: { issuer: string; label: string }): TotpEnrolment {
  const secret = generateSecret({ length: secretBytes });
  return { secret, uri: generateURI({ ...account, secret, period }) };
}

/**
 * Accepts the code of this half minute and of its two neighbours, each once. The caller stores the
 * step in the statement that compares it with the old one, so of two equal requests one fails.
 */
export async function verifyTotp(
  attempt: { secret: string; code: string; lastUsedStep: number | null },
  now: Date,
): Promise<TotpResult> {
  const token = attempt.code.normalize('NFKC').replaceAll(/\s/g, '');
  if (!/^\d{6}$/.test(token)) return { accepted: false, reason: 'wrong' };

  const epoch = Math.floor(now.getTime() / 1000);
  const result = await verify({
    secret: attempt.secret,
    token,
    epoch,
    period,
    epochTolerance: period,
  });
  if (!result.valid) return { accepted: false, reason: 'wrong' };
  const step = Math.floor(epoch / period) + result.delta;
  if (attempt.lastUsedStep !== null && step <= attempt.lastUsedStep) {
    return { accepted: false, reason: 'replayed' };
  }
  return { accepted: true, step };
}

import { aesSuite } from './aes-suite.ts';
import { SealBrokenError, type CipherSuite, type SuiteId } from './cipher-suite.ts';
import { sm4Suite } from './sm4-suite.ts';

const suites: Record<SuiteId, CipherSuite> = {
  'aes-256-gcm': aesSuite,
  'sm4-cbc-hmac-sm3': sm4Suite,
};

export function cipherSuite(id: SuiteId): CipherSuite {
  return suites[id];
}

export function parseSuiteId(text: string): SuiteId {
  const suite = Object.values(suites).find((candidate) => candidate.id === text);
  if (!suite) throw new TypeError(`No cipher suite ${text}`);
  return suite.id;
}

export function cipherSuiteByCode(code: number | undefined): CipherSuite {
  const suite = Object.values(suites).find((candidate) => candidate.code === code);
  if (!suite) throw new SealBrokenError();
  return suite;
}

import { SealBrokenError, type CipherSuite, type Encrypted } from './cipher-suite.ts';
import { cipherSuiteByCode } from './cipher-suites.ts';

const formatVersion = 1;
const fixedHeaderLength = 3;

export interface SealedParts extends Encrypted {
  suite: CipherSuite;
  keyId: string;
}

/** Format version, suite and key id: authenticated along with the place of the value. */
export function sealedHeader(suite: CipherSuite, keyId: string): Buffer {
  const id = Buffer.from(keyId, 'utf8');
  return Buffer.concat([Buffer.from([formatVersion, suite.code, id.length]), id]);
}

/** One base64url string: version, suite, key id with its length, nonce, tag, ciphertext. */
export function encodeSealed({ suite, keyId, nonce, tag, ciphertext }: SealedParts): string {
  const bytes = Buffer.concat([sealedHeader(suite, keyId), nonce, tag, ciphertext]);
  return bytes.toString('base64url');
}

export function decodeSealed(sealed: string): SealedParts {
  const bytes = Buffer.from(sealed, 'base64url');
  // Several spellings decode to the same bytes; only the one written is accepted.
  if (bytes.toString('base64url') !== sealed) throw new SealBrokenError();
  const [version, suiteCode, keyIdLength = 0] = bytes;
  if (version !== formatVersion) throw new SealBrokenError();

  const suite = cipherSuiteByCode(suiteCode);
  const nonceAt = fixedHeaderLength + keyIdLength;
  const tagAt = nonceAt + suite.nonceLength;
  const ciphertextAt = tagAt + suite.tagLength;
  if (bytes.length < ciphertextAt) throw new SealBrokenError();
  return {
    suite,
    keyId: bytes.toString('utf8', fixedHeaderLength, nonceAt),
    nonce: bytes.subarray(nonceAt, tagAt),
    tag: bytes.subarray(tagAt, ciphertextAt),
    ciphertext: bytes.subarray(ciphertextAt),
  };
}

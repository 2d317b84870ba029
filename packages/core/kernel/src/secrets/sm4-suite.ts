import {
  createCipheriv,
  createDecipheriv,
  createHmac,
  hkdfSync,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto';

import { SealBrokenError, type CipherSuite } from './cipher-suite.ts';
import { lengthPrefixed } from './length-prefixed.ts';

const algorithm = 'sm4-cbc';
const encryptionKeyLength = 16;

/** Encrypt-then-MAC under two keys derived from the data key: OpenSSL exposes no SM4-GCM to Node. */
export const sm4Suite: CipherSuite = {
  id: 'sm4-cbc-hmac-sm3',
  code: 2,
  keyLength: 32,
  nonceLength: 16,
  tagLength: 32,

  encrypt(key, plaintext, associated) {
    const keys = deriveKeys(key);
    const nonce = randomBytes(this.nonceLength);
    const cipher = createCipheriv(algorithm, keys.encryption, nonce);
    const ciphertext = Buffer.concat([cipher.update(plaintext), cipher.final()]);
    const tag = this.mac(keys.mac, lengthPrefixed([associated, nonce, ciphertext]));
    return { nonce, tag, ciphertext };
  },

  decrypt(key, { nonce, tag, ciphertext }, associated) {
    const keys = deriveKeys(key);
    const expected = this.mac(keys.mac, lengthPrefixed([associated, nonce, ciphertext]));
    if (!timingSafeEqual(expected, tag)) throw new SealBrokenError();
    const decipher = createDecipheriv(algorithm, keys.encryption, nonce);
    return Buffer.concat([decipher.update(ciphertext), decipher.final()]);
  },

  mac(key, message) {
    return createHmac('sm3', key).update(message).digest();
  },
};

function deriveKeys(key: Uint8Array): { encryption: Uint8Array; mac: Uint8Array } {
  const derived = new Uint8Array(hkdfSync('sm3', key, '', 'lianxun/sm4-cbc-hmac-sm3', 48));
  return {
    encryption: derived.subarray(0, encryptionKeyLength),
    mac: derived.subarray(encryptionKeyLength),
  };
}

import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';

import { SealBrokenError, type CipherSuite } from './cipher-suite.ts';

const algorithm = 'aes-256-gcm';
const tagLength = 16;

export const aesSuite: CipherSuite = {
  id: 'aes-256-gcm',
  code: 1,
  keyLength: 32,
  nonceLength: 12,
  tagLength,

  encrypt(key, plaintext, associated) {
    const nonce = randomBytes(this.nonceLength);
    const cipher = createCipheriv(algorithm, key, nonce, { authTagLength: tagLength });
    cipher.setAAD(associated);
    const ciphertext = Buffer.concat([cipher.update(plaintext), cipher.final()]);
    return { nonce, tag: cipher.getAuthTag(), ciphertext };
  },

  decrypt(key, { nonce, tag, ciphertext }, associated) {
    const decipher = createDecipheriv(algorithm, key, nonce, { authTagLength: tagLength });
    decipher.setAAD(associated);
    decipher.setAuthTag(tag);
    const plaintext = decipher.update(ciphertext);
    try {
      return Buffer.concat([plaintext, decipher.final()]);
    } catch (cause) {
      throw new SealBrokenError(cause);
    }
  },

  mac(key, message) {
    return createHmac('sha256', key).update(message).digest();
  },
};

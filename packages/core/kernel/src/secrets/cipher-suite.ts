export type SuiteId = 'aes-256-gcm' | 'sm4-cbc-hmac-sm3';

/** What a suite makes of one plaintext. Lengths of nonce and tag are fixed by the suite. */
export interface Encrypted {
  nonce: Uint8Array;
  tag: Uint8Array;
  ciphertext: Uint8Array;
}

export interface CipherSuite {
  readonly id: SuiteId;
  /** The byte that names the suite in a sealed value; never reused. */
  readonly code: number;
  readonly keyLength: number;
  readonly nonceLength: number;
  readonly tagLength: number;
  encrypt(key: Uint8Array, plaintext: Uint8Array, associated: Uint8Array): Encrypted;
  /** Throws `SealBrokenError` when a byte of anything it is given differs. */
  decrypt(key: Uint8Array, encrypted: Encrypted, associated: Uint8Array): Uint8Array;
  mac(key: Uint8Array, message: Uint8Array): Uint8Array;
}

/** The value was changed, was sealed for another place, or is no sealed value. */
export class SealBrokenError extends Error {
  constructor(cause?: unknown) {
    super('The sealed value does not open here', { cause });
    this.name = 'SealBrokenError';
  }
}

/** The key is not in the ring: of another tenant, or destroyed. */
export class KeyMissingError extends Error {
  readonly keyId: string;

  constructor(keyId: string) {
    super(`No key ${keyId} in the ring`);
    this.name = 'KeyMissingError';
    this.keyId = keyId;
  }
}

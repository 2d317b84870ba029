import type { SealSuite } from '../audit/seal-chain.ts';
import type { SuiteId } from './cipher-suite.ts';

/** The algorithms of everything new. What exists keeps its own: each value and seal names its suite. */
export interface SuiteSet {
  readonly cipher: SuiteId;
  readonly seal: SealSuite;
}

export const suiteSets = {
  international: { cipher: 'aes-256-gcm', seal: 'sha256' },
  guomi: { cipher: 'sm4-cbc-hmac-sm3', seal: 'sm3' },
} as const satisfies Record<string, SuiteSet>;

export type SuiteSetName = keyof typeof suiteSets;

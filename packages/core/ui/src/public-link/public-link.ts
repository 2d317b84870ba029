import type { Tone } from '../status/tone.ts';

/** A link to a public form as the server answers it. */
export interface ShownLink {
  readonly id: string;
  readonly title: string;
  readonly state: 'notYetOpen' | 'open' | 'expired' | 'usedUp' | 'revoked';
  readonly opensAt: string;
  readonly expiresAt: string;
  readonly maxUses: number | null;
  readonly usedCount: number;
  readonly issuedBy: string;
  readonly issuedAt: string;
}

interface Word {
  readonly word: string;
  readonly tone: Tone;
}

export const linkStates: Readonly<Record<ShownLink['state'], Word>> = {
  notYetOpen: { word: '尚未开放', tone: 'neutral' },
  open: { word: '开放中', tone: 'good' },
  expired: { word: '已到期', tone: 'neutral' },
  usedUp: { word: '已填满', tone: 'neutral' },
  revoked: { word: '已撤销', tone: 'alert' },
};

/** Only these can still be replaced or revoked. */
export const isHolding = ({ state }: ShownLink): boolean =>
  state === 'open' || state === 'notYetOpen';

export function usesText({ usedCount, maxUses }: ShownLink): string {
  return maxUses === null ? `已收 ${usedCount} 份` : `已收 ${usedCount} 份，最多 ${maxUses} 份`;
}

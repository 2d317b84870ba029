import type { ApiSchema } from '@lianxun/api-client';

export type Mirror = ApiSchema<'PaperMirror'>;
export type HeardOpening = ApiSchema<'HeardOpening'>;
export type Copy = ApiSchema<'VaultCopy'>;
export type CopyDetail = ApiSchema<'VaultCopyDetail'>;
export type Opening = CopyDetail['openings'][number];
export type AskedOpening = ApiSchema<'AskedOpening'>;
export type CheckResult = ApiSchema<'PaperCheck'>;
export type VaultPlace = ApiSchema<'VaultPlace'>;
export type SigningKeys = ApiSchema<'SigningKeys'>;

export const mirrorStates: Readonly<Record<Mirror['state'], string>> = {
  waiting: '待送达',
  refused: '未能留存',
  kept: '已留存',
  opened: '已开启',
};

export const mirrorTones = {
  waiting: 'warn',
  refused: 'alert',
  kept: 'good',
  opened: 'neutral',
} as const;

export const openingStates: Readonly<Record<Opening['state'], string>> = {
  asked: '待批准',
  refused: '不批准',
  open: '已批准',
  expired: '已到期',
};

export const openingTones = {
  asked: 'warn',
  refused: 'alert',
  open: 'good',
  expired: 'neutral',
} as const;

export const bases: Readonly<Record<HeardOpening['basis'], string>> = {
  guidance: '县区指导授权',
  approval: '市级两人开启',
};

/** The first digits of a hash; the whole stands on the page of the record. */
export const shortHash = (hash: string): string => hash.slice(0, 12);

/** Places of an undertaking as the filter offers them. */
export function placeKey(place: Pick<VaultPlace, 'combinedId' | 'countyTenantId'>): string {
  return `${place.combinedId}:${place.countyTenantId}`;
}

export function readPlaceKey(key: string): { combinedId?: string; county?: number } {
  const [combinedId, county] = key.split(':');
  return combinedId === undefined || combinedId === '' || county === undefined
    ? {}
    : { combinedId, county: Number(county) };
}

import type { DispatchRow } from './dispatches.repository.ts';

type Half = Pick<DispatchRow, 'half' | 'homeExchangeId' | 'targetExchangeId'>;

/** The team lies in this tenant: it seats and authorises. */
export const isAuthorisedHere = ({ half, targetExchangeId }: Half): boolean =>
  half === 'target' || (half === 'requester' && targetExchangeId === null);

/** His record in the tenant of the team; elsewhere its id means nothing. */
export const ownPersonOf = ({
  homeTenantId,
  personId,
  targetTenant,
}: Pick<DispatchRow, 'homeTenantId' | 'personId' | 'targetTenant'>): string | null =>
  homeTenantId === targetTenant ? personId : null;

/** The person belongs to this tenant: he and his unit answer here. */
export const isAnsweredHere = ({ half, homeExchangeId }: Half): boolean =>
  half === 'home' || (half === 'requester' && homeExchangeId === null);

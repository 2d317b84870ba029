import { v5 as uuidv5 } from 'uuid';

/**
 * Key of what this plugin exchanges for one county of an undertaking: not that of the undertaking
 * itself, whose messages must not wait behind these.
 */
export function campaignExchangeId(exchangeId: string): string {
  return uuidv5('linkage.campaign', exchangeId);
}

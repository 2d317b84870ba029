import { returnReasons, type ReturnReason } from './dispatch-tables.ts';
import type { DispatchChanges, DispatchRow } from './dispatches.repository.ts';

export interface DispatchMove {
  readonly move: string;
  readonly reason: string | null;
  readonly reasonCode: string | null;
  /** Tenant that moves it. */
  readonly tenantName: string;
  readonly actorName: string;
  readonly isPerson: boolean;
  readonly today: string;
}

export function returnReasonOf(code: string | null): ReturnReason | null {
  return returnReasons.find((known) => known === code) ?? null;
}

/** What a move made here writes into the row. */
export function changesOfMove(row: DispatchRow, moved: DispatchMove): DispatchChanges {
  const { actorName, isPerson, move, reason, reasonCode, tenantName, today } = moved;
  switch (move) {
    case 'nominate':
    case 'renominate':
      return row.unitConsent === null
        ? { unitConsent: 'account', unitConsentedOn: today, unitConsentedBy: actorName }
        : {};
    case 'return':
      return {
        returns: row.returns + 1,
        returnReason: returnReasonOf(reasonCode),
        returnedFrom: tenantName,
        outcomeReason: reason,
      };
    case 'replace':
      return { returnedFrom: tenantName, outcomeReason: reason, endedOn: today };
    case 'decline':
      return {
        declinedBy: isPerson ? 'person' : 'unit',
        outcomeReason: reason,
        endedOn: today,
      };
    case 'cancel':
      return { outcomeReason: reason, endedOn: today };
    default:
      return {};
  }
}

import { conflict } from '../refusals.ts';
import { isAnsweredHere } from './dispatch-halves.rules.ts';
import type { PaperParty } from './dispatch-papers.rules.ts';
import type { DispatchRow } from './dispatches.repository.ts';

/** A paper is taken where the person belongs, while his answer, or that of his unit, is waited for. */
export function requirePaperWanted(row: DispatchRow, of: PaperParty): void {
  if (!isAnsweredHere(row))
    throw conflict('answered_elsewhere', `由${row.homeName}答复，本级不登记`);
  if (row.stage !== 'requested' && row.stage !== 'returned')
    throw conflict('not_asked', `这项抽调现在是“${row.stateTitle ?? ''}”，不再需要答复`);
  if ((of === 'unit' ? row.unitConsent : row.personConsent) !== null)
    throw conflict('answered', of === 'unit' ? '单位已经答复' : '本人已经答复');
}

import { registerFor, type StoredRecord } from '@lianxun/plugin-api';

import { listCardCandidates } from '../cards/list-card-candidates.ts';
import type { TalentPoolCtx, TalentPoolDatabase } from '../database.ts';
import { listSeatIds, readSeatRecords, searchableSeats } from './seat-listing.repository.ts';
import { seatsRegister } from './seats.register.ts';
import { applySheetSeat, checkSheetSeats } from './sheet-seats.ts';

async function read(ctx: TalentPoolCtx, ids: readonly string[]): Promise<StoredRecord[]> {
  const rows = new Map((await readSeatRecords(ctx.tx, ids)).map((row) => [row.id, row]));
  const found = [...rows.values()];
  const people = [...new Set(found.flatMap(({ personId }) => personId ?? []))];
  const numbers = await ctx.people.records.numbersOf(people);
  const cards = found.filter(({ personId }) => personId === null);
  const units = await unitsOfCards(
    ctx,
    cards.map(({ candidateId }) => candidateId),
  );
  return ids.flatMap((id) => {
    const row = rows.get(id);
    if (row === undefined) return [];
    return {
      id,
      version: row.version,
      link: `/m/talent-pool/plans/${row.planId}`,
      values: {
        plan: row.planTitle,
        team: row.teamName,
        name: row.candidateName,
        idNumber: numbers.get(row.personId ?? '')?.idNumber ?? null,
        sendingUnit: row.sendingUnit ?? units.get(row.candidateId) ?? null,
        role: row.role,
        isLocked: row.isLocked,
        cameBy: row.cameBy,
      },
      details: [],
    };
  });
}

async function unitsOfCards(
  ctx: TalentPoolCtx,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const held = await listCardCandidates(ctx, { ids });
  return new Map(held.map(({ staffing }) => [staffing.id, staffing.sendingUnitName]));
}

export const seatsRegisterSource = registerFor<TalentPoolDatabase>()({
  definition: seatsRegister,
  searchable: searchableSeats,
  list: (ctx, request) => listSeatIds(ctx.tx, request),
  read,
  check: checkSheetSeats,
  apply: applySheetSeat,
});

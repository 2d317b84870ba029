import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql } from 'kysely';

import type { InspectionDatabase } from '../database.ts';
import type { Candidate } from '../leads/leads-tables.ts';

type Tx = TenantTx<InspectionDatabase>;

/** Somebody named in an open lead, or accused or reporting in a letter that is not settled. */
export interface OpenPartyRow {
  readonly nameIndex: string | null;
  readonly unitName: string | null;
  /** Unit of the engagement the lead was found in. */
  readonly unitId: string | null;
  readonly personId: string | null;
  /** Accounts that are or may be his. */
  readonly keptFrom: readonly string[];
  /** Accounts custody has found to be other people's. */
  readonly ruledOut: readonly string[];
}

interface RawParty extends Omit<OpenPartyRow, 'keptFrom' | 'ruledOut'> {
  readonly candidates: readonly Candidate[];
}

/** For jobs alone: the restricted area is closed to everybody who staffs teams. */
export async function listOpenParties(tx: Tx): Promise<readonly OpenPartyRow[]> {
  const rows: RawParty[] = [...(await listLeadParties(tx)), ...(await listLetterParties(tx))];
  return rows.map(({ candidates, ...row }) => ({
    ...row,
    keptFrom: candidates
      .filter(({ decision }) => decision !== 'dismissed')
      .map(({ userId }) => userId),
    ruledOut: candidates
      .filter(({ decision }) => decision === 'dismissed')
      .map(({ userId }) => userId),
  }));
}

function listLeadParties(tx: Tx): Promise<RawParty[]> {
  return tx
    .selectFrom('p_inspection.lead_people as party')
    .innerJoin('p_inspection.leads as lead', (join) =>
      join.onRef('lead.tenantId', '=', 'party.tenantId').onRef('lead.id', '=', 'party.leadId'),
    )
    .leftJoin('p_inspection.working_papers as paper', (join) =>
      join.onRef('paper.tenantId', '=', 'lead.tenantId').onRef('paper.id', '=', 'lead.paperId'),
    )
    .leftJoin('core.workflow_cases as status', (join) =>
      join
        .onRef('status.tenantId', '=', 'lead.tenantId')
        .on('status.subjectType', '=', 'lead')
        .onRef('status.subjectId', '=', 'lead.id'),
    )
    .where('party.tenantId', '=', tenantOf(tx))
    .where((eb) => eb.or([eb('status.isFinal', 'is', null), eb('status.isFinal', '=', false)]))
    .select([
      'party.nameIndex',
      'party.unitName',
      'paper.unitId',
      'party.personId',
      'party.candidates',
    ])
    .execute();
}

async function listLetterParties(tx: Tx): Promise<RawParty[]> {
  const letters = await tx
    .selectFrom('p_inspection.letters')
    .where('tenantId', '=', tenantOf(tx))
    .where('settledOn', 'is', null)
    .select(['accusedIndex', 'accusedUnit', 'reporterIndex', 'candidates'])
    .execute();
  return letters.flatMap(({ accusedIndex, accusedUnit, candidates, reporterIndex }) => {
    const about = { unitName: accusedUnit, unitId: null, personId: null };
    return [
      { ...about, nameIndex: accusedIndex, candidates },
      ...(reporterIndex === null ? [] : [{ ...about, nameIndex: reporterIndex, candidates: [] }]),
    ];
  });
}

/** Every name a unit goes by. */
export async function listUnitNames(
  tx: Tx,
  unitIds: readonly string[],
): Promise<ReadonlyMap<string, readonly string[]>> {
  const rows = await tx
    .selectFrom('core.units')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', sql<string>`any(${[...unitIds]}::uuid[])`)
    .select(['id', 'name', 'shortName'])
    .execute();
  return new Map(
    rows.map(({ id, name, shortName }) => [id, shortName === null ? [name] : [name, shortName]]),
  );
}

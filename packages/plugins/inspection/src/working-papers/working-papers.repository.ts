import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import { sql, type Insertable, type Selectable, type Updateable } from 'kysely';

import type { InspectionDatabase } from '../database.ts';
import type { CaseColumns } from '../fields.ts';

type Tx = TenantTx<InspectionDatabase>;
type PapersTable = InspectionDatabase['p_inspection.working_papers'];

export type PaperRow = Selectable<PapersTable> & CaseColumns & { readonly unitName: string };
export type PaperChanges = Omit<Updateable<PapersTable>, 'version'>;

const anyOf = (ids: readonly string[]) => sql<string>`any(${[...ids]}::uuid[])`;

function selectPapers(tx: Tx) {
  return tx
    .selectFrom('p_inspection.working_papers as paper')
    .innerJoin('core.units as unit', (join) =>
      join.onRef('unit.tenantId', '=', 'paper.tenantId').onRef('unit.id', '=', 'paper.unitId'),
    )
    .leftJoin('core.workflow_cases as status', (join) =>
      join
        .onRef('status.tenantId', '=', 'paper.tenantId')
        .on('status.subjectType', '=', 'workingPaper')
        .onRef('status.subjectId', '=', 'paper.id'),
    )
    .where('paper.tenantId', '=', tenantOf(tx))
    .selectAll('paper')
    .select([
      'unit.name as unitName',
      'status.state',
      'status.stateTitle',
      'status.stage',
      'status.tone',
      'status.dueOn as caseDueOn',
    ]);
}

export async function insertPaper(tx: Tx, paper: Insertable<PapersTable>): Promise<void> {
  await tx.insertInto('p_inspection.working_papers').values(paper).execute();
}

export function findPaper(tx: Tx, id: string): Promise<PaperRow | undefined> {
  return selectPapers(tx).where('paper.id', '=', id).executeTakeFirst();
}

/** Locks the row until the transaction ends. */
export function lockPaper(tx: Tx, id: string): Promise<PaperRow | undefined> {
  return selectPapers(tx).where('paper.id', '=', id).forUpdate('paper').executeTakeFirst();
}

/** Locked in the order of their ids, so that two callers never wait for each other. */
export function lockPapers(tx: Tx, ids: readonly string[]): Promise<PaperRow[]> {
  return selectPapers(tx)
    .where('paper.id', '=', anyOf(ids))
    .orderBy('paper.id')
    .forUpdate('paper')
    .execute();
}

export function listPapersById(tx: Tx, ids: readonly string[]): Promise<PaperRow[]> {
  return selectPapers(tx).where('paper.id', '=', anyOf(ids)).execute();
}

export async function updatePaper(tx: Tx, id: string, changes: PaperChanges): Promise<void> {
  await tx
    .updateTable('p_inspection.working_papers')
    .where('tenantId', '=', tenantOf(tx))
    .where('id', '=', id)
    .set((eb) => ({ ...changes, version: eb('version', '+', 1) }))
    .execute();
}

export interface PaperConditions {
  readonly roundId?: string | undefined;
  readonly engagementId?: string | undefined;
  readonly teamId?: string | undefined;
  readonly handlerId?: string | undefined;
  readonly stage?: string | undefined;
  readonly result?: string | undefined;
  readonly contains?: string | undefined;
}

/** Newest first; one row more than the page, to know whether another follows. */
export function listPaperPage(
  tx: Tx,
  conditions: PaperConditions,
  page: { readonly limit: number; readonly after: readonly (string | number)[] | undefined },
): Promise<PaperRow[]> {
  const [after] = page.after ?? [];
  return limited(selectPapers(tx), conditions)
    .$if(after !== undefined, (it) => it.where('paper.id', '<', String(after)))
    .orderBy('paper.id', 'desc')
    .limit(page.limit + 1)
    .execute();
}

/** How many the list holds over all its pages. */
export async function countPapers(tx: Tx, conditions: PaperConditions): Promise<number> {
  const { papers } = await limited(selectPapers(tx), conditions)
    .clearSelect()
    .select((eb) => eb.fn.countAll<number>().as('papers'))
    .executeTakeFirstOrThrow();
  return papers;
}

/** The rows of the register: papers on leading-cadre leads are left out of every compilation. */
export const selectRegisterPapers = (tx: Tx) =>
  selectPapers(tx)
    .where('paper.isCadreLead', '=', false)
    .where(sql<boolean>`paper.result_tag is distinct from 'toLead'`);

/** Locked papers of an engagement that a report may cite: none on cadres' leads, none handed over as a lead. */
export function listCitablePapers(tx: Tx, engagementId: string): Promise<PaperRow[]> {
  return selectPapers(tx)
    .where('paper.engagementId', '=', engagementId)
    .where('paper.contentHash', 'is not', null)
    .where('paper.isCadreLead', '=', false)
    .where(sql<boolean>`paper.result_tag is distinct from 'toLead'`)
    .orderBy('paper.paperNo')
    .orderBy('paper.id')
    .execute();
}

function limited(query: ReturnType<typeof selectPapers>, conditions: PaperConditions) {
  const { roundId, engagementId, teamId, handlerId, stage, result, contains } = conditions;
  return query
    .$if(roundId !== undefined, (it) => it.where('paper.roundId', '=', roundId ?? ''))
    .$if(engagementId !== undefined, (it) =>
      it.where('paper.engagementId', '=', engagementId ?? ''),
    )
    .$if(teamId !== undefined, (it) => it.where('paper.teamId', '=', teamId ?? ''))
    .$if(handlerId !== undefined, (it) =>
      it.where(sql<boolean>`${handlerId}::uuid = any (paper.handler_ids)`),
    )
    .$if(stage !== undefined, (it) => it.where('status.stage', '=', stage ?? ''))
    .$if(result !== undefined, (it) => it.where(sql<boolean>`paper.result_tag = ${result}`))
    .$if(contains !== undefined, (it) =>
      it.where('paper.title', 'ilike', `%${escapeLike(contains ?? '')}%`),
    );
}

/** Titles of a unit's papers that are not withdrawn. */
export function listTitlesOfUnit(
  tx: Tx,
  unitId: string,
): Promise<{ id: string; title: string; number: string }[]> {
  return selectPapers(tx)
    .where('paper.unitId', '=', unitId)
    .where(sql<boolean>`status.stage is distinct from 'withdrawn'`)
    .clearSelect()
    .select(['paper.id', 'paper.title'])
    .select((eb) => eb.fn.coalesce('paper.paperNo', 'paper.provisionalNo').as('number'))
    .execute();
}

function escapeLike(text: string): string {
  return text.replaceAll(/[\\%_]/g, String.raw`\$&`);
}

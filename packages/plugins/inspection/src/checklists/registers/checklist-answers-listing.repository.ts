import {
  tenantOf,
  type ListedColumns,
  type RegisterList,
  type RegisterRequest,
  type TenantTx,
} from '@lianxun/plugin-api';
import { inOrderOf, listRegister, type RegisterListing } from '@lianxun/plugin-api/register-query';
import { sql } from 'kysely';

import type { InspectionDatabase } from '../../database.ts';
import { results } from './checklist-answers.register.ts';

type Tx = TenantTx<InspectionDatabase>;

/** A row stands before there is an answer, so its id is made of the sheet's and the item's: a UUID of version 8. */
const rowId = sql<string>`overlay(overlay(md5(sheet.id::text || item.item_id::text)
  placing '8' from 13) placing '8' from 17)::uuid`;
const result = sql<string | null>`case when answer.id is null then null
  when answer.has_problem then 'problem' when answer.is_checked then 'none' else 'unchecked' end`;
const place = sql<string>`case when sheet.place = '' then '本单位' else sheet.place end`;
const answeredOn = sql<string | null>`(answer.answered_at at time zone 'Asia/Shanghai')::date`;

const selectAnswers = (tx: Tx) =>
  tx
    .selectFrom('p_inspection.checklist_sheets as sheet')
    .innerJoin('core.engagements as engagement', (join) =>
      join
        .onRef('engagement.tenantId', '=', 'sheet.tenantId')
        .onRef('engagement.id', '=', 'sheet.engagementId'),
    )
    .innerJoin('core.units as unit', (join) =>
      join.onRef('unit.tenantId', '=', 'sheet.tenantId').onRef('unit.id', '=', 'engagement.unitId'),
    )
    .innerJoin('p_inspection.rounds as round', (join) =>
      join
        .onRef('round.tenantId', '=', 'sheet.tenantId')
        .onRef('round.id', '=', 'engagement.roundId'),
    )
    .innerJoin('p_inspection.round_checklists as pin', (join) =>
      join
        .onRef('pin.tenantId', '=', 'sheet.tenantId')
        .onRef('pin.roundId', '=', 'engagement.roundId')
        .onRef('pin.checklistId', '=', 'sheet.checklistId'),
    )
    .innerJoin('p_inspection.checklist_versions as version', (join) =>
      join
        .onRef('version.tenantId', '=', 'sheet.tenantId')
        .onRef('version.id', '=', 'pin.versionId'),
    )
    .innerJoin('p_inspection.checklist_items as item', (join) =>
      join
        .onRef('item.tenantId', '=', 'sheet.tenantId')
        .onRef('item.versionId', '=', 'pin.versionId'),
    )
    .leftJoin('p_inspection.checklist_answers as answer', (join) =>
      join
        .onRef('answer.tenantId', '=', 'sheet.tenantId')
        .onRef('answer.sheetId', '=', 'sheet.id')
        .onRef('answer.itemId', '=', 'item.itemId'),
    )
    .where('sheet.tenantId', '=', tenantOf(tx))
    .select([
      rowId.as('id'),
      'sheet.engagementId',
      'sheet.checklistId',
      'round.committeeTerm',
      'round.roundNo',
      'engagement.unitId',
      'unit.name as unitName',
      'version.title as checklist',
      place.as('placeName'),
      'item.code',
      'item.groups',
      'item.question',
      result.as('result'),
      'answer.number',
      'answer.words',
      'answer.answeredByName',
      answeredOn.as('answeredOn'),
      sql<number>`coalesce(answer.version, 0)`.as('version'),
    ]);

const columns = {
  committeeTerm: { by: sql.ref('round.committeeTerm'), as: 'number' },
  roundNo: { by: sql.ref('round.roundNo'), as: 'number' },
  unit: { by: sql.ref('unit.name'), as: 'text', id: sql.ref('engagement.unitId') },
  checklist: { by: sql.ref('version.title'), as: 'text' },
  place: { by: place, as: 'text' },
  code: { by: sql.ref('item.code'), as: 'text' },
  groups: { by: sql`array_to_string(item.groups, ' / ')`, as: 'text' },
  question: { by: sql.ref('item.question'), as: 'text' },
  result: { by: result, as: 'text', order: inOrderOf(result, results) },
  number: { by: sql.ref('answer.number'), as: 'number' },
  words: { by: sql.ref('answer.words'), as: 'text' },
  answeredBy: { by: sql.ref('answer.answeredByName'), as: 'text' },
  answeredOn: { by: answeredOn, as: 'date' },
  round: { by: sql.ref('engagement.roundId'), as: 'text' },
  engagement: { by: sql.ref('sheet.engagementId'), as: 'text' },
} satisfies ListedColumns;

const listing: RegisterListing = {
  id: rowId,
  columns,
  defaultSort: [
    { by: sql.ref('round.committeeTerm') },
    { by: sql.ref('round.roundNo') },
    { by: sql.ref('unit.name') },
    { by: sql.ref('version.title') },
    { by: sql.ref('sheet.id') },
    { by: sql.ref('item.position') },
  ],
};

/** Keys the register can be filtered and sorted by. */
export const searchableAnswerKeys: readonly string[] = Object.keys(columns);

export function listRegisterAnswers(tx: Tx, request: RegisterRequest): Promise<RegisterList> {
  return listRegister(selectAnswers(tx), listing, request);
}

export function readRegisterAnswers(tx: Tx, ids: readonly string[]) {
  return selectAnswers(tx)
    .where(rowId, '=', sql<string>`any(${[...ids]}::uuid[])`)
    .execute();
}

export function findAnswerRow(
  tx: Tx,
  by: { readonly sheetId: string; readonly itemId: string },
): Promise<{ id: string } | undefined> {
  return selectAnswers(tx)
    .where('sheet.id', '=', by.sheetId)
    .where('item.itemId', '=', by.itemId)
    .executeTakeFirst();
}

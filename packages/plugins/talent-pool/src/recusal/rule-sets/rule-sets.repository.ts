import { tenantOf, type TenantTx } from '@lianxun/plugin-api';
import type { Insertable, Selectable } from 'kysely';

import type { TalentPoolDatabase } from '../../database.ts';

type Tx = TenantTx<TalentPoolDatabase>;
type RuleSetsTable = TalentPoolDatabase['p_talent_pool.recusal_rule_sets'];
type DraftsTable = TalentPoolDatabase['p_talent_pool.recusal_rule_drafts'];

export type RuleSetRow = Selectable<RuleSetsTable>;
export type RuleDraftRow = Selectable<DraftsTable>;

/** Published versions, the newest first. */
export function listRuleSets(tx: Tx): Promise<RuleSetRow[]> {
  return tx
    .selectFrom('p_talent_pool.recusal_rule_sets')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .orderBy('edition', 'desc')
    .execute();
}

export function findRuleSet(tx: Tx, edition: number): Promise<RuleSetRow | undefined> {
  return tx
    .selectFrom('p_talent_pool.recusal_rule_sets')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .where('edition', '=', edition)
    .executeTakeFirst();
}

export function findLatestRuleSet(tx: Tx): Promise<RuleSetRow | undefined> {
  return tx
    .selectFrom('p_talent_pool.recusal_rule_sets')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .orderBy('edition', 'desc')
    .limit(1)
    .executeTakeFirst();
}

export async function insertRuleSet(tx: Tx, row: Insertable<RuleSetsTable>): Promise<void> {
  await tx.insertInto('p_talent_pool.recusal_rule_sets').values(row).execute();
}

export function findDraft(tx: Tx): Promise<RuleDraftRow | undefined> {
  return tx
    .selectFrom('p_talent_pool.recusal_rule_drafts')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .executeTakeFirst();
}

export function lockDraft(tx: Tx): Promise<RuleDraftRow | undefined> {
  return tx
    .selectFrom('p_talent_pool.recusal_rule_drafts')
    .selectAll()
    .where('tenantId', '=', tenantOf(tx))
    .forUpdate()
    .executeTakeFirst();
}

export async function upsertDraft(tx: Tx, row: Insertable<DraftsTable>): Promise<void> {
  const { content, note, authorIds, draftedByName, draftedAt } = row;
  await tx
    .insertInto('p_talent_pool.recusal_rule_drafts')
    .values(row)
    .onConflict((conflict) =>
      conflict.columns(['tenantId', 'slot']).doUpdateSet((eb) => ({
        content,
        note,
        authorIds,
        draftedByName,
        draftedAt,
        version: eb('p_talent_pool.recusal_rule_drafts.version', '+', 1),
      })),
    )
    .execute();
}

/** Takes the draft away as it was read; nothing when somebody has written on it since. */
export function deleteDraft(tx: Tx, version: number): Promise<RuleDraftRow | undefined> {
  return tx
    .deleteFrom('p_talent_pool.recusal_rule_drafts')
    .where('tenantId', '=', tenantOf(tx))
    .where('version', '=', version)
    .returningAll()
    .executeTakeFirst();
}

export function findRoundEdition(
  tx: Tx,
  roundId: string,
): Promise<{ edition: number } | undefined> {
  return tx
    .selectFrom('p_talent_pool.recusal_round_rules')
    .select('edition')
    .where('tenantId', '=', tenantOf(tx))
    .where('roundId', '=', roundId)
    .executeTakeFirst();
}

/** The first to pin a round wins; later ones change nothing. */
export async function pinRound(
  tx: Tx,
  row: Insertable<TalentPoolDatabase['p_talent_pool.recusal_round_rules']>,
): Promise<void> {
  await tx
    .insertInto('p_talent_pool.recusal_round_rules')
    .values(row)
    .onConflict((conflict) => conflict.columns(['tenantId', 'roundId']).doNothing())
    .execute();
}

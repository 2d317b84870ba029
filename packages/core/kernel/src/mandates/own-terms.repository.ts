import type { TenantTx } from '@lianxun/plugin-api';
import { sql } from 'kysely';

import type { CoreDatabase } from '../database/core-database.ts';

type Tx = TenantTx<CoreDatabase>;

export interface OwnTerm {
  readonly id: string;
  readonly tenantCode: string;
  readonly tenantName: string;
  readonly teamName: string;
  readonly key: string;
  readonly title: string;
  readonly edition: string;
  readonly content: string;
  readonly questions: { id: string; label: string }[];
  readonly contentHash: string;
  readonly dueOn: string | null;
  readonly askedAt: string;
  readonly signedOn: string | null;
  readonly byHimself: boolean | null;
  readonly recordedByName: string | null;
  readonly witnessName: string | null;
  readonly recordedAt: string | null;
  readonly answers: Readonly<Record<string, string | null>> | null;
}

/** What a person was asked to sign anywhere: open first, then what he has signed, newest first. */
export async function listOwnTerms(tx: Tx, userId: string, limit: number): Promise<OwnTerm[]> {
  const { rows } = await sql<OwnTerm>`
    select t.id, c.code as tenant_code, n.name as tenant_name, t.team_name, t.key, t.title, t.edition,
      t.content, t.questions, t.content_hash, t.due_on, t.asked_at, s.signed_on, s.by_himself,
      s.recorded_by_name, s.witness_name, s.recorded_at, s.answers
    from core.mandate_terms t
      join core.tenants n on n.id = t.tenant_id and n.status = 'active'
      join core.tenant_codes c on c.of_tenant_id = n.id and c.valid_to is null
      left join core.mandate_signatures s on s.tenant_id = t.tenant_id and s.term_id = t.id
        and s.user_id = ${userId}
    where t.user_id = ${userId}
    order by s.id is not null, t.id desc
    limit ${limit}`.execute(tx);
  return rows;
}

/** `signed`, or why it was not. */
export async function signOwnTerm(
  tx: Tx,
  signature: {
    readonly termId: string;
    readonly contentHash: string;
    readonly answers: Readonly<Record<string, string | null>>;
    readonly day: string;
    /** Of the signature, its entry in the record and two events. */
    readonly ids: readonly string[];
    readonly source: string;
    readonly requestId: string;
  },
): Promise<string | undefined> {
  const { answers, contentHash, day, ids, requestId, source, termId } = signature;
  const { rows } = await sql<{ outcome: string }>`
    select core.sign_mandate_term(${termId}::uuid, ${contentHash}, ${JSON.stringify(answers)}::jsonb,
      ${day}::date, ${[...ids]}::uuid[], ${source}, ${requestId}) as outcome`.execute(tx);
  return rows[0]?.outcome;
}

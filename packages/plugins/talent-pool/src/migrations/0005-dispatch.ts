import type { Migration } from '@lianxun/plugin-api';
import { sql } from 'kysely';

/**
 * 抽调: one row in the tenant that asks, and where it crosses, one in the home county and one in the
 * target county. What goes to a body has no unit.
 */
export const createDispatches: Migration = {
  name: '0005-dispatch',
  async up({ tenantTable, run }) {
    await tenantTable('dispatches', {
      kind: 'unit',
      columns: sql`
        half text not null check (half in ('requester', 'home', 'target')),
        plan_id uuid,
        undertaking text not null check (length(undertaking) between 1 and 200),
        candidate_id uuid not null,
        member_id uuid,
        person_id uuid,
        user_id uuid,
        person_name text not null check (length(person_name) between 1 and 60),
        sending_unit text not null check (length(sending_unit) between 1 and 200),
        body_id uuid,
        home_tenant_id int not null,
        home_name text not null,
        target_tenant int not null,
        target_name text not null,
        requester_tenant_id int not null,
        requester_name text not null,
        home_exchange_id uuid,
        target_exchange_id uuid,
        plan_team_id uuid,
        team_name text not null check (length(team_name) between 1 and 200),
        role text not null check (role in ('leader', 'deputyLeader', 'liaison', 'member')),
        skills text[] not null default '{}',
        target_ids uuid[] not null default '{}',
        targets text not null default '' check (length(targets) <= 2000),
        serves_from date not null,
        serves_to date not null,
        request text check (length(request) <= 2000),
        unit_consent text check (unit_consent in ('account', 'paper')),
        unit_consented_on date,
        unit_consented_by text,
        person_consent text check (person_consent in ('account', 'paper')),
        person_consented_on date,
        person_consented_by text,
        undertaking_signed_on date,
        review text check (length(review) <= 2000),
        round_id uuid,
        round_team_id uuid,
        seat_id uuid,
        mandate_id uuid,
        document_no text check (length(document_no) <= 100),
        valid_from date,
        valid_to date,
        returns int not null default 0 check (returns >= 0),
        return_reason text check (return_reason in ('profession', 'experience', 'ability', 'recusal', 'health', 'other')),
        returned_from text,
        declined_by text check (declined_by in ('person', 'unit')),
        outcome_reason text check (length(outcome_reason) <= 2000),
        replaces_id uuid,
        ended_on date,
        requested_by uuid not null,
        requested_by_name text not null,
        requested_at timestamptz not null,
        check (serves_to >= serves_from),
        check ((valid_from is null) = (valid_to is null)),
        check (valid_to >= valid_from)`,
      unique: [['home_exchange_id'], ['target_exchange_id']],
      indexes: [['plan_id'], ['candidate_id'], ['member_id'], ['user_id']],
    });
    await run(sql`alter table p_talent_pool.dispatches alter column unit_id drop not null`);
  },
};

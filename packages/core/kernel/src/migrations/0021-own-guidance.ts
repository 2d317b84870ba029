import type { KernelMigration } from '../database/migrator.ts';

/** A person's own guidance mandate, asked about from his home tenant: yes or no, and of nobody else. */
export const ownGuidance: KernelMigration = {
  name: '0021-own-guidance',
  async up({ run }) {
    await run(`
create function core.own_guidance(p_tenant int, p_engagement uuid) returns boolean
language sql stable security definer set search_path = pg_catalog as $$
  select exists (
    select from core.mandates m
    where m.kind = 'guidance' and m.target_tenant_id = p_tenant
      and m.user_id = nullif(current_setting('scope.user', true), '')::uuid
      and m.home_tenant_id = nullif(current_setting('scope.tenant', true), '')::int
      and p_engagement = any (m.engagement_ids)
      and m.revoked_at is null and m.valid_from <= core.now() and core.now() < m.valid_to
      and (cardinality(m.term_ids) = 0 or core.terms_signed(m.target_tenant_id, m.user_id, m.term_ids)))
$$;
alter function core.own_guidance(int, uuid) owner to lx_door;
revoke all on function core.own_guidance(int, uuid) from public;
grant execute on function core.own_guidance(int, uuid) to lx_member;
`);
  },
};

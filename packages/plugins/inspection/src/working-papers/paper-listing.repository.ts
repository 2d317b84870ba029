import type {
  ListedColumn,
  ListedColumns,
  RegisterList,
  RegisterRequest,
  TenantTx,
} from '@lianxun/plugin-api';
import { inOrderOf, listRegister, type RegisterListing } from '@lianxun/plugin-api/register-query';
import { sql } from 'kysely';

import type { InspectionDatabase } from '../database.ts';
import { resultOptions, responsibilityOptions, sourceOptions } from './papers.register.ts';
import { selectRegisterPapers } from './working-papers.repository.ts';

type Tx = TenantTx<InspectionDatabase>;

const paper = (name: string, as: ListedColumn['as'] = 'text'): ListedColumn => ({
  by: sql.ref(`paper.${name}`),
  as,
});

/** Options are sorted as the register lists them, not by their stored words. */
function option(name: string, options: readonly { readonly value: string }[]): ListedColumn {
  const { by, as } = paper(name);
  return {
    by,
    as,
    order: inOrderOf(
      by,
      options.map(({ value }) => value),
    ),
  };
}

/** Names of people by their accounts. */
const people = (accounts: ReturnType<typeof sql>): ListedColumn => ({
  by: sql`array(select member.display_name from core.memberships member
    where member.tenant_id = paper.tenant_id and member.user_id = any(${accounts})
    order by member.display_name)`,
  as: 'tags',
});

const number: ListedColumn = {
  by: sql`coalesce(paper.paper_no, paper.provisional_no)`,
  as: 'text',
};

const columns = {
  paperNo: number,
  title: paper('title'),
  draftedOn: paper('draftedOn', 'date'),
  unit: { by: sql.ref('unit.name'), as: 'text', id: sql.ref('paper.unitId') },
  team: {
    by: sql`(select team.name from p_inspection.teams team
      where team.tenant_id = paper.tenant_id and team.id = paper.team_id)`,
    as: 'text',
    id: sql.ref('paper.teamId'),
  },
  source: option('source', sourceOptions),
  domains: paper('domains', 'tags'),
  summary: paper('summary'),
  facts: paper('facts'),
  whenWhere: paper('whenWhere'),
  basis: paper('basis'),
  responsible: paper('responsible'),
  responsibilityKind: option('responsibilityKind', responsibilityOptions),
  finder: people(sql`paper.finder_ids`),
  foundOn: paper('foundOn', 'date'),
  handlers: people(sql`paper.handler_ids`),
  deputyOpinion: paper('deputyOpinion'),
  meetingOpinion: paper('meetingOpinion'),
  leaderSign: people(sql`array[paper.leader_id]`),
  signedOn: paper('signedOn', 'date'),
  cadreLead: paper('isCadreLead'),
  resultTag: option('resultTag', resultOptions),
  hash: paper('contentHash'),
  round: paper('roundId'),
  engagement: paper('engagementId'),
  stage: { by: sql.ref('status.stage'), as: 'text' },
} satisfies ListedColumns;

const listing: RegisterListing = {
  id: sql.ref<string>('paper.id'),
  columns,
  defaultSort: [{ by: sql.ref('paper.teamId') }, { by: number.by }],
};

/** Keys the register can be filtered and sorted by. */
export const searchablePaperKeys: readonly string[] = Object.keys(columns);

/** The papers of the register, by team and number. */
export function listRegisterPapers(tx: Tx, request: RegisterRequest): Promise<RegisterList> {
  return listRegister(selectRegisterPapers(tx), listing, request);
}

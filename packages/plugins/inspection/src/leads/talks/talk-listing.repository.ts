import type {
  ListedColumn,
  ListedColumns,
  RegisterList,
  RegisterRequest,
  TenantTx,
} from '@lianxun/plugin-api';
import { tenantOf } from '@lianxun/plugin-api';
import { inOrderOf, listRegister, type RegisterListing } from '@lianxun/plugin-api/register-query';
import { sql } from 'kysely';

import type { InspectionDatabase } from '../../database.ts';
import { talkCategoryOptions } from '../options.ts';
import { selectTalks } from './talks.repository.ts';

type Tx = TenantTx<InspectionDatabase>;

const talk = (name: string, as: ListedColumn['as'] = 'text'): ListedColumn => ({
  by: sql.ref(`talk.${name}`),
  as,
});

const namesOf = (accounts: ReturnType<typeof sql>): ListedColumn => ({
  by: sql`array(select member.display_name from core.memberships member
    where member.tenant_id = talk.tenant_id and member.user_id = any(${accounts})
    order by member.display_name)`,
  as: 'tags',
});

const columns = {
  committeeTerm: { by: sql.ref('round.committeeTerm'), as: 'number' },
  roundNo: { by: sql.ref('round.roundNo'), as: 'number' },
  inspectedUnit: { by: sql.ref('unit.name'), as: 'text', id: sql.ref('engagement.unitId') },
  talkNo: talk('talkNo', 'number'),
  talkedName: talk('talkedName'),
  talkedPost: talk('talkedPost'),
  talkedUnit: talk('talkedUnit'),
  talkers: namesOf(sql`talk.talker_ids`),
  talkedOn: talk('talkedOn', 'date'),
  place: talk('place'),
  category: {
    ...talk('category'),
    order: inOrderOf(
      sql.ref('talk.category'),
      talkCategoryOptions.map(({ value }) => value),
    ),
  },
  content: talk('content'),
  confirmed: { by: sql`(talk.confirmed_on is not null)`, as: 'text' },
  round: { by: sql.ref('engagement.roundId'), as: 'text' },
  engagement: talk('engagementId'),
} satisfies ListedColumns;

const listing: RegisterListing = {
  id: sql.ref<string>('talk.id'),
  columns,
  defaultSort: [
    { by: sql.ref('round.committeeTerm') },
    { by: sql.ref('round.roundNo') },
    { by: sql.ref('unit.name') },
    { by: sql.ref('talk.talkNo') },
  ],
};

/** Keys the register can be filtered and sorted by. */
export const searchableTalkKeys: readonly string[] = Object.keys(columns);

export function listRegisterTalks(tx: Tx, request: RegisterRequest): Promise<RegisterList> {
  return listRegister(selectTalks(tx), listing, request);
}

/** Where a row of the sheet belongs. */
export interface EngagementPlace {
  readonly id: string;
  readonly teamId: string | null;
}

export function findEngagementOf(
  tx: Tx,
  key: { readonly committeeTerm: number; readonly roundNo: number; readonly unitId: string | null },
): Promise<EngagementPlace | undefined> {
  return tx
    .selectFrom('core.engagements as engagement')
    .innerJoin('p_inspection.rounds as round', (join) =>
      join
        .onRef('round.tenantId', '=', 'engagement.tenantId')
        .onRef('round.id', '=', 'engagement.roundId'),
    )
    .select(['engagement.id', 'engagement.teamId'])
    .where('engagement.tenantId', '=', tenantOf(tx))
    .where('engagement.unitId', '=', key.unitId)
    .where('round.committeeTerm', '=', key.committeeTerm)
    .where('round.roundNo', '=', key.roundNo)
    .executeTakeFirst();
}

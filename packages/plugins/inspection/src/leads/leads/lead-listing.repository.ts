import type {
  ListedColumn,
  ListedColumns,
  RegisterList,
  RegisterRequest,
  TenantTx,
} from '@lianxun/plugin-api';
import { inOrderOf, listRegister, type RegisterListing } from '@lianxun/plugin-api/register-query';
import { sql } from 'kysely';

import type { InspectionDatabase } from '../../database.ts';
import {
  disciplineOptions,
  dispositionOptions,
  formOptions,
  sourceOptions,
  wayOptions,
} from '../options.ts';
import { selectLeads } from './leads.repository.ts';

type Tx = TenantTx<InspectionDatabase>;

const lead = (name: string, as: ListedColumn['as'] = 'text'): ListedColumn => ({
  by: sql.ref(`lead.${name}`),
  as,
});

/** Options are sorted as the register lists them, not by their stored words. */
function option(name: string, options: readonly { readonly value: string }[]): ListedColumn {
  const { by, as } = lead(name);
  const values = options.map(({ value }) => value);
  return { by, as, order: inOrderOf(by, values) };
}

/** What is sealed is neither filtered nor sorted by: names are searched by their blind index alone. */
const columns = {
  committeeTerm: lead('committeeTerm', 'number'),
  year: lead('year', 'number'),
  roundNo: lead('roundNo', 'number'),
  team: lead('teamName'),
  leadNo: lead('leadNo'),
  source: option('source', sourceOptions),
  discipline: option('discipline', disciplineOptions),
  category1: lead('category1'),
  category2: lead('category2'),
  way: option('way', wayOptions),
  referredOn: lead('referredOn', 'date'),
  handler: { by: sql.ref('body.name'), as: 'text' },
  signedBy: lead('signedBy'),
  signedOn: lead('signedOn', 'date'),
  disposition: option('disposition', dispositionOptions),
  disposeBy: { by: sql.ref('status.dueOn'), as: 'date' },
  form: option('form', formOptions),
  filed: lead('filed'),
  filedOn: lead('filedOn', 'date'),
  sanction: lead('sanction'),
  ended: { by: sql`(status.stage = 'closed')`, as: 'text' },
  reportedOn: lead('reportedOn', 'date'),
  note: lead('note'),
  stage: { by: sql.ref('status.stage'), as: 'text' },
} satisfies ListedColumns;

const listing: RegisterListing = {
  id: sql.ref<string>('lead.id'),
  columns,
  defaultSort: [{ by: sql.ref('lead.year') }, { by: sql.ref('lead.createdAt') }],
};

/** Keys the register can be filtered and sorted by. */
export const searchableLeadKeys: readonly string[] = Object.keys(columns);

/** A job reads for somebody, and a job's role sees all: what is kept from him is left out here. */
export function listRegisterLeads(
  tx: Tx,
  request: RegisterRequest,
  readerId: string,
): Promise<RegisterList> {
  const rows = selectLeads(tx)
    .selectAll('lead')
    .where(sql<boolean>`not (${readerId}::uuid = any (lead.excluded_user_ids))`);
  return listRegister(rows, listing, request);
}

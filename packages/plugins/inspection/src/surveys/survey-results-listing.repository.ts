import type {
  ListedColumn,
  ListedColumns,
  RegisterList,
  RegisterRequest,
  TenantTx,
} from '@lianxun/plugin-api';
import { listRegister, type RegisterListing } from '@lianxun/plugin-api/register-query';
import { sql } from 'kysely';

import type { InspectionDatabase } from '../database.ts';
import { selectSurveys } from './surveys.repository.ts';

type Tx = TenantTx<InspectionDatabase>;

const survey = (name: string, as: ListedColumn['as'] = 'text'): ListedColumn => ({
  by: sql.ref(`survey.${name}`),
  as,
});

const columns = {
  title: survey('title'),
  unit: { by: sql.ref('unit.name'), as: 'text', id: sql.ref('engagement.unitId') },
  team: survey('teamName'),
  opensOn: survey('opensOn', 'date'),
  closesOn: survey('closesOn', 'date'),
  engagement: survey('engagementId'),
  round: survey('roundId'),
} satisfies ListedColumns;

const listing: RegisterListing = {
  id: sql.ref<string>('survey.id'),
  columns,
  defaultSort: [{ by: sql.ref('survey.opensOn'), descending: true }],
};

/** Keys the register can be filtered and sorted by. */
export const searchableResultKeys: readonly string[] = Object.keys(columns);

/** Surveys that were counted; of all others nothing is told. */
export function listCountedSurveys(tx: Tx, request: RegisterRequest): Promise<RegisterList> {
  return listRegister(
    selectSurveys(tx).where('survey.countedOn', 'is not', null),
    listing,
    request,
  );
}

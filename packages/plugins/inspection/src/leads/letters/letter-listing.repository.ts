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
import { extensionOptions, letterKindOptions, urgencyOptions } from '../options.ts';
import { selectLetters } from './letters.repository.ts';

const letter = (name: string, as: ListedColumn['as'] = 'text'): ListedColumn => ({
  by: sql.ref(`letter.${name}`),
  as,
});

function option(name: string, options: readonly { readonly value: string }[]): ListedColumn {
  const { by, as } = letter(name);
  const values = options.map(({ value }) => value);
  return { by, as, order: inOrderOf(by, values) };
}

/** What is sealed is neither filtered nor sorted by. */
const columns = {
  letterNo: letter('letterNo'),
  kind: option('kind', letterKindOptions),
  receivedOn: letter('receivedOn', 'date'),
  reporterUnit: letter('reporterUnit'),
  accusedUnit: letter('accusedUnit'),
  recorder: letter('recorder'),
  isNamed: letter('isNamed'),
  isDuplicate: letter('isDuplicate'),
  groupSize: letter('groupSize', 'number'),
  urgency: option('urgency', urgencyOptions),
  secrecy: letter('secrecy'),
  isSensitive: letter('isSensitive'),
  isForeign: letter('isForeign'),
  signBy: letter('signBy', 'date'),
  dueOn: letter('dueOn', 'date'),
  extension: option('extension', extensionOptions),
  settled: { by: sql`(letter.settled_on is not null)`, as: 'text' },
} satisfies ListedColumns;

const listing: RegisterListing = {
  id: sql.ref<string>('letter.id'),
  columns,
  defaultSort: [{ by: sql.ref('letter.receivedOn') }, { by: sql.ref('letter.createdAt') }],
};

/** Keys the register can be filtered and sorted by. */
export const searchableLetterKeys: readonly string[] = Object.keys(columns);

/** A job reads for somebody, and a job's role sees all: what is kept from him is left out here. */
export function listRegisterLetters(
  tx: TenantTx<InspectionDatabase>,
  request: RegisterRequest,
  readerId: string,
): Promise<RegisterList> {
  const rows = selectLetters(tx).where(
    sql<boolean>`not (${readerId}::uuid = any (letter.excluded_user_ids))`,
  );
  return listRegister(rows, listing, request);
}

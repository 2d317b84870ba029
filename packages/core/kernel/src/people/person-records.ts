import {
  ConflictError,
  NotFoundError,
  ValidationError,
  idNumberProblem,
  normaliseIdNumber,
  type AuditEntry,
  type PersonFields,
  type PersonRecord,
  type PersonRecordsPort,
  type SecretsPort,
} from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import type { CoreTx } from '../context/kernel-context.ts';
import {
  findPerson,
  findPersonByIdIndex,
  insertPerson,
  listNumbers,
  lockPerson,
  updatePerson,
  type PersonRow,
} from './people.repository.ts';
import { setPosts } from './set-posts.ts';

/** What writing a person needs of the context. */
export interface RecordKeeping {
  readonly tx: CoreTx;
  readonly secrets: SecretsPort;
  readonly audit: (entry: AuditEntry) => Promise<void>;
}

const personal = ['phone', 'idNumberSealed', 'idNumberIndex'];

export function personRecords(keeping: RecordKeeping): PersonRecordsPort {
  const { tx, secrets } = keeping;
  return {
    find: async (id) => recordOf(await findPerson(tx, id)),
    findByIdNumber: async (idNumber) =>
      recordOf(await findPersonByIdIndex(tx, await indexOf(secrets, idNumber))),
    create: (fields) => create(keeping, fields),
    update: (id, fields) => update(keeping, id, fields),
    setPosts: (id, posts) => setPosts(keeping, id, posts),
    numbersOf: (ids) => numbersOf(keeping, ids),
  };
}

async function create(
  keeping: RecordKeeping,
  fields: PersonFields & { readonly name: string },
): Promise<PersonRecord> {
  const id = uuidv7();
  const { name } = fields;
  const row = { ...plain(fields), name, ...(await numberColumns(keeping, id, fields)) };
  await insertPerson(keeping.tx, { id, ...withDefaults(row) });
  await keeping.audit({
    action: 'core.person_created',
    subject: { type: 'person', id },
    summary: `新建人员“${fields.name}”`,
    after: row,
    personal,
  });
  return await getRecord(keeping, id);
}

async function update(
  keeping: RecordKeeping,
  id: string,
  fields: PersonFields,
): Promise<PersonRecord> {
  const before = await lockPerson(keeping.tx, id);
  if (before === undefined) throw missing(id);
  const row = { ...plain(fields), ...(await numberColumns(keeping, id, fields)) };
  const changes = changesOf(row, before);
  if (Object.keys(changes).length === 0) return toRecord(before);
  await updatePerson(keeping.tx, id, changes);
  await keeping.audit({
    action: 'core.person_updated',
    subject: { type: 'person', id },
    summary: `修改人员“${fields.name ?? before.name}”`,
    before: Object.fromEntries(
      Object.entries(before).filter(([key]) => Object.hasOwn(changes, key)),
    ),
    after: changes,
    personal,
  });
  return await getRecord(keeping, id);
}

function plain({ idNumber: _idNumber, idUnverified: _mark, ...fields }: PersonFields) {
  return fields;
}

const withDefaults = (row: ReturnType<typeof plain> & { readonly name: string }) => ({
  gender: null,
  bodyId: null,
  unitId: null,
  title: null,
  rank: null,
  politics: null,
  phone: null,
  ...row,
});

/** A seal differs each time it is made: the same number is known by its index. */
function changesOf(
  row: Awaited<ReturnType<typeof numberColumns>> & ReturnType<typeof plain>,
  before: PersonRow,
) {
  const known = new Map<string, unknown>(Object.entries(before));
  const sameNumber = row.idNumberIndex === before.idNumberIndex;
  return Object.fromEntries(
    Object.entries(row).filter(
      ([key, value]) =>
        value !== undefined &&
        value !== known.get(key) &&
        !(sameNumber && key === 'idNumberSealed'),
    ),
  );
}

async function numberColumns(
  { secrets, tx }: RecordKeeping,
  id: string,
  { idNumber, idUnverified }: PersonFields,
): Promise<{ readonly idNumberSealed?: string; readonly idNumberIndex?: string }> {
  if (idNumber === undefined) return {};
  const number = normaliseIdNumber(idNumber);
  requireIdNumber(number, idUnverified === true);
  const idNumberIndex = await indexOf(secrets, number);
  const owner = await findPersonByIdIndex(tx, idNumberIndex);
  if (owner !== undefined && owner.id !== id) {
    const message = `身份证号已登记在${owner.name}名下，请核对号码，或打开该人员继续办理`;
    throw new ConflictError('core.id_number_taken', message, {
      reasons: [{ code: 'core.id_number_taken', message, field: 'idNumber' }],
    });
  }
  const idNumberSealed = await secrets.seal(number, bindingOf(id));
  return { idNumberSealed, idNumberIndex };
}

/** A last digit that does not fit is taken only when it is said that nobody has verified the number. */
export function requireIdNumber(number: string, isUnverified: boolean): void {
  const problem = idNumberProblem(number);
  if (problem === null || (problem === 'checkDigit' && isUnverified)) return;
  const message = idNumberWords[problem];
  throw new ValidationError('core.id_number_wrong', message, {
    reasons: [{ code: 'core.id_number_wrong', message, field: 'idNumber' }],
  });
}

const idNumberWords = {
  format: '身份证号应为17位数字加1位数字或X',
  birthDate: '身份证号中的出生日期不存在，请照证件核对',
  checkDigit: '身份证号最后一位校验码不符，请照证件核对；确需先登记的，请标明“尚未核验”',
};

const bindingOf = (id: string) => `core.people.id_number/${id}`;

const indexOf = (secrets: SecretsPort, idNumber: string) =>
  secrets.blindIndex(normaliseIdNumber(idNumber), 'people.id_number');

async function numbersOf({ secrets, tx }: RecordKeeping, ids: readonly string[]) {
  const numbers = new Map<string, { phone: string | null; idNumber: string | null }>();
  for (const { id, phone, idNumberSealed } of await listNumbers(tx, ids)) {
    const idNumber =
      idNumberSealed === null ? null : await secrets.open(idNumberSealed, bindingOf(id));
    numbers.set(id, { phone, idNumber });
  }
  return numbers;
}

async function getRecord({ tx }: RecordKeeping, id: string): Promise<PersonRecord> {
  const row = await findPerson(tx, id);
  if (row === undefined) throw missing(id);
  return toRecord(row);
}

const missing = (id: string) => new NotFoundError('core.person_not_found', `No person ${id}`);

const recordOf = (row: PersonRow | undefined) => (row === undefined ? undefined : toRecord(row));

function toRecord(row: PersonRow): PersonRecord {
  const { id, name, gender, bodyId, unitId, title, rank, politics, active, version } = row;
  return {
    id,
    name,
    gender,
    bodyId,
    unitId,
    title,
    rank,
    politics,
    hasPhone: row.phone !== null,
    hasIdNumber: row.idNumberSealed !== null,
    active,
    version,
  };
}

import { recordTypeFor } from '@lianxun/plugin-api';

import { coreTx } from '../context/core-tx.ts';
import type { CoreTx } from '../context/kernel-context.ts';
import { managePeople, readDirectory } from '../core-plugin/permissions.ts';
import { findPerson, listPeople } from './people.repository.ts';
import { seesPeople } from './sees-people.ts';

/** 人员, as custom fields see it. */
export const personRecord = recordTypeFor<unknown>()({
  title: '人员',
  read: [readDirectory],
  answer: [managePeople],
  find: async (ctx, id) => {
    if (!seesPeople(ctx)) return undefined;
    const row = await findPerson(coreTx(ctx), id);
    if (row === undefined) return undefined;
    const link = `/directory/people/${id}`;
    return { title: row.name, link, engagementId: null, unitId: null, released: false };
  },
  search: async (ctx, text) => (seesPeople(ctx) ? await searchPeople(coreTx(ctx), text) : []),
});

async function searchPeople(tx: CoreTx, text: string) {
  const rows = await listPeople(tx, { q: text }, { limit: 20, after: undefined });
  return rows
    .filter(({ active }) => active)
    .map(({ id, name, unitName, bodyName, title }) => {
      const where = [unitName ?? bodyName, title].filter((part) => part !== null).join(' ');
      return { id, title: where === '' ? name : `${name}（${where}）` };
    });
}

import { registerFor, type RegisterValues } from '@lianxun/plugin-api';

import type { RectificationDatabase } from '../database.ts';
import { bucketOf } from '../findings/finding.rules.ts';
import { inOrder, linkOf, ofFinding, onlyKnown } from './of-finding.ts';
import {
  listFindingListIds,
  readFindingList,
  searchableFindingList,
} from './view-registers.repository.ts';
import { findingListRegister } from './view-registers.ts';
import { bucketWords, levelWords } from './words.ts';

type Row = Awaited<ReturnType<typeof readFindingList>>[number];

/** 问题清单. */
export const findingListRegisterSource = registerFor<RectificationDatabase>()({
  definition: findingListRegister,
  searchable: searchableFindingList,
  list: (ctx, request) => listFindingListIds(ctx.tx, request),
  read: async (ctx, ids) => {
    const found = await readFindingList(ctx.tx, ids);
    const records = found.map((row) => ({
      id: row.id,
      version: row.version,
      link: linkOf(row),
      values: valuesOf(row),
      details: [],
    }));
    return inOrder(ids, records);
  },
  check: onlyKnown,
});

function valuesOf(row: Row): RegisterValues {
  const { teamName, level, cat1, cat2, tags, isKey, manifestation, leadLeader } = row;
  return {
    ...ofFinding(row),
    team: teamName,
    level: levelWords[level],
    cat1,
    cat2,
    tags,
    isKey,
    manifestation,
    leadLeader,
    issuedOn: row.issuedOn,
    due: row.dueOn,
    bucket: bucketWords[bucketOf(row.stage) ?? 'notDone'],
    closedOn: row.closedOn,
  };
}

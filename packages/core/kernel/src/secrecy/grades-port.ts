import { highestGrade, type GradesPort, type SecrecyGrade } from '@lianxun/plugin-api';

import type { CoreTx } from '../context/kernel-context.ts';
import { defaultGradeSetting } from '../sessions/core-settings.ts';
import { getSetting } from '../settings/get-setting.ts';
import { listFileGrades, listRecordGrades } from './grades.repository.ts';

export function gradesPort(tx: CoreTx): GradesPort {
  return { of: (type, ids) => gradesOf(tx, type, ids) };
}

/** A record is handled under the highest grade among its own and those of its files. */
async function gradesOf(
  tx: CoreTx,
  type: string,
  ids: readonly string[],
): Promise<ReadonlyMap<string, SecrecyGrade>> {
  if (ids.length === 0) return new Map();
  const usual = await getSetting(tx, defaultGradeSetting);
  const own = new Map(
    (await listRecordGrades(tx, type, ids)).map(({ subjectId, grade }) => [subjectId, grade]),
  );
  const files = Map.groupBy(await listFileGrades(tx, type, ids), ({ subjectId }) => subjectId);
  return new Map(
    ids.map((id) => {
      const all = [own.get(id) ?? usual, ...(files.get(id) ?? []).map(({ grade }) => grade)];
      return [id, highestGrade(all) ?? usual];
    }),
  );
}

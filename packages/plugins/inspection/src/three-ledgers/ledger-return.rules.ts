import type { GuardResult } from '@lianxun/plugin-api';

/** A return without rows says that there are none: they have to have been taken all the same. */
export function rowsTaken({ takenAt }: { readonly takenAt: unknown }): GuardResult {
  return (
    takenAt !== null || [
      { code: 'inspection.rows_not_taken', message: '还没有提取台账，请先提取本期台账' },
    ]
  );
}

import type { Ctx } from '@lianxun/plugin-api';

/** 密级 of a record as it is printed on its documents; empty where none is set. */
export function gradeOf(
  _ctx: Ctx,
  _record: { readonly type: string; readonly id: string },
): Promise<string> {
  return Promise.resolve('');
}

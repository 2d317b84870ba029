import type { Reason } from '@lianxun/plugin-api';

/** Why a person may not decide the history load of a batch; empty when he may. */
export function historyConflicts(
  batch: { readonly createdBy: string; readonly historyStatus: string | null },
  actor: { readonly userId: string; readonly mayApprove: boolean },
): Reason[] {
  const reasons: Reason[] = [];
  if (batch.historyStatus !== 'pending')
    reasons.push({ code: 'core.no_history_pending', message: '该批次没有待复核的历史状态' });
  if (batch.createdBy === actor.userId)
    reasons.push({
      code: 'core.own_import',
      message: '导入人不得复核本人导入的历史状态,请由另一人复核',
    });
  if (!actor.mayApprove)
    reasons.push({ code: 'core.history_permission', message: '需要“批准历史状态导入”权限' });
  return reasons;
}

/** Why a person may not take a batch back; empty when he may, as far as nobody has changed its rows. */
export function revertConflicts(batch: { readonly status: string }, mayRevert: boolean): Reason[] {
  const reasons: Reason[] = [];
  if (batch.status !== 'committed')
    reasons.push({ code: 'core.import_not_written', message: '只有已写入的批次可以撤回' });
  if (!mayRevert)
    reasons.push({ code: 'core.revert_permission', message: '需要“撤回台账导入”权限' });
  return reasons;
}

/** The rows that stand in the way, by the words people know them by. */
export function changedReasons(labels: readonly string[]): Reason[] {
  const shown = labels.slice(0, 20);
  const reasons = shown.map((label) => ({
    code: 'core.import_row_changed',
    message: `${label} 导入后又有改动`,
  }));
  if (labels.length <= shown.length) return reasons;
  const more = `还有 ${labels.length - shown.length} 条导入后也有改动`;
  return [...reasons, { code: 'core.import_row_changed', message: more }];
}

/** Why a batch cannot be written; empty when it can. */
export function confirmConflicts(
  batch: { readonly status: string },
  counts: {
    readonly rejected: number;
    readonly new: number;
    readonly changed: number;
    readonly statusProposals: number;
  },
  skipRejected: boolean,
): Reason[] {
  const reasons: Reason[] = [];
  if (batch.status !== 'checked')
    reasons.push({ code: 'core.import_not_checked', message: '只有预检完成的批次可以写入' });
  if (counts.rejected > 0 && !skipRejected) {
    reasons.push({
      code: 'core.import_has_rejected',
      message: `有 ${counts.rejected} 条不合格,请改正后重新上传,或明确选择只导入合格的行`,
    });
  }
  if (counts.new + counts.changed + counts.statusProposals === 0) {
    reasons.push({
      code: 'core.import_nothing_to_do',
      message: '没有需要写入的内容,台账与系统一致',
    });
  }
  return reasons;
}

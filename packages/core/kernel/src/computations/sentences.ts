import type { DomainError, Plugin } from '@lianxun/plugin-api';

/** Why a computation ended without result, for the person who waits for it. */
export const sentences = {
  interrupted: '系统重新启动，这次计算中断，没有保存任何结果。请重新开始。',
  timeLimit: (seconds: number) =>
    `计算超过 ${seconds < 120 ? `${seconds} 秒` : `${Math.round(seconds / 60)} 分钟`}仍未完成，已经停止，没有保存任何结果。请缩小范围后重新开始。`,
  outOfMemory: '计算所需的内存超过限制，已经停止，没有保存任何结果。请缩小范围后重新开始。',
  crashed: '计算意外中断，没有保存任何结果。请重新开始；再次中断请联系系统管理员。',
  requesterGone: '发起人已不能办理这项工作，计算结果没有保存。请由有权限的人重新开始。',
  unknown: '该项计算所属的功能已停用，没有保存任何结果。请联系系统管理员。',
  cancelled: '已取消，没有保存任何结果。',
} as const;

/** An expected refusal in its own words. */
export function sentenceOf(plugins: readonly Plugin[], error: DomainError): string {
  const reasons = (error.details.reasons ?? []).map(({ message }) => message).join('；');
  if (reasons !== '') return reasons;
  return (
    plugins
      .map((plugin) => plugin.messages?.[error.code])
      .find((message) => message !== undefined) ?? sentences.crashed
  );
}

import type { Reason } from '@lianxun/plugin-api';

export interface ExtensionWish {
  readonly dueOn: string;
  readonly newDueOn: string;
  readonly today: string;
  /** Days the new date lies after the present one. */
  readonly addedDays: number;
  readonly extensions: number;
  /** Another request for the same deadline waits for its decision. */
  readonly isPending: boolean;
}

/** Why a later date cannot be asked for. */
export function extensionReasons(
  wish: ExtensionWish,
  limits: { readonly times?: number | undefined; readonly days?: number | undefined },
): readonly Reason[] {
  const reasons: Reason[] = [];
  if (wish.isPending) {
    reasons.push({ code: 'extension.pending', message: '已有延期申请等待审批' });
  }
  if (wish.newDueOn <= wish.dueOn || wish.newDueOn < wish.today) {
    const message = `新的期限须晚于现在的期限 ${wish.dueOn}，且不早于今天`;
    reasons.push({ code: 'extension.not_later', message, field: 'newDueOn' });
  }
  if (limits.times !== undefined && wish.extensions >= limits.times) {
    const message = `已经延期 ${wish.extensions} 次，流程规定最多 ${limits.times} 次`;
    reasons.push({ code: 'extension.too_often', message });
  }
  if (limits.days !== undefined && wish.addedDays > limits.days) {
    const message = `每次最多延长 ${limits.days} 天，这次申请了 ${wish.addedDays} 天`;
    reasons.push({ code: 'extension.too_long', message, field: 'newDueOn' });
  }
  return reasons;
}

import type { FollowUpCheck } from '../reading/api.ts';

export type Outcome = NonNullable<FollowUpCheck['outcome']>;

export const outcomeNames: Readonly<Record<Outcome, string>> = {
  done: '已整改到位',
  partly: '部分整改',
  notDone: '未整改',
  rebounded: '反弹',
};

export const outcomeTones = {
  done: 'good',
  partly: 'warn',
  notDone: 'alert',
  rebounded: 'overdue',
} as const satisfies Record<Outcome, string>;

/** `已整改到位 3，反弹 1，未核查 2`. */
export function outcomeCounts(checks: readonly Pick<FollowUpCheck, 'outcome'>[]): string {
  const counted = Object.entries(outcomeNames).map(
    ([key, name]) => [name, checks.filter(({ outcome }) => outcome === key).length] as const,
  );
  const open = checks.filter(({ outcome }) => outcome === null).length;
  return [...counted, ['未核查', open] as const]
    .filter(([, count]) => count > 0)
    .map(([name, count]) => `${name} ${count}`)
    .join('，');
}

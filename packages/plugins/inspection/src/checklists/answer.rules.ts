/** What was seen on one item. */
export interface Seen {
  readonly isChecked: boolean;
  readonly hasProblem: boolean;
  readonly number: number | null;
  readonly words: string | null;
}

/** 发现问题 / 已查，未发现问题 / 未查. */
export function wordOf({ hasProblem, isChecked }: Pick<Seen, 'isChecked' | 'hasProblem'>): string {
  if (hasProblem) return '发现问题';
  return isChecked ? '已查，未发现问题' : '未查';
}

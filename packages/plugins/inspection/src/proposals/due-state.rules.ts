/** 到期提醒: from the due date alone, never from when the proposal was referred. */
export type DueState = 'due' | 'soon' | 'later';

const dayLength = 86_400_000;

/** What has ended is not due any more. */
export function dueStateOf(
  { dueOn, ended }: { readonly dueOn: string; readonly ended: boolean },
  today: string,
  warnDays: number,
): DueState | null {
  if (ended) return null;
  const left = (Date.parse(`${dueOn}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / dayLength;
  if (left < 0) return 'due';
  return left <= warnDays ? 'soon' : 'later';
}

/** As the register has it: 已到期 / 7天内即将到期 / 未到期. */
export function dueStateTitle(state: DueState | null, warnDays: number): string {
  if (state === null) return '';
  return { due: '已到期', soon: `${warnDays}天内即将到期`, later: '未到期' }[state];
}

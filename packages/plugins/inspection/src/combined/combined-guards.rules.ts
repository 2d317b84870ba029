import type { GuardResult, Reason } from '@lianxun/plugin-api';

export interface CountyAnswer {
  readonly countyName: string;
  readonly joinedAt: string | null;
  readonly declinedAt: string | null;
  readonly leftAt: string | null;
  readonly roundStage: string | null;
}

const refuse = (code: string, message: string): readonly Reason[] => [
  { code: `inspection.${code}`, message },
];
const names = (rows: readonly CountyAnswer[]) =>
  rows.map(({ countyName }) => countyName).join('、');

export function countiesChosen(counties: readonly CountyAnswer[]): readonly Reason[] {
  return counties.length > 0 ? [] : refuse('no_counties', '尚未选定参加县区');
}

/** Every county has said yes or no, and one of them takes part. */
export function countiesAnswered(counties: readonly CountyAnswer[]): GuardResult {
  const silent = counties.filter((it) => it.joinedAt === null && it.declinedAt === null);
  if (silent.length > 0)
    return [
      {
        code: 'inspection.counties_silent',
        message: `${names(silent)}尚未答复`,
        isWaiting: true,
      },
    ];
  const joined = counties.filter((it) => it.joinedAt !== null && it.leftAt === null);
  return joined.length > 0 || refuse('nobody_joined', '没有县区参加，请调整县区或撤销');
}

const ended = ['archived', 'purged', 'cancelled'];

/** As the counties last told: a county that left is not waited for. */
export function roundsEnded(counties: readonly CountyAnswer[]): GuardResult {
  const running = counties.filter(
    (it) => it.joinedAt !== null && it.leftAt === null && !ended.includes(it.roundStage ?? ''),
  );
  return (
    running.length === 0 || [
      {
        code: 'inspection.rounds_running',
        message: `${names(running)}的轮次尚未归档`,
        isWaiting: true,
      },
    ]
  );
}

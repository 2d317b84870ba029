import { Problem, type ApiSchema } from '@lianxun/api-client';
import type { SummaryError } from '@lianxun/ui';

export { unitKindTitle } from '@lianxun/plugin-api/web';

export type Menus = ApiSchema<'DemandMenus'>;
export type MenuVersion = ApiSchema<'DemandMenu'>;
export type DemandRequest = ApiSchema<'DemandRequest'>;
export type OwnDemand = ApiSchema<'OwnDemand'>;
export type Content = ApiSchema<'DemandContent'>;
export type Result = NonNullable<ApiSchema<'DemandResult'>>;
export type DemandBoard = ApiSchema<'DemandBoard'>;
export type Received = ApiSchema<'ReceivedDemand'>;
export type Outcome = ApiSchema<'MatchingOutcome'>;
export type ChangedDemand = Outcome['changes'][number];
export type Explanation = ApiSchema<'MatchingExplanation'>;

export const formWords: Readonly<Record<Content['serviceForm'], string>> = {
  team: '整组派出',
  specialists: '派出专家',
  guidance: '派员指导',
};

export const urgencyWords: Readonly<Record<Content['urgency'], string>> = {
  high: '急需',
  normal: '一般',
  low: '可缓',
};

export const priorityWords = {
  first: { title: '优先保障', tone: 'alert' },
  normal: { title: '统筹安排', tone: 'neutral' },
  deferred: { title: '暂缓', tone: 'warn' },
} as const;

export const planWords: Readonly<Record<Outcome['plan']['status'], string>> = {
  draft: '编制中',
  sealed: '待批准',
  approved: '已批准',
  dispatched: '已派员',
  refilling: '补员中',
};

export function wishWords({ kind, name, rank, unit }: Content['wishes'][number]): string {
  const who = kind === 'person' && unit ? `${name}（${unit}）` : name;
  return rank === 'unwanted' ? `不希望：${who}` : `第${rank}志愿：${who}`;
}

export const percent = (figure: number): string => `${figure}%`;
export const signed = (points: number): string => (points > 0 ? `+${points}` : `−${-points}`);

export const rematchWord = ({ number, staffedNumber }: ChangedDemand): string =>
  number === staffedNumber ? '补齐席位' : `按第${number}版重配`;

export function problemsOf(error: unknown): SummaryError[] {
  if (error instanceof Problem && error.reasons.length > 0)
    return error.reasons.map(({ message }) => ({ message }));
  return [{ message: error instanceof Error ? error.message : '没有办成，请稍后再试。' }];
}

import type { ApiSchema } from '@lianxun/api-client';
import type { Tone } from '@lianxun/ui';

export type Import = ApiSchema<'Import'>;
export type ImportRow = ApiSchema<'ImportRow'>;
export type Outcome = ImportRow['outcome'];

interface Word {
  readonly word: string;
  readonly tone: Tone;
}

export const importStatus: Readonly<Record<Import['status'], Word>> = {
  reading: { word: '预检中', tone: 'accent' },
  mapping: { word: '待核对列', tone: 'warn' },
  checked: { word: '待写入', tone: 'warn' },
  committing: { word: '写入中', tone: 'accent' },
  committed: { word: '已写入', tone: 'good' },
  cancelled: { word: '已取消', tone: 'neutral' },
  failed: { word: '没有办成', tone: 'alert' },
  reverting: { word: '撤回中', tone: 'accent' },
  reverted: { word: '已撤回', tone: 'neutral' },
};

export const historyStatus: Readonly<Record<NonNullable<Import['historyStatus']>, Word>> = {
  pending: { word: '历史状态待复核', tone: 'warn' },
  approved: { word: '历史状态已批准', tone: 'good' },
  refused: { word: '历史状态未批准', tone: 'alert' },
};

export const outcomes: readonly (readonly [Outcome, string])[] = [
  ['rejected', '不合格'],
  ['new', '新增'],
  ['changed', '变更'],
  ['unchanged', '未变'],
];

/** Reading, writing and taking back go on by themselves; everything else waits for somebody or is over. */
export function isRunning({ status }: Pick<Import, 'status'>): boolean {
  return status === 'reading' || status === 'committing' || status === 'reverting';
}

/** How far the step under way has come, in records; nothing while that is not known. */
export function progressWords({ rows }: Pick<Import, 'rows'>): string | undefined {
  return rows.total === 0 ? undefined : `已处理 ${rows.done} 行，共 ${rows.total} 行`;
}

/** What taking a batch back does, said before it is done. */
export function revertConsequence(batch: Pick<Import, 'historyStatus' | 'summary'>): string {
  const { new: added = 0, changed = 0 } = batch.summary.counts ?? {};
  const parts = [
    added > 0 ? `新增的 ${added} 条移出台账，序号空出` : '',
    changed > 0 ? `变更的 ${changed} 条恢复导入前的内容` : '',
    batch.historyStatus === 'approved' ? '已生效的历史状态一并退回' : '',
  ].filter((part) => part !== '');
  return `${parts.join('；')}。导入后又有改动的，整批不能撤回。撤回及原因记入审计日志；要恢复只能重新导入。`;
}

const stepOf: Readonly<Record<Import['status'], number>> = {
  reading: 1,
  mapping: 1,
  checked: 2,
  committing: 3,
  committed: 4,
  cancelled: 2,
  failed: 2,
  reverting: 4,
  reverted: 4,
};

/** 选择文件 → 核对列 → 预检报告 → 写入 → 完成: the step a batch stands at. */
export function importStep(batch: Pick<Import, 'status'> | undefined): number {
  return batch ? stepOf[batch.status] : 0;
}

export const importSteps = [
  { title: '选择文件' },
  { title: '核对列' },
  { title: '预检报告' },
  { title: '写入' },
  { title: '完成' },
];

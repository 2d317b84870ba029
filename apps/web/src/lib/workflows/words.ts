import type { ApiSchema } from '@lianxun/api-client';
import type { Tone } from '@lianxun/ui';

export type Workflow = ApiSchema<'WorkflowItem'>;
export type Version = ApiSchema<'WorkflowVersionItem'>;
export type Difference = ApiSchema<'WorkflowDifference'>;
export type WorkflowProblem = ApiSchema<'WorkflowProblem'>;
export type TemplateChanges = ApiSchema<'WorkflowTemplateChanges'>;
export type Migration = ApiSchema<'WorkflowMigration'>;
export type MigrationItem = ApiSchema<'WorkflowMigrationItem'>;
export type Proposal = ApiSchema<'WorkflowProposal'>;
export type ProposalItem = ApiSchema<'WorkflowProposalItem'>;

interface Word {
  readonly word: string;
  readonly tone: Tone;
}

export const versionStatus: Readonly<Record<Version['status'], Word>> = {
  draft: { word: '草稿', tone: 'neutral' },
  proposed: { word: '待审核', tone: 'warn' },
  published: { word: '使用中', tone: 'good' },
  retired: { word: '已停用', tone: 'neutral' },
  discarded: { word: '已放弃', tone: 'neutral' },
};

export const migrationStatus: Readonly<Record<Migration['status'], Word>> = {
  planned: { word: '待试算', tone: 'neutral' },
  checking: { word: '试算中', tone: 'accent' },
  checked: { word: '待提交', tone: 'warn' },
  proposed: { word: '待启动', tone: 'warn' },
  running: { word: '升级中', tone: 'accent' },
  paused: { word: '已暂停', tone: 'alert' },
  done: { word: '已完成', tone: 'good' },
  cancelled: { word: '已取消', tone: 'neutral' },
};

export const kindWords: Readonly<Record<Difference['kind'], Word>> = {
  added: { word: '新增', tone: 'good' },
  removed: { word: '去掉', tone: 'alert' },
  changed: { word: '修改', tone: 'warn' },
};

export const partWords: Readonly<Record<Difference['part'], string>> = {
  document: '流程',
  state: '状态',
  move: '操作',
  deadline: '期限',
  party: '称谓',
};

export const migrationSteps = [
  { title: '对应关系', detail: '每个状态到新流程的哪里' },
  { title: '试算', detail: '看谁升不了、哪些日期变' },
  { title: '提交', detail: '请安全管理员启动' },
  { title: '升级', detail: '逐件办理，可暂停' },
] as const;

const stepOf: Readonly<Record<Migration['status'], number>> = {
  planned: 0,
  checking: 1,
  checked: 2,
  proposed: 2,
  running: 3,
  paused: 3,
  done: 4,
  cancelled: 0,
};

export const migrationStep = ({ status }: Pick<Migration, 'status'>): number => stepOf[status];

/** Trial and run go on by themselves; everything else waits for somebody or is over. */
export const isUnderWay = ({ status }: Pick<Migration, 'status'>): boolean =>
  status === 'checking' || status === 'running';

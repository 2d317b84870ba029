import type { WorkflowDocument } from '@lianxun/plugin-api';

/** The five bodies of a 五方联审. */
export const bodies = ['office', 'discipline', 'org', 'publicity', 'team'];

const frame = {
  formatVersion: 2 as const,
  subject: 'workingPaper' as const,
  title: '底稿',
  authors: ['handler'],
  parties: {},
  deadlines: [],
};

/** Drafted, checked, judged by five bodies and merged once; sent back both ways. */
export const jointWorkflow: WorkflowDocument = {
  ...frame,
  initial: 'draft',
  states: {
    draft: { title: '草稿', stage: 'drafting', tone: 'neutral' },
    check: { title: '待审核', stage: 'reviewing', tone: 'info' },
    review: {
      title: '联审中',
      stage: 'reviewing',
      tone: 'info',
      sendBack: { by: [{ role: 'office' }], to: 'earlier', resume: ['redo', 'direct'] },
    },
    done: { title: '已锁定', stage: 'locked', final: true, tone: 'success' },
  },
  moves: {
    submit: {
      title: '送审',
      from: ['draft'],
      to: 'check',
      kind: 'submit',
      by: [{ relation: 'handler' }],
    },
    check: {
      title: '审核',
      from: ['check'],
      to: 'review',
      kind: 'review',
      by: [{ relation: 'leader' }],
    },
    approve: {
      title: '联审',
      from: ['review'],
      to: 'done',
      kind: 'review',
      approval: {
        mode: 'all',
        approvers: bodies.map((role) => ({ role })),
        merge: { by: [{ role: 'discipline' }] },
        returnTo: 'draft',
      },
    },
  },
};

const keys = Array.from({ length: 100 }, (_, index) => `s${index}`);
const by = [{ role: 'office' }];

/** As large as a definition may be: a line of states, each with a way on, back and to the start. */
export const bigWorkflow: WorkflowDocument = {
  ...frame,
  initial: 's0',
  states: Object.fromEntries(
    keys.map((key) => [key, { title: key, stage: 'drafting', tone: 'neutral' as const }]),
  ),
  moves: Object.fromEntries(
    keys.flatMap((key, index) => [
      [`next${index}`, { title: '下一步', from: [key], to: keys[index + 1] ?? 's0', by }],
      [`back${index}`, { title: '上一步', from: [key], to: keys[index - 1] ?? 's0', by }],
      [`reset${index}`, { title: '重新开始', from: [key], to: 's0', by }],
    ]),
  ),
};

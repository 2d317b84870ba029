import type {
  Approval,
  Assignee,
  Effect,
  Exclusion,
  SendBack,
  WorkflowDeadline,
  WorkflowDocument,
  WorkflowMove,
  WorkflowState,
} from './workflow-document.ts';

/** Chinese names of what a document refers to, by kind and key; keys without one stand for themselves. */
export type DefinitionWords = Readonly<
  Partial<
    Record<
      | 'stages'
      | 'roles'
      | 'permissions'
      | 'relations'
      | 'guards'
      | 'fields'
      | 'counters'
      | 'events'
      | 'forms'
      | 'users',
      Readonly<Record<string, string>>
    >
  >
>;

/** A property of a part of the document: what it is called, and its value as people read it. */
export interface WordedField {
  readonly path: string;
  readonly title: string;
  readonly text: string;
}

interface Naming {
  readonly document: WorkflowDocument;
  readonly words: DefinitionWords;
}

const nothing = '无';
const yes = (value: boolean | undefined) => (value === true ? '是' : '否');
const listed = (texts: readonly string[]) => (texts.length === 0 ? nothing : texts.join('、'));

const tones = { neutral: '灰', info: '蓝', success: '绿', warning: '黄', danger: '红' } as const;
const rungTones = { green: '绿', yellow: '黄', orange: '橙', red: '红', blue: '蓝' } as const;
const kinds = { act: '办理', submit: '提交', review: '审核' } as const;
const modes = { all: '会签', any: '或签', sequence: '顺签', nOf: '多签' } as const;
const units = { workday: '个工作日', day: '天', month: '个月', quarterEnd: '个季度末' } as const;
const inputTypes = {
  date: '日期',
  text: '文字',
  longText: '长文字',
  integer: '整数',
  reference: '关联事项',
} as const;

/** The document as a whole. */
export function describeDocument(naming: Naming): readonly WordedField[] {
  const { document } = naming;
  return [
    { path: 'title', title: '名称', text: document.title },
    { path: 'initial', title: '起始状态', text: stateTitle(naming, document.initial) },
    {
      path: 'authors',
      title: '编写人',
      text: listed(document.authors.map((key) => partyTitle(naming, 'relations', key))),
    },
  ];
}

export function describeState(naming: Naming, state: WorkflowState): readonly WordedField[] {
  return [
    { path: 'title', title: '名称', text: state.title },
    { path: 'stage', title: '阶段', text: named(naming, 'stages', state.stage) },
    { path: 'final', title: '终止状态', text: yes(state.final) },
    { path: 'waiting', title: '等待办理', text: yes(state.waiting) },
    { path: 'sendBack', title: '退回', text: sendBackText(naming, state.sendBack) },
    {
      path: 'onChange',
      title: '内容修改后',
      text: state.onChange === undefined ? nothing : `转到${stateTitle(naming, state.onChange)}`,
    },
    { path: 'tone', title: '颜色', text: tones[state.tone] },
  ];
}

export function describeMove(naming: Naming, move: WorkflowMove): readonly WordedField[] {
  return [
    { path: 'title', title: '名称', text: move.title },
    { path: 'from', title: '从', text: listed(move.from.map((it) => stateTitle(naming, it))) },
    { path: 'to', title: '到', text: stateTitle(naming, move.to) },
    { path: 'kind', title: '性质', text: kinds[move.kind ?? 'act'] },
    { path: 'by', title: '办理人', text: peopleText(naming, move.by ?? []) },
    { path: 'distinctFrom', title: '回避', text: exclusionText(naming, move.distinctFrom ?? []) },
    {
      path: 'guards',
      title: '前提条件',
      text: listed((move.guards ?? []).map((key) => named(naming, 'guards', key))),
    },
    { path: 'requires', title: '须填', text: requirementText(naming, move.requires) },
    { path: 'approval', title: '审批', text: approvalText(naming, move.approval) },
    {
      path: 'effects',
      title: '随后',
      text: listed((move.effects ?? []).map((effect) => effectText(naming, effect))),
    },
    { path: 'primary', title: '主要操作', text: yes(move.primary) },
    { path: 'recall', title: '可以撤回', text: yes(move.recall) },
    { path: 'bulk', title: '可以批量', text: yes(move.bulk ?? true) },
  ];
}

export function describeDeadline(
  naming: Naming,
  deadline: WorkflowDeadline,
): readonly WordedField[] {
  const { amount, unit, from, whileIn, pausedIn, extension, ladder } = deadline;
  const states = (keys: readonly string[]) => listed(keys.map((it) => stateTitle(naming, it)));
  return [
    { path: 'title', title: '名称', text: deadline.title },
    { path: 'amount', title: '时长', text: amount === null ? '未设定' : String(amount) },
    { path: 'unit', title: '单位', text: units[unit] },
    { path: 'from', title: '起算', text: startText(naming, from) },
    { path: 'whileIn', title: '计时状态', text: states(whileIn) },
    { path: 'pausedIn', title: '暂停状态', text: states(pausedIn ?? []) },
    { path: 'extension', title: '延期', text: extensionText(naming, extension) },
    {
      path: 'ladder',
      title: '提醒',
      text: listed(
        (ladder ?? []).map((rung) => {
          const when = 'before' in rung ? beforeText(rung.before) : `起算后${rung.sinceStart}天`;
          const title = rung.title === undefined ? '' : `《${rung.title}》`;
          return `${when}${title}${rungTones[rung.tone]}（${peopleText(naming, rung.notify)}）`;
        }),
      ),
    },
  ];
}

function beforeText(days: number): string {
  if (days === 0) return '到期当天';
  return days > 0 ? `到期前${days}天` : `逾期${-days}天`;
}

function startText(naming: Naming, from: WorkflowDeadline['from']): string {
  if ('move' in from) return `办理“${naming.document.moves[from.move]?.title ?? from.move}”之日`;
  if ('enter' in from) return `进入“${stateTitle(naming, from.enter)}”之日`;
  return named(naming, 'fields', from.date);
}

function extensionText(naming: Naming, extension: WorkflowDeadline['extension']): string {
  if (extension === undefined) return '不可延期';
  const { by, approvers, times, days } = extension;
  const limits = [
    ...(times === undefined ? [] : [`最多${times}次`]),
    ...(days === undefined ? [] : [`每次最多${days}天`]),
  ];
  const who = `${peopleText(naming, by)}申请，${peopleText(naming, approvers)}批准`;
  return [who, ...limits].join('，');
}

function sendBackText(naming: Naming, sendBack: SendBack | undefined): string {
  if (sendBack === undefined) return nothing;
  const { by, distinctFrom, to, resume } = sendBack;
  const where =
    to === 'earlier' ? '任何经过的状态' : listed(to.map((key) => stateTitle(naming, key)));
  const how = resume.map((it) => (it === 'redo' ? '逐级重走' : '改后直接送回'));
  const avoid = distinctFrom === undefined ? '' : `，回避${exclusionText(naming, distinctFrom)}`;
  return `${peopleText(naming, by)}可退回到${where}（${how.join('或')}）${avoid}`;
}

function approvalText(naming: Naming, approval: Approval | undefined): string {
  if (approval === undefined) return nothing;
  const { mode, n, approvers, distinctFrom, returnTo, merge } = approval;
  const count = n === undefined ? '' : `（至少${n}人）`;
  const parts = [`${modes[mode]}${count}：${peopleText(naming, approvers)}`];
  if (distinctFrom !== undefined) parts.push(`回避${exclusionText(naming, distinctFrom)}`);
  if (merge !== undefined) parts.push(`意见由${peopleText(naming, merge.by)}汇总`);
  if (returnTo !== undefined) parts.push(`退回到${stateTitle(naming, returnTo)}`);
  return parts.join('；');
}

function requirementText(naming: Naming, requires: WorkflowMove['requires']): string {
  if (requires === undefined) return nothing;
  const { fields, evidence, reason, reasonCodes, input, form } = requires;
  return listed([
    ...(fields ?? []).map(({ title }) => title),
    ...(evidence === undefined ? [] : [`佐证材料${evidence}份`]),
    ...(reason === true ? ['理由'] : []),
    ...(reasonCodes === undefined
      ? []
      : [`从“${reasonCodes.map(({ title }) => title).join('、')}”中选择原因`]),
    ...(input ?? []).map(({ title, type }) => `${title}（${inputTypes[type]}）`),
    ...(form === undefined ? [] : [`表单“${named(naming, 'forms', form)}”`]),
  ]);
}

function effectText(naming: Naming, effect: Effect): string {
  if ('notify' in effect) return `通知${peopleText(naming, effect.notify)}“${effect.title}”`;
  if ('issueNumber' in effect) return `编号“${named(naming, 'counters', effect.issueNumber)}”`;
  if ('emit' in effect) return `发出“${named(naming, 'events', effect.emit)}”`;
  return `${named(naming, 'fields', effect.setFact)}设为“${String(effect.value)}”`;
}

function peopleText(naming: Naming, assignees: readonly Assignee[]): string {
  return listed(assignees.map((it) => personText(naming, it)));
}

function personText(naming: Naming, assignee: Assignee): string {
  if ('firstOf' in assignee) {
    return assignee.firstOf.map((it) => personText(naming, it)).join('，没有时');
  }
  if ('anyOf' in assignee) {
    return [...new Set(assignee.anyOf.map((it) => personText(naming, it)))].join('或');
  }
  if ('role' in assignee) return partyTitle(naming, 'roles', assignee.role);
  if ('relation' in assignee) return partyTitle(naming, 'relations', assignee.relation);
  if ('user' in assignee) return named(naming, 'users', assignee.user);
  if ('permission' in assignee) {
    return `有“${named(naming, 'permissions', assignee.permission)}”权限的人`;
  }
  return '系统';
}

function exclusionText(naming: Naming, exclusions: readonly Exclusion[]): string {
  return listed(
    exclusions.map((exclusion) => {
      if ('relation' in exclusion) return partyTitle(naming, 'relations', exclusion.relation);
      if ('user' in exclusion) return named(naming, 'users', exclusion.user);
      const { actorsOf } = exclusion;
      return `“${naming.document.moves[actorsOf]?.title ?? actorsOf}”的办理人`;
    }),
  );
}

/** The document's own name for a party wins over the tenant's. */
function partyTitle(naming: Naming, kind: 'roles' | 'relations', key: string): string {
  const { parties } = naming.document;
  return (Object.hasOwn(parties, key) ? parties[key] : undefined) ?? named(naming, kind, key);
}

function stateTitle({ document: { states } }: Naming, key: string): string {
  return (Object.hasOwn(states, key) ? states[key]?.title : undefined) ?? key;
}

function named({ words }: Naming, kind: keyof DefinitionWords, key: string): string {
  const known = words[kind];
  return (known !== undefined && Object.hasOwn(known, key) ? known[key] : undefined) ?? key;
}

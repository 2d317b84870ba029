import type {
  WorkflowDeadline,
  WorkflowDocument,
  WorkflowMove,
  WorkflowState,
} from '@lianxun/plugin-api';

import { assigneesText, titleIn, type Catalog } from './catalog.ts';
import type { Place } from './place.ts';
import {
  amountText,
  approvalText,
  conditionsOf,
  effectText,
  exclusionText,
  moveKinds,
  rungText,
  rungTones,
  stageTitle,
  startText,
  stateTitle,
  stateTitles,
} from './words.ts';

interface Told {
  readonly title: string;
  readonly text: string;
}

/** Everything a place holds, in words, for those who only read. What is not set is left out. */
export function placeFacts(
  catalog: Catalog,
  document: WorkflowDocument,
  place: Place,
): readonly Told[] {
  return allFacts(catalog, document, place).filter(({ text }) => text !== '');
}

function allFacts(catalog: Catalog, document: WorkflowDocument, place: Place): readonly Told[] {
  if (place.part === 'document') return documentFacts(catalog, document);
  if (place.part === 'move') return moveFacts(catalog, document, place.key);
  if (place.part === 'state') {
    const state = document.states[place.key];
    return state ? stateFacts(catalog, document, place.key, state) : [];
  }
  const deadline = document.deadlines.find(({ key }) => key === place.key);
  return deadline ? deadlineFacts(catalog, document, deadline) : [];
}

function documentFacts(catalog: Catalog, document: WorkflowDocument): readonly Told[] {
  const authors = document.authors.map(
    (key) => document.parties[key] ?? titleIn(catalog, 'relations', key),
  );
  return [
    { title: '记录的名称', text: document.title },
    { title: '起始状态', text: stateTitle(document, document.initial) },
    { title: '编写人（不能审核自己的内容）', text: authors.join('、') },
    { title: '状态', text: `${Object.keys(document.states).length} 个` },
    { title: '操作', text: `${Object.keys(document.moves).length} 个` },
    { title: '期限', text: `${document.deadlines.length} 个` },
  ];
}

function stateFacts(
  catalog: Catalog,
  document: WorkflowDocument,
  key: string,
  state: WorkflowState,
): readonly Told[] {
  const marks = [
    ...(document.initial === key ? ['起始'] : []),
    ...(state.final === true ? ['终止'] : []),
    ...(state.waiting === true ? ['等待办理'] : []),
  ];
  return [
    { title: '名称', text: state.title },
    { title: '阶段', text: stageTitle(catalog, state.stage) },
    { title: '标记', text: marks.join('、') },
    { title: '退回', text: sendBackText(catalog, document, state) },
    {
      title: '内容改动后回到',
      text: state.onChange === undefined ? '' : stateTitle(document, state.onChange),
    },
  ];
}

function sendBackText(
  catalog: Catalog,
  document: WorkflowDocument,
  { sendBack }: WorkflowState,
): string {
  if (!sendBack) return '';
  const to = sendBack.to === 'earlier' ? '经过的任何一步' : stateTitles(document, sendBack.to);
  const resume = sendBack.resume.map((way) => (way === 'redo' ? '重新逐步办理' : '改好后直接送回'));
  return `由${assigneesText(catalog, document, sendBack.by)}退回到${to}，${resume.join('或')}`;
}

function moveFacts(catalog: Catalog, document: WorkflowDocument, key: string): readonly Told[] {
  const move = document.moves[key];
  if (!move) return [];
  return [...passageFacts(catalog, document, move), ...surroundingFacts(catalog, document, move)];
}

function passageFacts(
  catalog: Catalog,
  document: WorkflowDocument,
  move: WorkflowMove,
): readonly Told[] {
  const { returnTo } = move.approval ?? {};
  return [
    { title: '名称', text: move.title },
    { title: '从', text: stateTitles(document, move.from) },
    { title: '到', text: stateTitle(document, move.to) },
    { title: '性质', text: moveKinds[move.kind ?? 'act'].title },
    {
      title: move.approval ? '由谁提交' : '由谁办',
      text: assigneesText(catalog, document, move.by),
    },
    { title: '签批', text: approvalText(catalog, document, move) },
    {
      title: '签批中退回到',
      text: returnTo === undefined ? '' : stateTitle(document, returnTo),
    },
  ];
}

function surroundingFacts(
  catalog: Catalog,
  document: WorkflowDocument,
  move: WorkflowMove,
): readonly Told[] {
  const excluded = [...(move.distinctFrom ?? []), ...(move.approval?.distinctFrom ?? [])];
  return [
    {
      title: '回避',
      text: excluded.map((one) => exclusionText(catalog, document, one)).join('、'),
    },
    { title: '条件', text: conditionsOf(catalog, move).join('；') },
    {
      title: '随后自动',
      text: (move.effects ?? []).map((one) => effectText(catalog, document, one)).join('；'),
    },
    { title: '撤回', text: move.recall === true ? '下一步还没人办时可以撤回' : '' },
    { title: '批量', text: move.bulk === false ? '只能一件一件办' : '' },
  ];
}

function deadlineFacts(
  catalog: Catalog,
  document: WorkflowDocument,
  deadline: WorkflowDeadline,
): readonly Told[] {
  const { extension, ladder } = deadline;
  const rungs = (ladder ?? []).map(
    (rung) =>
      `${rungText(rung)}（${rungTones[rung.tone].title}）${rung.title ?? ''}通知${assigneesText(catalog, document, rung.notify)}`,
  );
  return [
    { title: '名称', text: deadline.title },
    { title: '多长', text: amountText(deadline) },
    { title: '从何时起', text: startText(catalog, document, deadline) },
    { title: '在哪些状态计算', text: stateTitles(document, deadline.whileIn) },
    { title: '在哪些状态暂停', text: stateTitles(document, deadline.pausedIn ?? []) },
    {
      title: '延期',
      text: extension
        ? `${assigneesText(catalog, document, extension.by)}申请，${assigneesText(catalog, document, extension.approvers)}批准`
        : '',
    },
    { title: '提醒', text: rungs.join('；') },
  ];
}

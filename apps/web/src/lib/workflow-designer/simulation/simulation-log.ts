import type { AcceptedStep, ResolvedEffect, WorkflowEvent } from '@lianxun/plugin-api';

import { titleIn, type Catalog } from '../catalog.ts';
import { namesOf, type CastMember } from './cast.ts';
import type { DeadlineChanges, Notice } from './running-deadlines.ts';
import type { LocalDate } from './weekday-calendar.ts';

/** One line of what happened. */
export interface LogLine {
  readonly on: LocalDate;
  readonly kind: 'act' | 'notice' | 'deadline' | 'effect';
  readonly who: string;
  readonly text: string;
}

interface Scene {
  readonly document: {
    readonly title: string;
    readonly states: Readonly<Record<string, { readonly title: string }>>;
    readonly moves: Readonly<Record<string, { readonly title: string }>>;
  };
  readonly catalog: Catalog;
  readonly cast: readonly CastMember[];
}

interface Done {
  readonly member: CastMember;
  readonly event: WorkflowEvent | null;
  readonly result: AcceptedStep;
}

/** What one step did, in the order in which people would notice it. */
export function stepLines(
  scene: Scene,
  { today }: { readonly today: LocalDate },
  done: Done,
  changes: DeadlineChanges,
): readonly LogLine[] {
  const system = { on: today, who: '系统' } as const;
  return [
    { on: today, kind: 'act', who: done.member.name, text: sentenceOf(scene, done) },
    ...done.result.effects.map((effect) => ({ ...system, ...effectLine(scene, effect) })),
    ...deadlineTexts(changes).map((text) => ({ ...system, kind: 'deadline' as const, text })),
  ];
}

export function noticeLines(
  { cast }: Scene,
  today: LocalDate,
  notices: readonly Notice[],
): readonly LogLine[] {
  return notices.map(({ deadline, title, notify }) => ({
    on: today,
    kind: 'notice',
    who: '系统',
    text: `提醒${namesOf(cast, notify) || '（没有人可提醒）'}：${title}，${
      deadline.dueOn < today ? `已超期（应在 ${deadline.dueOn} 前）` : `${deadline.dueOn} 到期`
    }`,
  }));
}

function sentenceOf(scene: Scene, { event, result }: Done): string {
  const { states, title } = scene.document;
  const state = states[result.snapshot.state]?.title ?? '';
  if (event === null) return `建立${title}，进入“${state}”`;
  const { moved } = result;
  if (moved === null) return keptSentence(scene, event, result);
  return moved.move === null
    ? `${eventText(scene, event)}，回到“${state}”`
    : `办理“${moveTitle(scene, moved.move)}”，进入“${state}”`;
}

function keptSentence(scene: Scene, event: WorkflowEvent, { snapshot }: AcceptedStep): string {
  const { approval, state } = snapshot;
  const said = eventText(scene, event);
  if (approval === null && asks.includes(event.type)) return said;
  if (approval === null) {
    return `${said}，签批结束，仍在“${scene.document.states[state]?.title ?? ''}”`;
  }
  const pending = moveTitle(scene, approval.move);
  const signed = approval.signatures.length;
  if (asks.includes(event.type)) return said;
  if (event.type === 'opinion') return `${said}，“${pending}”已有 ${signed} 方意见`;
  if (event.type === 'move' && signed === 0) return `提交“${pending}”签批`;
  return `${said}，“${pending}”已签 ${signed} 人`;
}

function moveTitle({ document }: Scene, key: string): string {
  return document.moves[key]?.title ?? '';
}

/** What concerns people and leaves the signatures alone. */
const asks: readonly WorkflowEvent['type'][] = [
  'transfer',
  'reassign',
  'delegate',
  'answer',
  'addSigners',
  'dropSigner',
  'contentChanged',
  'cancel',
];

function eventText({ cast }: Scene, event: WorkflowEvent): string {
  const words: Readonly<Record<WorkflowEvent['type'], string>> = {
    move: '签字',
    approve: '签字',
    return: '退回',
    withdraw: '撤回',
    opinion: '提出意见',
    conclude: '汇总意见',
    sendBack: '退回',
    transfer: '转办',
    reassign: '改派',
    delegate: '委派',
    answer: '答复委派',
    addSigners: '加签',
    dropSigner: '取消加签',
    contentChanged: '改动内容',
    cancel: '撤销',
  };
  const nameOf = (id: string) => cast.find((member) => member.id === id)?.name ?? '';
  if (event.type === 'transfer' || event.type === 'delegate') {
    return `${words[event.type]}给${nameOf(event.to)}`;
  }
  if (event.type === 'addSigners') return `加签${event.userIds.map(nameOf).join('、')}`;
  if (event.type === 'opinion') return event.agrees ? '提出意见：同意' : '提出意见：不同意';
  return words[event.type];
}

function effectLine(
  { catalog, cast }: Scene,
  effect: ResolvedEffect,
): Pick<LogLine, 'kind' | 'text'> {
  if ('notify' in effect) {
    const names = namesOf(cast, effect.notify) || '（没有人可通知）';
    return { kind: 'notice', text: `通知${names}：${effect.title}` };
  }
  if ('issueNumber' in effect) {
    return { kind: 'effect', text: `编号：${titleIn(catalog, 'counters', effect.issueNumber)}` };
  }
  if ('emit' in effect) {
    return { kind: 'effect', text: `联动：${titleIn(catalog, 'events', effect.emit)}` };
  }
  return {
    kind: 'effect',
    text: `记下“${titleIn(catalog, 'fields', effect.setFact)}”：${String(effect.value)}`,
  };
}

function deadlineTexts({ ended, started, paused, resumed }: DeadlineChanges): readonly string[] {
  return [
    ...ended.map(({ title }) => `期限“${title}”结束`),
    ...started.map(({ title, dueOn }) => `期限“${title}”开始计算，${dueOn} 到期`),
    ...paused.map(({ title }) => `期限“${title}”暂停`),
    ...resumed.map(({ title, dueOn }) => `期限“${title}”接着计算，${dueOn} 到期`),
  ];
}

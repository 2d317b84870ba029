import type {
  Approval,
  SendBack,
  WorkflowDocument,
  WorkflowMove,
  WorkflowState,
} from './workflow-document.ts';
import { describeAssignees, own } from './workflow-people.ts';

const modes: Readonly<Record<Approval['mode'], string>> = {
  all: '会签',
  any: '或签',
  sequence: '顺签',
  nOf: '多签',
};

/** Draws a definition as a Mermaid state diagram. */
export function describeDefinition(document: WorkflowDocument): string {
  const states = Object.entries(document.states);
  return [
    'stateDiagram-v2',
    ...states.map(([key, { title }]) => `  state "${label(title)}" as ${key}`),
    `  [*] --> ${document.initial}`,
    ...Object.values(document.moves).flatMap((move) => arrows(document, move)),
    ...states.flatMap(([key, state]) => waysBack(document, key, state)),
    ...states.filter(([, { final }]) => final === true).map(([key]) => `  ${key} --> [*]`),
    '',
  ].join('\n');
}

function arrows(document: WorkflowDocument, move: WorkflowMove): readonly string[] {
  const known = move.from.filter((from) => own(document.states, from) !== undefined);
  const { merge, returnTo } = move.approval ?? {};
  const returned = merge === undefined ? '签批退回' : '联审退回';
  return known.flatMap((from) => [
    `  ${from} --> ${move.to}: ${label(move.title)} ${who(document, move)}`,
    ...(returnTo === undefined ? [] : [`  ${from} --> ${returnTo}: ${returned}`]),
  ]);
}

const resumptions: Readonly<Record<SendBack['resume'][number], string>> = {
  redo: '逐级重走',
  direct: '直达本环节',
};

/** 退回 to any earlier state would hide the drawing behind its arrows: a note says it. */
function waysBack(
  document: WorkflowDocument,
  key: string,
  { sendBack, onChange }: WorkflowState,
): readonly string[] {
  const changed = onChange === undefined ? [] : [`  ${key} --> ${onChange}: 内容修改`];
  if (sendBack === undefined) return changed;
  const { by, to, resume } = sendBack;
  const how = `${describeAssignees(document, by)}，${resume.map((way) => resumptions[way]).join('或')}`;
  const back =
    to === 'earlier'
      ? [`  note right of ${key}: 可退回以前的环节（${label(how)}）`]
      : to.map((target) => `  ${key} --> ${target}: 退回 （${label(how)}）`);
  return [...changed, ...back];
}

function who(document: WorkflowDocument, { by, approval }: WorkflowMove): string {
  const actors = by === undefined ? [] : [describeAssignees(document, by)];
  if (approval === undefined) return `（${label(actors.join(''))}）`;
  const count = approval.n === undefined ? '' : ` ≥${approval.n}`;
  const mode = approval.merge === undefined ? modes[approval.mode] : '联审';
  const signers = `${mode}${count} ${describeAssignees(document, approval.approvers)}`;
  const merged =
    approval.merge === undefined
      ? []
      : [`${describeAssignees(document, approval.merge.by)}汇总意见`];
  return `（${label([...actors, signers, ...merged].join('，'))}）`;
}

/** Mermaid ends a label at these characters. */
function label(text: string): string {
  return text.replaceAll(/["#:;]/g, ' ');
}

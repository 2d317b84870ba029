import type { Approval, WorkflowDocument, WorkflowMove } from './workflow-document.ts';
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
    ...states.filter(([, { final }]) => final === true).map(([key]) => `  ${key} --> [*]`),
    '',
  ].join('\n');
}

function arrows(document: WorkflowDocument, move: WorkflowMove): readonly string[] {
  const known = move.from.filter((from) => own(document.states, from) !== undefined);
  return known.map(
    (from) => `  ${from} --> ${move.to}: ${label(move.title)} ${who(document, move)}`,
  );
}

function who(document: WorkflowDocument, { by, approval }: WorkflowMove): string {
  const actors = by === undefined ? [] : [describeAssignees(document, by)];
  if (approval === undefined) return `（${label(actors.join(''))}）`;
  const count = approval.n === undefined ? '' : ` ≥${approval.n}`;
  const signers = `${modes[approval.mode]}${count} ${describeAssignees(document, approval.approvers)}`;
  return `（${label([...actors, signers].join('，'))}）`;
}

/** Mermaid ends a label at these characters. */
function label(text: string): string {
  return text.replaceAll(/["#:;]/g, ' ');
}

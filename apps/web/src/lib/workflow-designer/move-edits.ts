import type { Approval, Exclusion, WorkflowDocument, WorkflowMove } from '@lianxun/plugin-api';

import {
  freeKey,
  freeTitle,
  kept,
  mapped,
  patched,
  withoutEmpty,
  type Change,
  type Patch,
} from './change.ts';
import { wholeDocument } from './place.ts';

/** A new move out of a state; who makes it is still to be said. */
export function addMove(document: WorkflowDocument, from: string, to: string): Change {
  const taken = Object.values(document.moves).map((move) => move.title);
  const title = freeTitle('新操作', taken);
  const key = freeKey('move', title, Object.keys(document.moves));
  const move: WorkflowMove = { title, from: [from], to, by: [] };
  return {
    title: '增加操作',
    document: { ...document, moves: { ...document.moves, [key]: move } },
    place: { part: 'move', key },
  };
}

export function changeMove(
  document: WorkflowDocument,
  key: string,
  patch: Patch<WorkflowMove>,
): Change {
  const move = document.moves[key];
  if (!move) return { title: '', document };
  return {
    title: `修改操作“${move.title}”`,
    document: { ...document, moves: { ...document.moves, [key]: patched(move, patch) } },
    group: `move-${key}.${Object.keys(patch).join()}`,
  };
}

/** Changes what a move requires; requirements that ask for nothing are left out. */
export function changeRequirements(
  document: WorkflowDocument,
  key: string,
  patch: Patch<NonNullable<WorkflowMove['requires']>>,
): Change {
  const requires = patched(document.moves[key]?.requires ?? {}, patch);
  const change = changeMove(document, key, {
    requires: Object.keys(requires).length === 0 ? undefined : requires,
  });
  return { ...change, group: `move-${key}.requires.${Object.keys(patch).join()}` };
}

export function changeApproval(
  document: WorkflowDocument,
  key: string,
  patch: Patch<Approval>,
): Change {
  const approval = document.moves[key]?.approval;
  if (!approval) return { title: '', document };
  const change = changeMove(document, key, { approval: patched(approval, patch) });
  return { ...change, group: `move-${key}.approval.${Object.keys(patch).join()}` };
}

/** From one person's act to signatures: whoever could act becomes the first to sign. */
export function startApproval(document: WorkflowDocument, key: string): Change {
  const move = document.moves[key];
  const approval: Approval = { mode: 'all', approvers: move?.by ?? [] };
  return changeMove(document, key, { approval, by: undefined });
}

/** Back from signatures to one person's act. */
export function endApproval(document: WorkflowDocument, key: string): Change {
  const move = document.moves[key];
  const by = move?.by ?? move?.approval?.approvers ?? [];
  return changeMove(document, key, { approval: undefined, by });
}

export function removeMove(document: WorkflowDocument, key: string): Change {
  const move = document.moves[key];
  if (!move) return { title: '', document };
  const [from] = move.from;
  return {
    title: `删除操作“${move.title}”`,
    document: withoutMoves(document, [key]),
    place: from === undefined ? wholeDocument : { part: 'state', key: from },
  };
}

/** The document without some moves, and without whatever started from them or referred to them. */
export function withoutMoves(
  document: WorkflowDocument,
  gone: readonly string[],
): WorkflowDocument {
  if (gone.length === 0) return document;
  const forget = (list: readonly Exclusion[] | undefined) =>
    list && withoutEmpty(list.filter((one) => !('actorsOf' in one && gone.includes(one.actorsOf))));
  const forgetApproval = (approval: Approval): Approval =>
    patched(approval, {
      distinctFrom: forget(approval.distinctFrom),
      merge:
        approval.merge &&
        patched(approval.merge, { distinctFrom: forget(approval.merge.distinctFrom) }),
    });
  return {
    ...document,
    states: mapped(document.states, (state) =>
      patched(state, {
        sendBack:
          state.sendBack &&
          patched(state.sendBack, { distinctFrom: forget(state.sendBack.distinctFrom) }),
      }),
    ),
    moves: mapped(
      kept(document.moves, (_, key) => !gone.includes(key)),
      (move) =>
        patched(move, {
          distinctFrom: forget(move.distinctFrom),
          approval: move.approval && forgetApproval(move.approval),
        }),
    ),
    deadlines: document.deadlines.filter(
      ({ from }) => !('move' in from && gone.includes(from.move)),
    ),
  };
}

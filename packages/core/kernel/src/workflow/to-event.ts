import type { CaseEventName, MoveRequest, WorkflowEvent } from '@lianxun/plugin-api';

type Translations = {
  readonly [Name in CaseEventName]: (
    request: MoveRequest,
  ) => Extract<WorkflowEvent, { readonly type: Name }>;
};

/** The interpreter's event for what was asked; what is missing is refused there, with its reason. */
export function toEvent(request: MoveRequest): WorkflowEvent {
  return translations[request.event ?? 'move'](request);
}

/** Everybody an event names besides its actor. */
export function namedBy({ userIds = [], from }: MoveRequest): readonly string[] {
  return from === undefined ? userIds : [...userIds, from];
}

const translations: Translations = {
  move: ({ move = '', reason, reasonCode, fields }) => ({
    type: 'move',
    move,
    ...(reason === undefined ? {} : { reason }),
    ...(reasonCode === undefined ? {} : { reasonCode }),
    ...(fields === undefined ? {} : { fields }),
  }),
  approve: () => ({ type: 'approve' }),
  return: ({ reason = '' }) => ({ type: 'return', reason }),
  withdraw: () => ({ type: 'withdraw' }),
  opinion: ({ agrees = false, opinion = '', move }) => ({
    type: 'opinion',
    agrees,
    text: opinion,
    ...(move === undefined ? {} : { move }),
  }),
  conclude: ({ opinion = '' }) => ({ type: 'conclude', text: opinion }),
  sendBack: ({ to = '', resume = 'redo', reason = '' }) => ({
    type: 'sendBack',
    to,
    resume,
    reason,
  }),
  transfer: ({ userIds: [to = ''] = [], reason = '' }) => ({ type: 'transfer', to, reason }),
  reassign: ({ from = '', userIds: [to = ''] = [], reason = '' }) => ({
    type: 'reassign',
    from,
    to,
    reason,
  }),
  delegate: ({ userIds: [to = ''] = [], reason = '' }) => ({ type: 'delegate', to, reason }),
  answer: ({ opinion }) => ({ type: 'answer', text: opinion ?? null }),
  addSigners: ({ userIds = [], position = 'parallel', reason = '', move }) => ({
    type: 'addSigners',
    userIds,
    position,
    reason,
    ...(move === undefined ? {} : { move }),
  }),
  dropSigner: ({ userIds: [userId = ''] = [] }) => ({ type: 'dropSigner', userId }),
};

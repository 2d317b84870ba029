import type { Reason } from './errors.ts';
import type { WorkflowDocument, WorkflowMove } from './workflow-document.ts';
import { isReview } from './workflow-people.ts';

const reason = (code: string, message: string, field?: string): Reason => ({
  code: `workflow.${code}`,
  message,
  ...(field === undefined ? {} : { field }),
});

/** Somebody else is to act first. */
const wait = (code: string, message: string): Reason => ({
  ...reason(code, message),
  isWaiting: true,
});

/** Every sentence with which the interpreter refuses. */
export const refusal = {
  unknownMove: (move: string) => reason('unknown_move', `流程中没有“${move}”这一操作`),
  wrongState: (move: WorkflowMove, state: string) =>
    reason('wrong_state', `当前状态“${state}”不能办理“${move.title}”`),
  notAssigned: (move: WorkflowMove, who: string) =>
    reason('not_assigned', `“${move.title}”须由${who}办理`),
  excluded: (
    document: WorkflowDocument,
    move: WorkflowMove,
    person: { readonly title: string; readonly others: string | null },
  ) => {
    const [act, verb] = isReview(move)
      ? [`审核本人${document.title}`, '审核']
      : [`办理“${move.title}”`, '办理'];
    const remedy =
      person.others === null
        ? `且没有其他可以${verb}的人，请调整人员`
        : `请由${person.title}以外的${person.others}${verb}`;
    return reason('excluded', `${person.title}不得${act}，${remedy}`);
  },
  nobodyLeft: (move: WorkflowMove, who: string) =>
    reason('nobody_left', `没有可以办理“${move.title}”的${who}，请调整人员`),
  tooFewPeople: (move: WorkflowMove, needed: number, present: number) =>
    reason('too_few_people', `“${move.title}”至少需要${needed}人签字，现在只有${present}人可签`),
  alreadySigned: () => wait('already_signed', '您已签字，不能重复签字'),
  placeTaken: (who: string) => wait('place_taken', `您这一方已经签字，请等待${who}签字`),
  notYourTurn: (who: string) => wait('not_your_turn', `按顺序应先由${who}签字`),
  approvalInFlight: (move: WorkflowMove) =>
    wait('approval_in_flight', `“${move.title}”正在签批，请先完成、退回或撤回`),
  cancelled: ({ title }: WorkflowDocument) =>
    reason('cancelled', `${title}已撤回，不再办理；需要时请重新登记`),
  noApproval: () => reason('no_approval', '没有正在进行的签批'),
  nothingToWithdraw: () => reason('nothing_to_withdraw', '您没有可以撤回的提交或签字'),
  guardUnanswered: (guard: string) =>
    reason('guard_unanswered', `前提条件“${guard}”未能核对，请联系系统管理员`),
  fieldMissing: (key: string, title: string) => reason('field_missing', `请先填写“${title}”`, key),
  evidenceMissing: (needed: number, present: number) =>
    reason('evidence_missing', `至少需要${needed}份佐证材料，现有${present}份`),
  reasonMissing: () => reason('reason_missing', '请填写理由', 'reason'),
  reasonCodeMissing: (titles: readonly string[]) =>
    reason('reason_code_missing', `请选择原因：${titles.join('、')}`, 'reasonCode'),
  entryMissing: (key: string, title: string) =>
    reason('entry_missing', `请填写“${title}”`, `fields.${key}`),
  entryInvalid: (key: string, title: string) =>
    reason('entry_invalid', `“${title}”填写有误，请检查格式`, `fields.${key}`),
} as const;

import type { Reason } from './errors.ts';
import type { WorkflowDocument, WorkflowMove } from './workflow-document.ts';
import { isReview } from './workflow-people.ts';

const reason = (code: string, message: string, field?: string): Reason => ({
  code: `workflow.${code}`,
  message,
  ...(field === undefined ? {} : { field }),
});

type Titled = Pick<WorkflowMove, 'title'>;
type Judged = Pick<WorkflowMove, 'title' | 'kind' | 'approval'>;

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
  notAssigned: (move: Titled, who: string) =>
    reason('not_assigned', `“${move.title}”须由${who}办理`),
  excluded: (
    document: WorkflowDocument,
    move: Judged,
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
  nobodyLeft: (move: Titled, who: string) =>
    reason('nobody_left', `没有可以办理“${move.title}”的${who}，请调整人员`),
  tooFewPeople: (move: WorkflowMove, needed: number, present: number) =>
    reason('too_few_people', `“${move.title}”至少需要${needed}人签字，现在只有${present}人可签`),
  alreadySigned: () => wait('already_signed', '您已签字，不能重复签字'),
  placeTaken: (who: string) => wait('place_taken', `您这一方已经签字，请等待${who}签字`),
  principalSigned: () => wait('principal_signed', '您所代理的人已经签字，不能代其重复签字'),
  enoughSigned: (who: string) => wait('enough_signed', `签字已够，只等${who}签字`),
  addedSignFirst: () => wait('added_sign_first', '您请了别人先签，请等待加签人签字，或撤销加签'),
  opinionGiven: () => wait('opinion_given', '您已发表意见，在汇总之前可以修改'),
  opinionTextMissing: () => reason('opinion_text_missing', '请写明需要修改的内容', 'text'),
  notMerged: (move: WorkflowMove) =>
    reason('not_merged', `“${move.title}”不是联审，请直接签字或退回`),
  mergeReturnsOnce: () =>
    reason('merge_returns_once', '联审不能单独退回，请发表“需修改”的意见，由汇总人统一退回'),
  opinionsMissing: (who: string) => wait('opinions_missing', `还缺${who}的意见，收齐后才能汇总`),
  mergedTextMissing: () =>
    reason('merged_text_missing', '有单位要求修改，请写明汇总后的意见', 'text'),
  whichApproval: (titles: readonly string[]) =>
    reason('which_approval', `请先选定签批事项：${titles.join('、')}`, 'move'),
  awaitingAnswer: () => wait('awaiting_answer', '您已委派他人，请等待答复，或收回委派后自己办理'),
  handedOver: () => wait('handed_over', '这项工作已转办，由接办人办理'),
  nothingHeld: () => reason('nothing_held', '这里没有待您办理的事项'),
  nothingHeldBy: () => reason('nothing_held_by', '此人在这里没有待办理的事项，无需转办'),
  notNamed: () => reason('person_unavailable', '所选人员不在本单位可办理人员之列，请另选', 'to'),
  toSelf: () => reason('to_self', '不能转给本人，请另选', 'to'),
  receiverExcluded: (title: string) =>
    reason('receiver_excluded', `所选人员是${title}，应当回避，请另选`, 'to'),
  receiverHolds: () =>
    reason('receiver_holds', '所选人员自己也要办理这项工作，不能再替他人办理，请另选', 'to'),
  receiverGave: () => reason('receiver_gave', '所选人员已把这项工作转出，不能再转回，请另选', 'to'),
  tooManyStandIns: (most: number) =>
    reason('too_many_stand_ins', `一个环节最多转办、委派${most}次，请直接办理`),
  noAnswerOwed: () => reason('no_answer_owed', '没有委派给您、等待答复的事项'),
  nothingDelegated: () => reason('nothing_delegated', '您没有可以收回的委派'),
  answerMissing: () => reason('answer_missing', '请填写答复', 'text'),
  noApprovalToAdd: () => reason('no_approval_to_add', '这里没有需要您签字的签批，不能加签'),
  addedMayNotAdd: () => reason('added_may_not_add', '加签人不能再加签，请由请您加签的人办理'),
  nobodyAdded: () => reason('nobody_added', '请选择加签人', 'userIds'),
  alreadyAdded: () => reason('already_added', '所选人员已在加签之列，请另选', 'userIds'),
  tooManyAdded: (most: number) => reason('too_many_added', `一次签批最多加签${most}人`, 'userIds'),
  notAdded: () => reason('not_added', '此人不在您的加签之列', 'userId'),
  nobodyToDrop: () => reason('nobody_to_drop', '没有您可以撤销的加签'),
  addedHasSigned: () => reason('added_has_signed', '加签人已经签字，不能撤销', 'userId'),
  noSendBack: (state: string) => reason('no_send_back', `当前状态“${state}”不能退回到以前的环节`),
  nowhereBack: () => reason('nowhere_back', '没有可以退回的环节'),
  wrongTarget: (titles: readonly string[]) =>
    reason('wrong_target', `只能退回到：${titles.join('、')}`, 'to'),
  wrongResume: () => reason('wrong_resume', '不能选择这种退回方式，请另选', 'resume'),
  recallTooLate: () =>
    reason('recall_too_late', '后续环节已有人办理，不能撤回，请联系现办理人退回'),
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

import type { DispatchDetail, DispatchItem } from './api.ts';

export const roleTitles: Readonly<Record<DispatchItem['role'], string>> = {
  leader: '组长',
  deputyLeader: '副组长',
  liaison: '联络员',
  member: '组员',
};

export const halfTitles: Readonly<Record<DispatchItem['half'], string>> = {
  requester: '本级商请',
  home: '上级商请本级派员',
  target: '派来本级',
};

export const returnTitles: Readonly<Record<NonNullable<DispatchItem['returnReason']>, string>> = {
  profession: '专业不符',
  experience: '经历不符',
  ability: '能力不足',
  recusal: '回避',
  health: '健康',
  other: '其他',
};

export const stageOptions = [
  { value: 'requested', label: '商请中' },
  { value: 'nominated', label: '已推荐待审查' },
  { value: 'checked', label: '已审查' },
  { value: 'returned', label: '退回重派' },
  { value: 'accepted', label: '已确认待授权' },
  { value: 'mandated', label: '已授权' },
  { value: 'serving', label: '在岗' },
  { value: 'replaced', label: '已替换' },
  { value: 'finished', label: '已结束' },
  { value: 'declined', label: '谢绝' },
  { value: 'cancelled', label: '已撤销' },
];

const nominated = (it: DispatchDetail) =>
  it.half === 'requester'
    ? '下一步：填写审查意见，再办“审查通过”；不合适的退回重派。'
    : '已答复，等派员方审查。';

const accepted = (it: DispatchDetail) =>
  it.isAuthorisedHere
    ? '下一步：填写授权（巡察组、文号、起止日期、回避申请书），再办“授权”。'
    : `等${it.targetName}授权。`;

function requested(it: DispatchDetail): string {
  if (!it.isAnsweredHere) return `等${it.homeName}答复：须单位和本人都同意。`;
  if (it.personConsent === null) return '等本人在“我的抽调”里答复；也可以登记书面同意。';
  return it.unitConsent === null ? '本人已同意，等派出单位答复。' : '都已同意，可以办“同意派员”。';
}

function returned(it: DispatchDetail): string {
  if (it.returns > 2) return '已退回两次以上，由派员方另行选派。';
  return it.isAnsweredHere
    ? '下一步：另派人选，本人和单位再次答复。'
    : '等派出单位另派人选，也可以在方案里换人。';
}

/** What happens next, and who does it. */
export function nextStep(it: DispatchDetail): string {
  const steps: Readonly<Record<string, () => string>> = {
    requested: () => requested(it),
    nominated: () => nominated(it),
    checked: () =>
      it.half === 'requester' ? '下一步：确认派员，送派往地授权。' : '审查通过，等派员方确认。',
    returned: () => returned(it),
    accepted: () => accepted(it),
    mandated: () => `授权自${it.validFrom ?? ''}起生效，到期自动结束。`,
    serving: () => `在岗至${it.validTo ?? ''}，到期自动结束。`,
  };
  return steps[it.stage ?? '']?.() ?? '此事已结束。';
}

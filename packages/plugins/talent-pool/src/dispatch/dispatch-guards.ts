import type { Reason } from '@lianxun/plugin-api';

import { reason } from '../refusals.ts';
import { isAuthorisedHere } from './dispatch-halves.rules.ts';
import type { DispatchRow } from './dispatches.repository.ts';

type Consents = Pick<
  DispatchRow,
  'half' | 'homeExchangeId' | 'personConsent' | 'unitConsent' | 'personName'
>;

/** Both agree: inside one tenant the sending unit does so by the move itself. */
export function consentProblems(row: Consents): Reason[] {
  const isOwn = row.half === 'requester' && row.homeExchangeId === null;
  return [
    ...(row.personConsent === null
      ? [
          reason(
            'person_consent_missing',
            `${row.personName}本人尚未同意，请本人答复或上传书面同意`,
          ),
        ]
      : []),
    ...(row.unitConsent === null && !isOwn
      ? [reason('unit_consent_missing', '派出单位尚未同意，请单位答复或上传盖章的复函')]
      : []),
  ];
}

/** 退回重派 twice at most; then whoever asked chooses himself. */
export const mostReturns = 2;

export function returnProblems({ returns }: Pick<DispatchRow, 'returns'>): Reason[] {
  return returns <= mostReturns
    ? []
    : [reason('returned_too_often', '这个岗位已退回两次以上，由派员方另行选派，派出单位不再另派')];
}

/** 专业背景、工作经历 are judged by whoever asked; what he found stays with him. */
export function reviewProblems({ half, review }: Pick<DispatchRow, 'half' | 'review'>): Reason[] {
  return half === 'requester' && review === null
    ? [reason('review_missing', '请先填写审查意见')]
    : [];
}

export function replacementProblems(
  row: Pick<DispatchRow, 'personConsent' | 'returnReason'>,
): Reason[] {
  return row.returnReason === null ? [] : [reason('replacement_missing', '请先提出另派的人选')];
}

type Seated = Pick<
  DispatchRow,
  | 'targetExchangeId'
  | 'homeExchangeId'
  | 'half'
  | 'roundTeamId'
  | 'userId'
  | 'undertakingSignedOn'
  | 'personName'
>;

/** What the tenant of the team needs before it authorises; elsewhere its word is enough. */
export function authorityProblems(row: Seated): Reason[] {
  if (!isAuthorisedHere(row)) return [];
  return [
    ...(row.roundTeamId === null ? [reason('team_missing', '请先选定派往的巡察组')] : []),
    ...(row.userId === null
      ? [reason('account_missing', `${row.personName}没有账号，请派出单位开通后另派`)]
      : []),
    ...(row.undertakingSignedOn === null
      ? [reason('undertaking_missing', `${row.personName}尚未签署保密承诺书`)]
      : []),
  ];
}

import type { Reason } from '@lianxun/plugin-api';

import { reason } from '../../refusals.ts';
import type { RuleHit } from '../recusal-facts.ts';
import type { MatterKind } from '../recusal-tables.ts';
import { ruleTitles } from '../rule-titles.ts';

export function nothingMandatory(hits: readonly RuleHit[]): true | readonly Reason[] {
  const must = hits.filter(({ result }) => result === 'mustRecuse');
  if (must.length === 0) return true;
  return [
    reason(
      'mandatory_hit',
      '有必须回避的情形，不能直接核定可以参加；确需留用的，由巡察办主任提请例外留用',
    ),
  ];
}

/** Only 必须回避 that a rule leaves open to two persons may be kept; 疑似 needs no exception. */
export function mayBeKept(hits: readonly RuleHit[]): true | readonly Reason[] {
  const must = hits.filter(({ result }) => result === 'mustRecuse');
  if (must.length === 0) return [reason('nothing_to_keep', '没有必须回避的情形，无需例外留用')];
  const barred = must.filter(({ overridable }) => !overridable);
  if (barred.length === 0) return true;
  const named = barred.filter(({ rule }) => rule !== 'G1').map(({ rule }) => ruleTitles[rule]);
  const which = named.length === 0 ? '' : `（${named.join('、')}）`;
  return [reason('never_kept', `所涉情形${which}一律不得例外留用，请更换人员`)];
}

/** What a person declared or a unit objected to is decided, not taken back. */
export function raisedByRule(kind: MatterKind): true | readonly Reason[] {
  if (kind === 'suspect' || kind === 'mustRecuse') return true;
  return [reason('must_be_decided', '申报和异议不能撤销，请核定可以参加或者必须回避')];
}

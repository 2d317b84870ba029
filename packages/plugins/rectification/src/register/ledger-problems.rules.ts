import type { RecordProblem } from '@lianxun/plugin-api';

import type { messages } from '../messages.ts';
import type { RoundName } from '../rounds/round-directory.ts';

type Problem = Omit<RecordProblem, 'index'>;

const problem = (
  column: string,
  code: keyof typeof messages,
  said: { readonly message: string; readonly hint: string },
): Problem => ({ column, code, ...said });

export function noRound({ committeeTerm, year, roundNo }: RoundName): Problem {
  return problem('roundNo', 'rectification.round_not_found', {
    message: `没有第${committeeTerm}届${year}年第${roundNo}轮巡察`,
    hint: '请先建立这个轮次，或改正届次、年度、轮次',
  });
}

export function notInRound(unit: string, { roundNo }: RoundName): Problem {
  return problem('unit', 'rectification.engagement_missing', {
    message: `${unit}不在第${roundNo}轮的巡察对象中`,
    hint: '请先把它列入该轮次，或改正单位、轮次',
  });
}

export function noTeam(
  team: string,
  { roundNo, names }: { readonly roundNo: number; readonly names: readonly string[] },
): Problem {
  const known = names.length === 0 ? '该轮次还没有巡察组' : `该轮次的巡察组有：${names.join('、')}`;
  return problem('team', 'rectification.team_missing', {
    message: `第${roundNo}轮没有“${team}”`,
    hint: `${known}。请改正组名，或先建立这个巡察组`,
  });
}

export function frozen(): Problem {
  return problem('unit', 'rectification.already_issued', {
    message: '该单位的问题已在系统中反馈，数量不再变动',
    hint: '请从表中删去这一行，或核对轮次和单位',
  });
}

export function numberTaken(seq: number): Problem {
  return problem('seq', 'rectification.number_taken', {
    message: `该单位在这一轮已有第${seq}号问题，巡察组与表中不同`,
    hint: '请核对序号和巡察组：同一个问题的巡察组应与系统中一致',
  });
}

export function numberTwice(seq: number): Problem {
  return problem('seq', 'rectification.number_taken', {
    message: `表中该单位的第${seq}号问题不止一处`,
    hint: '请核对序号和巡察组，每个问题只保留一处',
  });
}

export function closedColumn(
  column: string,
  code: keyof typeof messages,
  sentence: string,
): Problem {
  return problem(column, code, {
    message: sentence.replace(/。$/, ''),
    hint: '请恢复系统中的内容后重新导入，或在系统中办理',
  });
}

export function inLiveProcess(): Problem {
  return problem('status', 'rectification.in_live_process', {
    message: '该问题正在系统中办理，状态不能由表格改变',
    hint: '请清空这一格或恢复系统中的状态，由经办人在系统中办理',
  });
}

export function amountCleared(column: string): Problem {
  return problem(column, 'rectification.amount_cleared', {
    message: '系统中已逐笔登记金额，不能用空格清空',
    hint: '请填合计数；确需冲减为零的填 0',
  });
}

export function accountableTooFew(registered: number): Problem {
  return problem('accountable', 'rectification.accountable_too_few', {
    message: `系统中已逐人登记${registered}人次，不能更少`,
    hint: '请核对人次；登记有误的先在问题页面撤销该件登记',
  });
}

export function categoryUnknown(
  column: string,
  { text, candidates }: { readonly text: string; readonly candidates: readonly string[] },
): Problem {
  const near = candidates.length === 0 ? '' : `最接近的有：${candidates.join('、')}。`;
  return problem(column, 'rectification.category_unknown', {
    message: `本轮次采用的问题分类中没有“${text}”`,
    hint: `${near}请改用分类中的名称`,
  });
}

import type { CheckedRecord, RecordProblem, RegisterValues } from '@lianxun/plugin-api';

import { textIn } from '../register/cell-values.rules.ts';

export type Problem = Omit<RecordProblem, 'index'>;

/** What the handler states when he reports; a draft cannot hold it. */
const handlersColumns = ['result', 'effect'] as const;

/** What speaks against keeping a row of a sheet as a draft, whoever it goes to. */
export function draftProblems(
  { record: { values }, status }: Pick<CheckedRecord, 'record' | 'status'>,
  today: string,
): Problem[] {
  const found = handlersColumns.flatMap((column) => {
    const text = textIn(values, column) ?? '';
    return text === '' ? [] : [handlersWord(column)];
  });
  if (status !== null) found.push(stateClaimed());
  const issuedOn = textIn(values, 'issuedOn') ?? null;
  if (issuedOn === null) return found;
  if (issuedOn > today) found.push(issuedLater(today));
  if ((textIn(values, 'dueOn') ?? issuedOn) < issuedOn) found.push(dueBeforeIssue(issuedOn));
  return found;
}

const stateClaimed = (): Problem => ({
  column: 'state',
  code: 'rectification.state_by_sheet',
  message: '状态由签发、签收、报结、审核逐步形成，表格不能直接写入',
  hint: '请清空“状态”：这一行先作为拟稿导入，由另一人签发后照常办理',
});

const handlersWord = (column: string): Problem => ({
  column,
  code: 'rectification.handlers_word_by_sheet',
  message: '办结情况和成效由承办单位报结时填写，拟稿不能带入',
  hint: '请清空这一栏，签收以后由承办单位填写并上传佐证',
});

const issuedLater = (today: string): Problem => ({
  column: 'issuedOn',
  code: 'rectification.issued_later',
  message: `交办日期不能晚于今天（${today}）`,
  hint: '请填写纸质交办单上的日期',
});

const dueBeforeIssue = (issuedOn: string): Problem => ({
  column: 'dueOn',
  code: 'rectification.due_before_assigned',
  message: `时限不能早于交办日期 ${issuedOn}`,
  hint: '请核对这两个日期',
});

export const addresseeFixed = (column: string): Problem => ({
  column,
  code: 'rectification.addressee_fixed',
  message: '拟稿的承办单位不能改写',
  hint: '请作废这份草稿，换一个编号重新导入',
});

/** What a sheet says about an assignment; a column the sheet lacks is left out. */
export function contentIn(values: RegisterValues) {
  const text = (key: string) => textIn(values, key);
  const filled = (key: string) => text(key) ?? undefined;
  return {
    issuerName: filled('issuer'),
    issuedOn: filled('issuedOn'),
    matter: filled('matter'),
    demand: filled('demand'),
    dueOn: filled('dueOn'),
    subjectTitle: text('subject'),
    contactName: text('contact'),
    instructedBy: text('instructedBy'),
    instructionNo: text('instructionNo'),
    instructedOn: text('instructedOn'),
    instruction: text('instruction'),
  };
}

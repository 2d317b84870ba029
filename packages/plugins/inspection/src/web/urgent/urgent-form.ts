import type { ApiSchema } from '@lianxun/api-client';

import type { FormField, FormValues } from '../leads/form-fields.ts';
import { bodyOf } from '../leads/form-fields.ts';
import { optionsOf } from '../reading/words.ts';

export type Urgent = ApiSchema<'UrgentReport'>;
export type UrgentItem = ApiSchema<'UrgentReportItem'>;
export type Filing = ApiSchema<'UrgentFiling'>;

export const urgentKinds: Readonly<Record<Urgent['kind'], string>> = {
  direct: '直报',
  special: '专报',
};

export const urgentReasons: Readonly<Record<Urgent['reason'], string>> = {
  leadingCadre: '涉领导干部重大问题',
  massIncident: '可能引发群体性事件',
  majorLoss: '重大损失风险',
  obstruction: '干扰巡察',
  safety: '安全隐患',
  other: '其他重大紧急情况',
};

export const directions: Readonly<Record<Urgent['direction'], string>> = {
  outgoing: '本级报送',
  incoming: '下级报来',
};

export const urgentFields: readonly FormField[] = [
  {
    key: 'kind',
    label: '种类',
    kind: 'choice',
    required: true,
    options: optionsOf(urgentKinds),
  },
  {
    key: 'reason',
    label: '直报事由',
    kind: 'choice',
    required: true,
    options: optionsOf(urgentReasons),
  },
  { key: 'title', label: '标题', kind: 'text', required: true, wide: true },
  {
    key: 'facts',
    label: '情况',
    kind: 'long',
    required: true,
    help: '写清时间、地点、人物和经过；保存后加密，只有列明的人能看到。',
  },
  { key: 'suggestion', label: '建议', kind: 'long' },
  {
    key: 'receivers',
    label: '市级收件人',
    kind: 'long',
    required: true,
    help: '市委巡察工作领导小组人员，每行一人，写“姓名 账号”，最多5人；其他人看不到。账号请与市级核对；不写账号而市级有人同名的，不能送达。',
  },
  {
    key: 'concerned',
    label: '涉及人员',
    kind: 'long',
    help: '每行一人，写“姓名 单位”。与其同名的人，无论在县在市都看不到这件直报。',
  },
];

const linesOf = (value: string | boolean | undefined): string[] =>
  String(value ?? '')
    .split(/[\n、,，;；]/)
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** 姓名 账号. */
function receiverOf(line: string) {
  const [name = '', userName = null] = line.split(/\s+/);
  return { name, userName };
}

export const receiverLine = ({ name, userName }: Urgent['receivers'][number]): string =>
  userName === null ? name : `${name} ${userName}`;

/** As the API takes it: names one by one. */
export function urgentBody(values: FormValues): Record<string, unknown> {
  const concerned = String(values['concerned'] ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => {
      const [name = '', ...unit] = line.split(/\s+/);
      return { name, unitName: unit.join(' ') };
    });
  return {
    ...bodyOf(urgentFields, values),
    receivers: linesOf(values['receivers']).map(receiverOf),
    concerned,
  };
}

function receiverProblem(lines: readonly string[]): string {
  if (lines.length > 5) return '收件人最多5人。';
  if (new Set(lines).size < lines.length) return '收件人不能重复。';
  const isOdd = lines.some((line) => line.split(/\s+/).length > 2);
  return isOdd ? '每行请写一人“姓名 账号”，姓名中间不空格。' : '';
}

/** Field → sentence for what the form alone can tell. */
export function urgentProblems(values: FormValues): Record<string, string> {
  const receivers = linesOf(values['receivers']);
  const lines = String(values['concerned'] ?? '')
    .split('\n')
    .filter((line) => line.trim() !== '');
  return {
    receivers: receiverProblem(receivers),
    concerned: lines.some((line) => !/\S\s+\S/.test(line.trim()))
      ? '每行请写“姓名 单位”，中间空一格。'
      : '',
  };
}

/** What is known of a report, as the form begins. */
export function urgentKnown(it: Urgent): Record<string, unknown> {
  return {
    ...it,
    receivers: it.receivers.map(receiverLine).join('\n'),
    concerned: it.concerned.map(({ name, unitName }) => `${name} ${unitName}`).join('\n'),
  };
}

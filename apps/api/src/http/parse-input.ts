import type { Reason } from '@lianxun/plugin-api';
import type { z } from 'zod';

import { HttpProblem } from './problem.ts';

type Issue = z.core.$ZodRawIssue;

const typeNames: Readonly<Record<string, string>> = {
  string: '文字',
  number: '数字',
  int: '整数',
  boolean: '是或否',
  array: '列表',
  object: '对象',
  date: '日期',
};
const formatMessages: Readonly<Record<string, string>> = {
  date: '请按 2026-01-31 的格式填写日期',
  datetime: '请填写有效的日期和时间',
  email: '请填写有效的电子邮箱',
  url: '请填写有效的网址',
  uuid: '编号无效',
  guid: '编号无效',
  regex: '格式不正确',
};
const units: Readonly<Record<string, string>> = {
  string: '个字',
  array: '项',
  set: '项',
  file: '字节',
};

/** Runs a schema; throws every field error at once, in Chinese. */
export function parseInput<Schema extends z.ZodType>(
  schema: Schema,
  value: unknown,
): z.output<Schema> {
  const parsed = schema.safeParse(value, { error: chineseMessage });
  if (parsed.success) return parsed.data;
  throw new HttpProblem(422, 'invalid_input', { reasons: parsed.error.issues.map(toReason) });
}

function toReason(issue: z.core.$ZodIssue): Reason {
  const field = issue.path.map(String).join('.');
  return { code: `invalid_${issue.code}`, message: issue.message, ...(field && { field }) };
}

function chineseMessage(issue: Issue): string | undefined {
  switch (issue.code) {
    case 'invalid_type':
      if (issue.input === undefined || issue.input === null || issue.input === '') return '必填';
      return `应为${typeNames[issue.expected] ?? issue.expected}`;
    case 'too_small':
      if (issue.origin === 'string' && Number(issue.minimum) === 1) return '必填';
      return `不能少于 ${limit(issue.minimum, issue.origin)}`;
    case 'too_big':
      return `不能超过 ${limit(issue.maximum, issue.origin)}`;
    case 'invalid_format':
      return formatMessages[issue.format] ?? '格式不正确';
    case 'invalid_value':
      return '不在可选范围内';
    case 'unrecognized_keys':
      return `不认识的字段：${issue.keys.join('、')}`;
    case 'not_multiple_of':
      return `应为 ${issue.divisor} 的倍数`;
    default:
      return '内容无效';
  }
}

function limit(bound: unknown, origin: string): string {
  const unit = units[origin];
  return unit === undefined ? String(bound) : `${String(bound)} ${unit}`;
}

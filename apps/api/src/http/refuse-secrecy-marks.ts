import { findSecrecyMarker } from '@lianxun/kernel';
import type { Reason } from '@lianxun/plugin-api';
import { z } from 'zod';

import { HttpProblem } from './problem.ts';

const code = 'secrecy_marked';

/**
 * Stops typed text that carries a mark of 秘密, 机密 or 绝密; names every field that does. Only what
 * its schema declares a credential (`format: 'password'`) is left unread.
 */
export function refuseSecrecyMarks(input: unknown, schema?: z.ZodType): void {
  const typed = isObject(input)
    ? Object.entries(input).filter(([name]) => !isCredential(schema, name))
    : [];
  const reasons = typed.flatMap(([name, part]) => [...markedFields(part, [name])]);
  if (reasons.length > 0) throw new HttpProblem(422, code, { reasons });
}

function* markedFields(value: unknown, path: readonly string[]): Generator<Reason> {
  if (typeof value === 'string') {
    const marker = findSecrecyMarker(value);
    if (marker !== undefined) yield reasonOf(marker, path);
  } else if (isObject(value)) {
    for (const [name, part] of Object.entries(value)) yield* markedFields(part, [...path, name]);
  }
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function isCredential(schema: z.ZodType | undefined, name: string): boolean {
  if (!(schema instanceof z.ZodObject)) return false;
  const field: unknown = schema.shape[name];
  return field instanceof z.ZodType && field.meta()?.['format'] === 'password';
}

function reasonOf(marker: string, path: readonly string[]): Reason {
  const message = `含有密级标志“${marker}”，不得录入。请删去该标志及涉密内容后再保存；涉密材料请走机要渠道`;
  return { code, message, field: path.join('.') };
}

import { ValidationError } from '@lianxun/plugin-api';
import { z } from 'zod';

const Position = z.array(z.union([z.string(), z.number()]));

/** Place of the last row seen; the host seals it and binds it to list, scope and filter. */
export function encodeCursor(position: readonly (string | number)[]): string {
  return JSON.stringify(position);
}

export function decodeCursor(cursor: string | undefined): (string | number)[] | undefined {
  if (cursor === undefined) return undefined;
  const parsed = Position.safeParse(parseJson(cursor));
  if (!parsed.success)
    throw new ValidationError('rectification.cursor_invalid', 'not a place in this list');
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

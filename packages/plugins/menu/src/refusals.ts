import {
  ConflictError,
  NotFoundError,
  StaleError,
  ValidationError,
  type Reason,
} from '@lianxun/plugin-api';

/** The row, or the error every missing or unreachable row of its kind gives. */
export function requireFound<Row>(row: Row | undefined, noun: string): Row {
  if (row === undefined) throw new NotFoundError(`menu.${noun}_not_found`, `no such ${noun}`);
  return row;
}

/** Refuses when somebody else has changed the row since it was read. */
export function requireVersion(
  row: { readonly version: number },
  version: number | undefined,
): void {
  if (row.version === version) return;
  throw new StaleError('menu.version_changed', `version is ${row.version}, not ${version}`);
}

export function reason(code: string, message: string, field?: string): Reason {
  return { code: `menu.${code}`, message, ...(field === undefined ? {} : { field }) };
}

/** The state of the record does not allow it. */
export function conflict(code: string, message: string): ConflictError {
  return new ConflictError(`menu.${code}`, message, { reasons: [reason(code, message)] });
}

/** One field of the input is not acceptable. */
export function invalid(code: string, message: string, field: string): ValidationError {
  return new ValidationError(`menu.${code}`, message, { reasons: [reason(code, message, field)] });
}

import { ConflictError, NotFoundError } from '@lianxun/plugin-api';

/** The row, or the error every missing or unreachable assignment gives. */
export function requireAssignment<Row>(row: Row | undefined): Row {
  if (row === undefined)
    throw new NotFoundError('rectification.assignment_not_found', 'no such assignment');
  return row;
}

export function refused(code: string, message: string): ConflictError {
  return new ConflictError(`rectification.${code}`, message, {
    reasons: [{ code: `rectification.${code}`, message }],
  });
}

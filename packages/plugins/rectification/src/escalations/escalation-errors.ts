import { NotFoundError } from '@lianxun/plugin-api';

/** The row, or the error every missing or unreachable escalation gives. */
export function requireEscalation<Row>(row: Row | undefined): Row {
  if (row === undefined)
    throw new NotFoundError('rectification.escalation_not_found', 'no such escalation');
  return row;
}

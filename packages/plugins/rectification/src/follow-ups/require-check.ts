import { NotFoundError } from '@lianxun/plugin-api';

export function requireCheck<Row>(row: Row | undefined): Row {
  if (row === undefined) throw new NotFoundError('rectification.check_not_found', 'no such check');
  return row;
}

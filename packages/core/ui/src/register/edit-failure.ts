function statusOf(error: unknown): number | undefined {
  return error instanceof Error && 'status' in error && typeof error.status === 'number'
    ? error.status
    : undefined;
}

/** Whether the record has another version than the one that was changed. */
export function isStale(error: unknown): boolean {
  return statusOf(error) === 412;
}

function fieldsOf(error: unknown): Readonly<Record<string, unknown>> {
  const fields = error instanceof Error && 'fields' in error ? error.fields : undefined;
  return typeof fields === 'object' && fields !== null ? { ...fields } : {};
}

const fault = '没有保存成功，请稍后再试。';

/** The columns that were refused, with the reason in words: all of them where the refusal names none. */
export function failedCells(
  error: unknown,
  columns: readonly string[],
): ReadonlyMap<string, string> {
  const fields = fieldsOf(error);
  const named = columns.flatMap((column): [string, string][] => {
    const messages = fields[column];
    return Array.isArray(messages) ? [[column, messages.join('；')]] : [];
  });
  if (named.length > 0) return new Map(named);
  const message = statusOf(error) === undefined ? fault : error instanceof Error && error.message;
  return new Map(columns.map((column) => [column, message || fault]));
}

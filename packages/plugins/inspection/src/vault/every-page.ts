const size = 200;

/** Goes through a list page by page; answers how many rows there were. */
export async function everyPage<Row extends { readonly id: string }>(
  read: (page: { readonly limit: number; readonly after?: string }) => Promise<readonly Row[]>,
  work: (rows: readonly Row[]) => Promise<void>,
): Promise<number> {
  let count = 0;
  let after: string | undefined;
  for (;;) {
    const found = await read({ limit: size, ...(after === undefined ? {} : { after }) });
    const rows = found.slice(0, size);
    await work(rows);
    count += rows.length;
    if (found.length <= size) return count;
    after = rows.at(-1)?.id;
  }
}

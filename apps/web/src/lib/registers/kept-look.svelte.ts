import { z } from 'zod';

import type { Look } from './view-state.ts';

const Kept = z.object({
  columns: z.array(z.string()).catch([]),
  widths: z.record(z.string(), z.number()).catch({}),
  rowHeight: z.literal([32, 56, 96]).catch(32),
});

/** Heights of a line: one, two and four lines of text. */
export type RowHeight = z.output<typeof Kept>['rowHeight'];

/** How somebody has set a register up, kept in this browser; no business text goes there. */
export class KeptLook {
  #now = $state.raw<z.output<typeof Kept>>({ columns: [], widths: {}, rowHeight: 32 });
  readonly #key: string;

  constructor(register: string) {
    this.#key = `lx-register-${register}`;
    const kept = Kept.safeParse(read(this.#key));
    if (kept.success) this.#now = kept.data;
  }

  get columns(): readonly string[] {
    return this.#now.columns;
  }

  get widths(): Readonly<Record<string, number>> {
    return this.#now.widths;
  }

  get rowHeight(): RowHeight {
    return this.#now.rowHeight;
  }

  change({ columns, widths, rowHeight }: Partial<Look & { rowHeight: RowHeight }>): void {
    this.#now = {
      columns: [...(columns ?? this.#now.columns)],
      widths: { ...(widths ?? this.#now.widths) },
      rowHeight: rowHeight ?? this.#now.rowHeight,
    };
    localStorage.setItem(this.#key, JSON.stringify(this.#now));
  }
}

function read(key: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(key) ?? 'null');
  } catch {
    return null;
  }
}

import type { RegisterDefinition } from '@lianxun/plugin-api';

import { maskPersonal } from '../registers/mask-personal.ts';
import { hides } from './export-register.ts';
import type { SheetLayout } from './mappings.schemas.ts';

const idNumber = /\d{17}[\dXx]|\d{15}/g;
const phone = /(?<!\d)1\d{10}(?!\d)/g;

/** Samples are there to tell columns apart: personal values do so masked. */
export function shownLayouts(
  { columns }: RegisterDefinition,
  layouts: readonly SheetLayout[],
): SheetLayout[] {
  const byKey = new Map(columns.map((column) => [column.key, column]));
  return layouts.map((layout) => ({
    ...layout,
    columns: layout.columns.map((titled) => {
      const column = byKey.get(titled.column ?? '');
      const shown = (sample: string) =>
        column !== undefined && hides(column)
          ? maskPersonal(column.personal, sample)
          : withoutNumbers(sample);
      return { ...titled, samples: titled.samples.map(shown) };
    }),
  }));
}

/** Of a column nobody has named yet only what looks like a number of a person is known to be one. */
const withoutNumbers = (sample: string) =>
  sample
    .replace(idNumber, (text) => maskPersonal('idNumber', text))
    .replace(phone, (text) => maskPersonal('phone', text));

const shown = 2;

/** Names of the inspected units for a cell of a list; the page of the proposal has them all. */
export function inspectedUnits(names: string | null): string {
  if (names === null || names === '') return '—';
  const units = names.split('、');
  if (units.length <= shown) return names;
  return `${units.slice(0, shown).join('、')}等${units.length}个单位`;
}

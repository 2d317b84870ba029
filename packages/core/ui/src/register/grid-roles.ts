interface Counts {
  /** Lines and columns of the whole register, not only those that are drawn. */
  readonly lines: number;
  readonly columns: number;
  readonly headerRows: number;
  readonly label: string;
}

function set(element: Element | null | undefined, name: string, value: string): void {
  if (element && element.getAttribute(name) !== value) element.setAttribute(name, value);
}

function describe(grid: Element, { lines, columns, headerRows, label }: Counts): void {
  set(grid, 'aria-label', label);
  set(grid, 'aria-rowcount', String(lines + headerRows));
  set(grid, 'aria-colcount', String(columns));
  set(grid, 'aria-multiselectable', 'true');
  grid.querySelectorAll('.wx-header [role=row]').forEach((row, index) => {
    set(row, 'aria-rowindex', String(index + 1));
  });
  for (const row of grid.querySelectorAll('.wx-row')) {
    const line = row.querySelector('[data-line]')?.getAttribute('data-line');
    if (line) set(row, 'aria-rowindex', String(Number(line) + headerRows + 1));
  }
  for (const cell of grid.querySelectorAll('[role=gridcell][tabindex="0"]')) {
    set(cell, 'tabindex', '-1');
  }
  for (const cell of grid.querySelectorAll('.wx-f-row > .wx-cell')) set(cell, 'role', 'gridcell');
}

/**
 * The library numbers only the rows it draws, and makes a cell of its own choice the tab stop. Screen
 * readers are told the places in the whole register, and the editor is where the keyboard goes.
 */
export function keepRoles(root: HTMLElement, counts: () => Counts): () => void {
  const observer = new MutationObserver(() => {
    const grid = root.querySelector('[role=grid]');
    if (grid) describe(grid, counts());
  });
  observer.observe(root, {
    childList: true,
    subtree: true,
    attributeFilter: ['aria-rowindex', 'aria-rowcount', 'aria-colcount', 'tabindex'],
  });
  return () => observer.disconnect();
}

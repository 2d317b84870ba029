import { isWithin, type Area } from './sheet-moves.ts';

/** What the cells that are drawn are to be told about. */
export interface GridState {
  /** Lines and columns of the whole register, not only those that are drawn. */
  readonly lines: number;
  readonly columns: number;
  readonly headerRows: number;
  readonly label: string;
  readonly area: Area;
  /** The cell somebody stands on. */
  readonly active: { readonly line: number; readonly column: number };
}

function set(element: Element | null | undefined, name: string, value: string): void {
  if (element && element.getAttribute(name) !== value) element.setAttribute(name, value);
}

function describeGrid(grid: Element, { lines, columns, headerRows, label }: GridState): void {
  set(grid, 'aria-label', label);
  set(grid, 'aria-rowcount', String(lines + headerRows));
  set(grid, 'aria-colcount', String(columns));
  set(grid, 'aria-multiselectable', 'true');
  grid.querySelectorAll('.wx-header [role=row]').forEach((row, index) => {
    set(row, 'aria-rowindex', String(index + 1));
  });
  hideFillers(grid);
  for (const grip of grid.querySelectorAll('.wx-grip[aria-label]')) {
    grip.removeAttribute('aria-label');
  }
  for (const cell of grid.querySelectorAll('.wx-f-row > .wx-cell')) set(cell, 'role', 'gridcell');
}

/** Below a header of two rows the library draws an empty one, which has nothing to say. */
function hideFillers(grid: Element): void {
  for (const row of grid.querySelectorAll('.wx-header [role=row]')) {
    const headers = [...row.querySelectorAll('[role=columnheader]')];
    for (const header of headers) hide(header, isFiller(header));
    hide(row, headers.every(isFiller));
  }
}

const isFiller = (header: Element): boolean => header.textContent.trim() === '';

function hide(element: Element, isHidden: boolean): void {
  if (isHidden) set(element, 'aria-hidden', 'true');
  else element.removeAttribute('aria-hidden');
}

/** The element with the role is the library's; what is drawn in it is the grid's own. */
function describeCell(cell: HTMLElement, drawn: Element, state: GridState): void {
  if (!(drawn instanceof HTMLElement)) return;
  const line = Number(drawn.dataset['line']);
  const column = Number(drawn.dataset['column']);
  const isActive = line === state.active.line && column === state.active.column;
  const isSelected = isWithin(state.area, line, column);
  const { bottom, right } = state.area;
  const lines = Number(drawn.style.getPropertyValue('--lines') || 1);
  set(cell, 'tabindex', '-1');
  set(cell, 'aria-selected', String(isSelected));
  set(cell, 'aria-readonly', String(drawn.dataset['closed'] !== undefined));
  cell.classList.toggle('lx-over', drawn.classList.contains('lx-joined'));
  cell.classList.toggle('lx-selected', isSelected);
  cell.classList.toggle('lx-active', isActive);
  cell.classList.toggle('lx-corner', column === right && line + lines - 1 === bottom);
}

/** Says of everything that is drawn where it stands in the register, and what is selected. */
export function describe(root: Element, state: GridState): void {
  const grid = root.querySelector('[role=grid]');
  if (!grid) return;
  describeGrid(grid, state);
  for (const row of grid.querySelectorAll('.wx-row')) {
    for (const cell of row.children) {
      const drawn = cell.firstElementChild;
      if (cell instanceof HTMLElement && drawn) describeCell(cell, drawn, state);
    }
    const line = row.querySelector<HTMLElement>('[data-line]')?.dataset['line'];
    if (line) set(row, 'aria-rowindex', String(Number(line) + state.headerRows + 1));
  }
}

/**
 * The library numbers only the rows it draws, and makes a cell of its own choice the tab stop. Screen
 * readers are told the places in the whole register, and the editor is where the keyboard goes.
 */
export function keepDescribed(root: HTMLElement, state: () => GridState): () => void {
  const observer = new MutationObserver(() => {
    describe(root, state());
    observer.takeRecords();
  });
  observer.observe(root, {
    childList: true,
    subtree: true,
    attributeFilter: ['aria-rowindex', 'aria-rowcount', 'aria-colcount', 'tabindex', 'class'],
  });
  return () => observer.disconnect();
}

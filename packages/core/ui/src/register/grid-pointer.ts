interface Input {
  readonly go: (line: number, column: number, extend: boolean) => void;
  readonly edit: () => void;
  /** Repeats the selection down to a line. */
  readonly fill: (line: number) => void;
  readonly focus: () => void;
}

interface CellAt {
  readonly line: number;
  readonly column: number;
}

function cellAt({ target }: Event): CellAt | undefined {
  const cell = target instanceof Element ? target.closest('[data-line]') : null;
  if (!(cell instanceof HTMLElement) || cell.dataset['own'] !== undefined) return undefined;
  return { line: Number(cell.dataset['line']), column: Number(cell.dataset['column']) };
}

const isSame = (left: CellAt, right: CellAt | undefined): boolean =>
  left.line === right?.line && left.column === right.column;

const isIn = ({ target }: Event, selector: string): boolean =>
  target instanceof Element && target.closest(selector) !== null;

/** The handle is drawn in the corner of the last cell that is selected. */
function isOnHandle({ target, clientX, clientY }: MouseEvent): boolean {
  const corner = target instanceof Element ? target.closest('.lx-corner > .lx-cell') : null;
  const box = corner?.getBoundingClientRect();
  return box !== undefined && box.right - clientX < 10 && box.bottom - clientY < 10;
}

/** What the mouse means on the cells of a grid: one cell, an area, or the handle that fills down. */
export class GridPointer {
  readonly #input: Input;
  #drag: 'select' | 'fill' | undefined;
  #to: CellAt | undefined;

  constructor(input: Input) {
    this.#input = input;
  }

  down = (event: MouseEvent): void => {
    if (isIn(event, '.lx-editor-row')) return;
    const cell = cellAt(event);
    if (!cell || event.button !== 0) return;
    // The library would take the focus, and the browser would mark text.
    event.stopPropagation();
    event.preventDefault();
    this.#drag = isOnHandle(event) ? 'fill' : 'select';
    this.#to = cell;
    this.#input.focus();
    if (this.#drag === 'select') this.#input.go(cell.line, cell.column, event.shiftKey);
  };

  move = (event: MouseEvent): void => {
    if (this.#drag === undefined || event.buttons !== 1) return;
    const cell = cellAt(event);
    if (!cell || isSame(cell, this.#to)) return;
    this.#to = cell;
    if (this.#drag === 'select') this.#input.go(cell.line, cell.column, true);
  };

  up = (): void => {
    if (this.#drag === 'fill' && this.#to) this.#input.fill(this.#to.line);
    this.#drag = undefined;
  };

  click = (event: MouseEvent): void => {
    if (cellAt(event)) event.stopPropagation();
  };

  double = (event: MouseEvent): void => {
    if (!cellAt(event)) return;
    event.stopPropagation();
    this.#input.edit();
  };
}

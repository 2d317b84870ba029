import type { Step } from './sheet-moves.ts';

/** What a key asks of the grid. */
export type SheetCommand =
  | { readonly kind: 'move'; readonly step: Step; readonly extend: boolean }
  | { readonly kind: 'edit' }
  | { readonly kind: 'next'; readonly step: 'up' | 'down' | 'left' | 'right' }
  | {
      readonly kind:
        | 'clear'
        | 'fillDown'
        | 'undo'
        | 'redo'
        | 'selectAll'
        | 'selectRow'
        | 'open'
        | 'menu'
        | 'leave'
        | 'help';
    };

interface Key {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

const arrows: Readonly<Record<string, readonly [plain: Step, far: Step]>> = {
  ArrowUp: ['up', 'top'],
  ArrowDown: ['down', 'bottom'],
  ArrowLeft: ['left', 'home'],
  ArrowRight: ['right', 'end'],
  PageUp: ['pageUp', 'pageUp'],
  PageDown: ['pageDown', 'pageDown'],
  Home: ['home', 'top'],
  End: ['end', 'bottom'],
};

const chords: Readonly<Record<string, SheetCommand>> = {
  d: { kind: 'fillDown' },
  z: { kind: 'undo' },
  y: { kind: 'redo' },
  a: { kind: 'selectAll' },
  enter: { kind: 'open' },
};

const shiftedChords: Readonly<Record<string, SheetCommand>> = {
  z: { kind: 'redo' },
  l: { kind: 'menu' },
};

/** The command of a key pressed on a cell that is not being edited; undefined leaves it to the browser. */
export function commandOf(event: Key): SheetCommand | undefined {
  const { key, shiftKey } = event;
  const chord = event.ctrlKey || event.metaKey;
  const arrow = arrows[key];
  if (arrow && !event.altKey) {
    return { kind: 'move', step: arrow[chord ? 1 : 0], extend: shiftKey };
  }
  if (chord) {
    const name = key.toLowerCase();
    return (shiftKey ? shiftedChords : chords)[name];
  }
  return plainCommand(key, shiftKey);
}

function plainCommand(key: string, shiftKey: boolean): SheetCommand | undefined {
  if (key === ' ' && shiftKey) return { kind: 'selectRow' };
  const named: Readonly<Record<string, SheetCommand>> = {
    F2: { kind: 'edit' },
    F1: { kind: 'help' },
    Enter: { kind: 'next', step: shiftKey ? 'up' : 'down' },
    Delete: { kind: 'clear' },
    Backspace: { kind: 'clear' },
    Escape: { kind: 'leave' },
    Tab: { kind: 'next', step: shiftKey ? 'left' : 'right' },
  };
  return named[key];
}

/** Where an arrow key goes once what was typed over a cell is saved. */
export const arrowSteps: Readonly<Record<string, 'up' | 'down' | 'left' | 'right'>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

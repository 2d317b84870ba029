import { describe, expect, it } from 'vitest';

import { rowCommand } from './row-keys.ts';

describe('keys on a row of a grid', () => {
  it('j and k walk and stop at both ends', () => {
    expect(rowCommand('j', 0, 3)).toEqual({ kind: 'focus', index: 1 });
    expect(rowCommand('k', 1, 3)).toEqual({ kind: 'focus', index: 0 });
    expect(rowCommand('j', 2, 3)).toBeUndefined();
    expect(rowCommand('k', 0, 3)).toBeUndefined();
  });

  it('Enter opens, x selects, Escape gives the selection up', () => {
    expect(['Enter', 'x', 'Escape'].map((key) => rowCommand(key, 0, 1)?.kind)).toEqual([
      'open',
      'toggle',
      'clear',
    ]);
  });

  it('leaves every other key to the browser', () => {
    expect(rowCommand('a', 0, 3)).toBeUndefined();
  });
});

import { describe, expect, it } from 'vitest';

import { importStep, isRunning } from './import-words.ts';

describe('the wizard of an import', () => {
  it('stands at the file until one is uploaded, and ends when it is written', () => {
    expect(importStep(undefined)).toBe(0);
    expect(importStep({ status: 'checked' })).toBe(1);
    expect(importStep({ status: 'committed' })).toBe(3);
  });

  it('goes on by itself only while the sheet is read or written', () => {
    expect(isRunning({ status: 'reading' })).toBe(true);
    expect(isRunning({ status: 'checked' })).toBe(false);
  });
});

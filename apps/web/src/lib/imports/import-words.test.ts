import { describe, expect, it } from 'vitest';

import { importStep, isRunning, progressWords, revertConsequence } from './import-words.ts';

describe('the wizard of an import', () => {
  it('stands at the file until one is uploaded, and ends when it is written', () => {
    expect(importStep(undefined)).toBe(0);
    expect(importStep({ status: 'checked' })).toBe(2);
    expect(importStep({ status: 'mapping' })).toBe(1);
    expect(importStep({ status: 'committed' })).toBe(4);
  });

  it('goes on by itself only while the sheet is read, written or taken back', () => {
    expect(isRunning({ status: 'reading' })).toBe(true);
    expect(isRunning({ status: 'reverting' })).toBe(true);
    expect(isRunning({ status: 'checked' })).toBe(false);
    expect(isRunning({ status: 'mapping' })).toBe(false);
  });
});

describe('the progress of an import', () => {
  it('counts records once it is known how many there are', () => {
    expect(progressWords({ rows: { done: 0, total: 0 } })).toBeUndefined();
    expect(progressWords({ rows: { done: 320, total: 697 } })).toBe('已处理 320 行，共 697 行');
  });
});

describe('the consequence of taking a batch back', () => {
  const counts = { new: 3, changed: 0, unchanged: 5, rejected: 1, statusProposals: 3 };

  it('names what leaves the ledger and what returns, and nothing that does not happen', () => {
    const text = revertConsequence({ historyStatus: 'approved', summary: { counts } });

    expect(text).toContain('新增的 3 条移出台账');
    expect(text).toContain('已生效的历史状态一并退回');
    expect(text).not.toContain('变更的');
  });

  it('speaks of statuses only when they took effect', () => {
    expect(revertConsequence({ historyStatus: 'pending', summary: { counts } })).not.toContain(
      '历史状态',
    );
  });
});

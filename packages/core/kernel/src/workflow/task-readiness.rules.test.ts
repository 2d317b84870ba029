import type { AvailableMove, Reason } from '@lianxun/plugin-api';
import { describe, expect, it } from 'vitest';

import { readinessOf } from './task-readiness.rules.ts';

const period: Reason = { code: 'x.period_running', message: '整改期未满', isWaiting: true };
const evidence: Reason = { code: 'x.evidence_missing', message: '还缺佐证材料' };
const elsewhere: Reason = { code: 'x.elsewhere', message: '由派出单位办理' };

function move(key: string, reasons: readonly Reason[], primary = false): AvailableMove {
  return {
    move: key,
    title: key,
    to: 'next',
    toTitle: '下一步',
    open: reasons.length === 0,
    reasons,
    needs: { reason: false, reasonCodes: [], input: [], form: null, opinion: false },
    primary,
    bulk: true,
    approval: null,
  };
}

describe('a task', () => {
  it('is work for now as soon as one of its moves is open', () => {
    const readiness = readinessOf(
      ['close', 'return'],
      [move('close', [period]), move('return', [])],
    );

    expect(readiness).toEqual({ isWaiting: false, reasons: [] });
  });

  it('waits where every one of its moves waits for a date or for somebody else', () => {
    const readiness = readinessOf(['markNotDone'], [move('markNotDone', [evidence, period])]);

    expect(readiness).toEqual({ isWaiting: true, reasons: [period] });
  });

  it('stays work, with what is still lacking, where the person can bring it on', () => {
    const readiness = readinessOf(
      ['withdraw', 'requestClose'],
      [move('withdraw', [period]), move('requestClose', [evidence], true)],
    );

    expect(readiness).toEqual({ isWaiting: false, reasons: [evidence] });
  });

  it('waits where the first move of the state is somebody else’s, and it could merely be withdrawn', () => {
    const readiness = readinessOf(
      ['cancel'],
      [move('cancel', []), move('nominate', [elsewhere], true)],
    );

    expect(readiness).toEqual({ isWaiting: true, reasons: [elsewhere] });
  });

  it('is not judged by moves that are somebody else’s', () => {
    const readiness = readinessOf(['close'], [move('close', [period]), move('other', [])]);

    expect(readiness.isWaiting).toBe(true);
  });
});

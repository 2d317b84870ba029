import { describe, expect, it } from 'vitest';

import { guideOf, lastReturn, type GuidedFinding } from './guide.ts';

const submitPlan = { move: 'submitPlan' };

function finding(overrides: Partial<GuidedFinding>): GuidedFinding {
  return {
    stage: 'planning',
    dueOn: '2026-12-31',
    closedOn: null,
    nextReviewOn: null,
    measureList: [],
    evidence: [],
    rootCause: null,
    generalise: null,
    ...overrides,
  };
}

describe('what the unit is told', () => {
  it('asks for measures while the plan is written', () => {
    const guide = guideOf(finding({}), [submitPlan]);

    expect(guide.isOurs).toBe(true);
    expect(guide.missing.map(({ text }) => text)).toEqual(['至少写一条整改措施']);
  });

  it('asks for nothing while others review the plan', () => {
    const guide = guideOf(finding({}), []);

    expect(guide.isOurs).toBe(false);
    expect(guide.ask).toContain('会审');
  });

  it('lists all that is missing before the close-out may be asked for', () => {
    const { missing } = guideOf(finding({ stage: 'rectifying' }), []);

    expect(missing.map(({ anchor }) => anchor)).toEqual(['cause', 'generalise', 'report']);
  });

  it('says that nothing is owed any more once it is closed', () => {
    expect(guideOf(finding({ stage: 'closed', closedOn: '2026-11-01' }), []).ask).toContain(
      '不需要再填报',
    );
  });

  it('repeats why it came back only while that is the last word', () => {
    const back = {
      move: 'returnPlan',
      reason: '措施空泛',
      actorName: '王芳',
      occurredAt: '2026-03-02',
    };
    const again = { move: 'submitPlan', reason: null, actorName: '李明', occurredAt: '2026-03-05' };

    expect(lastReturn([back])).toEqual({ reason: '措施空泛', by: '王芳' });
    expect(lastReturn([back, again])).toBeUndefined();
  });
});

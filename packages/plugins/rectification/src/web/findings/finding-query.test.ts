import { describe, expect, it } from 'vitest';

import { cleared, filtersOf, narrowed, savedViews, viewOf, viewQuery } from './finding-query.ts';

const query = (text: string) => new URLSearchParams(text);

describe('the address of the list of findings', () => {
  it('keeps what narrows the list and nothing else', () => {
    expect(filtersOf(query('round=r1&contains=三公&page=3&unit='))).toEqual({
      round: 'r1',
      contains: '三公',
    });
  });

  it('changes tab without losing the round', () => {
    const overdue = savedViews.find(({ key }) => key === 'overdue');
    if (!overdue) throw new Error('there is a tab of overdue findings');

    const next = viewQuery(query('round=r1&bucket=done'), overdue);

    expect(next.toString()).toBe('round=r1&overdue=true');
    expect(viewOf(next)).toBe('overdue');
  });

  it('stands under no special tab when the conditions were put together by hand', () => {
    expect(viewOf(query('round=r1'))).toBe('all');
    expect(viewOf(query('stage=planning&overdue=true'))).toBe('all');
    expect(viewOf(query('view=mine'))).toBe('mine');
  });

  it('forgets the unit when another round is chosen', () => {
    expect(narrowed(query('round=r1&unit=u1'), 'round', 'r2').toString()).toBe('round=r2');
  });

  it('clears the conditions and keeps the order', () => {
    expect(cleared(query('round=r1&sort=due&overdue=true')).toString()).toBe('sort=due');
  });
});

import { describe, expect, it } from 'vitest';

import { cityRound } from '../../../test/staffing/city-round.ts';
import { person, plainRound, team } from '../../../test/staffing/plain-round.ts';
import type { Conflict, DemandGroup, StaffingProblem } from '../staffing-problem.ts';
import { demandKey } from './demand-groups.ts';
import { solveStaffing } from './solve-staffing.ts';

async function conflictOf(problem: StaffingProblem): Promise<Conflict> {
  const result = await solveStaffing(problem, { seed: 1, nodeLimit: 10_000, timeLimit: 60_000 });
  expect(result).toMatchObject({ status: 'infeasible', seats: [], reasons: [] });
  if (!result.conflict) throw new Error('no conflict');
  return result.conflict;
}

const keys = (demands: readonly DemandGroup[]): string[] => demands.map(demandKey).toSorted();
const auditors = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => person(id, { skills: ['audit'] }));
const leading = [
  person('l1', { mayLead: true }),
  person('l2', { mayLead: true }),
  person('d1', { mayDeputise: true }),
  person('d2', { mayDeputise: true }),
];
const withAuditors = (overrides: Partial<StaffingProblem> = {}): StaffingProblem =>
  plainRound({ people: [...leading, ...auditors], ...overrides });

describe('a conflict', () => {
  it('names the skill, the recusals and the absences with their counts', async () => {
    const away = { unavailable: [{ from: '2026-04-01', to: '2026-04-02' }] };
    const problem = withAuditors({
      people: [
        ...leading,
        ...auditors.map((row) => (['e', 'f'].includes(row.id) ? { ...row, ...away } : row)),
        person('x'),
        person('y'),
        person('z'),
      ],
      teams: [team('1'), team('2', { skills: [{ skill: 'audit', count: 2, hard: true }] })],
      barred: ['a', 'b', 'c', 'd'].map((id) => ({ person: id, team: '2', reason: 'recused' })),
    });
    const { demands, isIrreducible, sentence, relaxations } = await conflictOf(problem);
    expect(keys(demands)).toEqual(
      keys([
        { kind: 'skill', team: '2', skill: 'audit' },
        { kind: 'recusal', team: '2' },
        { kind: 'availability', team: '2' },
      ]),
    );
    expect(isIrreducible).toBe(true);
    expect(sentence).toBe(
      '第2组需要2名财务审计人员；全库财务审计6人中，4人须回避，2人正在抽调或请假。',
    );
    expect(relaxations.map(({ demand }) => demand.kind).toSorted()).toEqual([
      'availability',
      'skill',
    ]);
  });

  it('offers to decide what is still suspected, never to waive a recusal', async () => {
    const problem = withAuditors({
      people: [
        ...leading,
        person('a', { skills: ['audit'] }),
        ...['x', 'y'].map((id) => person(id)),
      ],
      teams: [team('1', { skills: [{ skill: 'audit', count: 1, hard: true }] })],
      barred: [{ person: 'a', team: '1', reason: 'undecided' }],
    });
    const suspected = await conflictOf(problem);
    const recused = await conflictOf({
      ...problem,
      barred: [{ person: 'a', team: '1', reason: 'recused' }],
    });
    expect(suspected.relaxations).toContainEqual({
      demand: { kind: 'recusal', team: '1' },
      sentence: '核定第1组尚未核定的疑似回避。',
    });
    expect(recused.relaxations.map(({ demand }) => demand.kind)).toEqual(['skill']);
  });

  it('names the leaders that several teams need of too few', async () => {
    const problem = plainRound({
      people: [person('l1', { mayLead: true }), ...leading.slice(2), ...auditors],
    });
    const { demands, sentence } = await conflictOf(problem);
    expect(keys(demands)).toEqual(
      keys([{ kind: 'leader', team: '1' }, { kind: 'leader', team: '2' }, { kind: 'oneTeam' }]),
    );
    expect(sentence).toBe('第1组、第2组各需要1名组长；全库可任组长的1人；每人同期只能在一个组。');
  });

  it('names the sizes when the pool is too small', async () => {
    const problem = withAuditors({ people: [...leading, person('a')] });
    const { demands } = await conflictOf(problem);
    expect(demands.map(({ kind }) => kind)).toContain('oneTeam');
    expect(demands.filter(({ team: id }) => id === '1')).not.toEqual([]);
    expect(demands.filter(({ team: id }) => id === '2')).not.toEqual([]);
  });

  it('names two of forty locks of one person', async () => {
    const teams = Array.from({ length: 40 }, (_, row) => team(`${row}`));
    const locks = teams.map(({ id }) => ({ person: 'a', team: id }));
    const { demands, sentence } = await conflictOf(withAuditors({ teams, locks }));
    expect(keys(demands)).toEqual(
      keys([
        { kind: 'oneTeam' },
        { kind: 'lock', person: 'a', team: '0' },
        { kind: 'lock', person: 'a', team: '1' },
      ]),
    );
    expect(sentence).toBe('人员a已锁定在第0组；人员a已锁定在第1组；每人同期只能在一个组。');
  });

  it('names a lock on somebody who must stay away', async () => {
    const problem = withAuditors({
      locks: [{ person: 'a', team: '1' }],
      barred: [{ person: 'a', team: '1', reason: 'recused' }],
    });
    const { demands, sentence, relaxations } = await conflictOf(problem);
    expect(keys(demands)).toEqual(
      keys([
        { kind: 'lock', person: 'a', team: '1' },
        { kind: 'recusal', team: '1' },
      ]),
    );
    expect(sentence).toBe('人员a已锁定在第1组，但须回避。');
    expect(relaxations.map((row) => row.sentence)).toEqual(['取消人员a在第1组的锁定。']);
  });

  it('names the share from outside', async () => {
    const home = { homeCode: '530102' };
    const base = plainRound();
    const problem = {
      ...base,
      teams: [team('1')],
      people: base.people.map((row) => ({ ...row, ...home })),
      limits: { ...base.limits, minOutsideShare: 0.5 },
    };
    const { demands } = await conflictOf(problem);
    expect(demands.map(({ kind }) => kind)).toContain('outsideShare');
    expect(demands.map(({ kind }) => kind)).not.toContain('oneTeam');
  });

  it('needs each of its demands: without any one of them the rest can be met', async () => {
    const base = cityRound(60, 5);
    const people = base.people.map((row, position) => ({ ...row, mayLead: position < 4 }));
    const { demands, isIrreducible } = await conflictOf({ ...base, people });
    expect(isIrreducible).toBe(true);
    expect(demands.filter(({ kind }) => kind === 'leader').length).toBeGreaterThan(0);
  });
});

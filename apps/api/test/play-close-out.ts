import type { TestUser } from '@lianxun/plugin-testing';
import { z } from 'zod';

import type { Engaged, playRound, UnitPeople } from './play-round.ts';
import { dayFromToday } from './play-time.ts';

type Round = ReturnType<typeof playRound>;

/** A finding that was fed back, and who answers for it. */
export interface Issued {
  readonly it: Engaged;
  readonly people: UnitPeople;
  readonly findingId: string;
}

const Id = z.object({ id: z.uuid() });

/** What a unit does about a finding, and who judges it: 认领, 方案, 整改, 销号, act by act. */
export function playCloseOut({
  attach,
  moved,
  stateResult,
}: Pick<Round, 'attach' | 'moved' | 'stateResult'>) {
  const scopeOf = ({ unitId }: Engaged) => `units/${unitId}/`;
  const path = ({ it, findingId }: Issued) => `${scopeOf(it)}rectification/findings/${findingId}`;
  const inUnit = (issued: Issued, by: TestUser, move: string) =>
    moved(issued.it.county, by, ['finding', issued.findingId, scopeOf(issued.it)], { move });

  /** One measure, planned, submitted and approved by both parties; answers the measure. */
  async function planAndApprove(issued: Issued, discipline: TestUser): Promise<string> {
    const { it, people } = issued;
    const { county } = it;
    await inUnit(issued, people.head, 'claim');
    await inUnit(issued, people.liaison, 'startPlan');
    const added = await county.must(people.liaison, 'POST', `${path(issued)}/measures`, {
      text: '逐笔核对并制定集体决策清单',
      leadDepartment: '办公室',
      owner: '办公室主任',
      dueOn: dayFromToday(60),
      rectificationType: 'concentrated',
    });
    await county.must(people.liaison, 'PATCH', `${path(issued)}/account`, {
      rootCause: '制度没有金额标准',
      goal: '大额资金使用全部集体决策',
      generalise: '对下属单位同类支出一并核查',
      leadLeader: '分管领导',
      principal: '单位主官',
    });
    await inUnit(issued, people.head, 'submitPlan');
    for (const by of [county.clerk, discipline])
      await moved(county, by, ['finding', issued.findingId], { move: 'approvePlan' });
    return Id.parse(added.body).id;
  }

  /** The measure is carried out, proven and verified. */
  async function carryOut(issued: Issued, measureId: string): Promise<void> {
    const { it, people } = issued;
    const scope = scopeOf(it);
    const measure = ['measure', measureId, scope] as const;
    const at = `${scope}rectification/measures/${measureId}`;
    await moved(it.county, people.liaison, measure, { move: 'start' });
    await attach(it.county, people.liaison, `${at}/evidence`);
    await stateResult(it.county, people.liaison, `${at}/result`);
    await moved(it.county, people.liaison, measure, { move: 'reportDone' });
    await moved(it.county, it.county.clerk, ['measure', measureId], { move: 'verify' });
  }

  async function requestClose(issued: Issued): Promise<void> {
    const { it, people } = issued;
    await attach(it.county, people.liaison, `${path(issued)}/evidence`);
    await it.county.must(people.liaison, 'PATCH', `${path(issued)}/account`, {
      selfOpinion: '已完成整改',
    });
    await inUnit(issued, people.head, 'requestClose');
  }

  /** 联审: 巡察办 and 纪委监委, two persons. */
  async function close({ findingId, it }: Issued, discipline: TestUser): Promise<void> {
    for (const by of [it.county.clerk, discipline])
      await moved(it.county, by, ['finding', findingId], { move: 'close' });
  }

  return { planAndApprove, carryOut, requestClose, close };
}

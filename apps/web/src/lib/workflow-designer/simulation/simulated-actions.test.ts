import type { WorkflowDocument } from '@lianxun/plugin-api';
import { describe, expect, it } from 'vitest';

import {
  paperApproval,
  paperWorkflow,
} from '../../../../../../packages/core/plugin-api/test/workflow-fixtures.ts';
import { emptyCatalog } from '../catalog.ts';
import { castOf } from './cast.ts';
import { actionsFor, requestsTo } from './simulated-actions.ts';
import { act, begin, tasksOf, type Simulation, type Stage, type World } from './simulation.ts';

const world: World = { unmet: [], dates: {}, evidence: 0 };

/** Plays a workflow by names and labels, as somebody at the screen does. */
class Play {
  readonly stage: Stage;
  simulation: Simulation;

  constructor(document: WorkflowDocument) {
    this.stage = { document, catalog: emptyCatalog, cast: castOf(document, emptyCatalog) };
    this.simulation = begin(this.stage, world, { by: this.person('承办人甲'), on: '2026-03-06' });
  }

  person(name: string) {
    const found = this.stage.cast.find((member) => member.name === name);
    if (!found) throw new Error(`Nobody is called ${name}`);
    return found;
  }

  actions(name: string) {
    const { stage, simulation } = this;
    return actionsFor({ stage, world, simulation, member: this.person(name) });
  }

  open(name: string): readonly string[] {
    return this.actions(name)
      .filter(({ reasons }) => reasons.length === 0)
      .map(({ label }) => label);
  }

  press(name: string, label: string, towards?: string): this {
    const { stage, simulation } = this;
    const member = this.person(name);
    const offered =
      towards === undefined
        ? this.actions(name)
        : requestsTo({ stage, world, simulation, member }, this.person(towards));
    const action = offered.find((one) => one.label === label);
    if (!action) throw new Error(`${label} is not among ${offered.map((one) => one.label).join()}`);
    const result = act(stage, world, simulation, { by: member, event: action.event });
    if ('reasons' in result) throw new Error(result.reasons.map(({ message }) => message).join());
    this.simulation = result.simulation;
    return this;
  }

  get told(): readonly string[] {
    return this.simulation.log.map(({ who, text }) => `${who}${text}`);
  }

  get tasks(): readonly string[] {
    return tasksOf(this.stage, this.simulation).map(
      ({ member, moves }) => `${member.name} ${moves.join('、')}`,
    );
  }
}

describe('a joint review', () => {
  const joint = () =>
    new Play(
      paperApproval({
        mode: 'all',
        approvers: [{ role: 'discipline' }, { role: 'org' }],
        merge: { by: [{ relation: 'leader' }] },
        returnTo: 'draft',
      }),
    ).press('承办人甲', '送审');

  it('collects opinions and is merged once into a pass', () => {
    const play = joint();
    expect(play.tasks).toContain('纪委监委甲 提意见：审签');

    play.press('纪委监委甲', '审签：同意').press('组织部乙', '审签：同意');
    expect(play.tasks).toContain('组长甲 汇总意见：审签、退回');
    play.press('组长甲', '审签：汇总意见');

    expect(play.told.slice(-3)).toEqual([
      '纪委监委甲提出意见：同意，“审签”已有 1 方意见',
      '组织部乙提出意见：同意，“审签”已有 2 方意见',
      '组长甲办理“审签”，进入“已锁定”',
    ]);
  });

  it('returns once when somebody disagrees', () => {
    const play = joint()
      .press('纪委监委甲', '审签：不同意')
      .press('组织部甲', '审签：同意')
      .press('组长甲', '审签：汇总意见');

    expect(play.told.at(-1)).toBe('组长甲汇总意见，回到“草稿”');
  });

  it('does not let anybody merge before all have spoken, and says whom it waits for', () => {
    const play = joint().press('纪委监委甲', '审签：同意');

    const merging = play.actions('组长甲').find(({ label }) => label === '审签：汇总意见');

    expect(merging?.reasons.map(({ message }) => message).join()).toContain('组织部');
  });
});

describe('signatures', () => {
  const signed = () =>
    new Play(
      paperApproval({ mode: 'all', approvers: [{ role: 'office' }, { role: 'org' }] }),
    ).press('承办人甲', '送审');

  it('are given, taken back and returned', () => {
    const play = signed().press('巡察办甲', '审签');
    expect(play.open('巡察办甲')).toContain('撤回签字');

    play.press('巡察办甲', '撤回签字').press('巡察办甲', '审签').press('组织部甲', '退回：审签');

    expect(play.told.at(-1)).toBe('组织部甲退回，签批结束，仍在“审核中”');
  });

  it('are asked of one more person', () => {
    const play = signed()
      .press('巡察办甲', '审签')
      .press('组织部甲', '加签：先由副组长甲签', '副组长甲');

    expect(play.told.at(-1)).toBe('组织部甲加签副组长甲');
    expect(play.tasks.join()).toContain('副组长甲 签字：审签');
  });

  it('are handed over to another one', () => {
    const play = signed().press('组织部甲', '转办给副组长甲', '副组长甲');

    expect(play.told.at(-1)).toBe('组织部甲转办给副组长甲');
    expect(play.open('副组长甲')).toContain('审签');
  });
});

describe('a case', () => {
  const base = paperWorkflow();
  const document: WorkflowDocument = {
    ...base,
    states: {
      ...base.states,
      review: {
        title: '审核中',
        stage: 'reviewing',
        tone: 'info',
        sendBack: { by: [{ relation: 'leader' }], to: 'earlier', resume: ['redo'] },
      },
    },
    moves: {
      ...base.moves,
      submit: {
        title: '送审',
        from: ['draft'],
        to: 'review',
        kind: 'submit',
        by: [{ relation: 'handler' }],
        recall: true,
      },
    },
  };

  it('is sent back to a step it has passed', () => {
    const play = new Play(document).press('承办人甲', '送审');

    play.press('组长甲', '退回到“草稿”，重新逐步办理');

    expect(play.told.at(-1)).toBe('组长甲退回，回到“草稿”');
  });

  it('is recalled by whoever submitted it, and by nobody else', () => {
    const play = new Play(document).press('承办人甲', '送审');
    expect(play.open('承办人乙')).not.toContain('撤回到“草稿”');

    play.press('承办人甲', '撤回到“草稿”');

    expect(play.simulation.snapshot.state).toBe('draft');
  });
});

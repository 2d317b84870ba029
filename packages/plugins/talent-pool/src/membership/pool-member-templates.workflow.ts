import { defineWorkflow, type CaseTemplate } from '@lianxun/plugin-api';

import { poolMemberWorkflow } from './pool-member.workflow.ts';

const office = { anyOf: [{ role: 'office' }, { role: 'officeDirector' }] } as const;
const candidate = { relation: 'candidate' } as const;
const decider = { anyOf: [{ role: 'leadingGroup' }, { role: 'roundApprover' }] } as const;
const { states, moves, deadlines } = poolMemberWorkflow;
const [opinion, check, decision, release] = deadlines;

/** 巡察办 checks at once, without an opinion of the unit in the system. */
const minimal = defineWorkflow({
  ...poolMemberWorkflow,
  initial: 'endorsed',
  states: {
    endorsed: states.endorsed,
    checked: states.checked,
    admitted: states.admitted,
    onMission: states.onMission,
    paused: states.paused,
    watch: states.watch,
    leaving: states.leaving,
    released: states.released,
    refused: states.refused,
  },
  moves: {
    check: { ...moves.check, guards: ['recordTaken'] },
    refuse: moves.refuse,
    admit: moves.admit,
    reject: moves.reject,
    withdraw: { ...moves.withdraw, from: ['endorsed', 'checked'] },
    beginMission: moves.beginMission,
    endMission: moves.endMission,
    pause: moves.pause,
    resume: moves.resume,
    warn: moves.warn,
    clear: moves.clear,
    proposeRelease: moves.proposeRelease,
    release: moves.release,
    keep: moves.keep,
    reapply: { ...moves.reapply, to: 'endorsed', effects: [] },
  },
  deadlines: [check, decision, release],
});

/** 公示 after the approval, and the organ that checked is not the one that lets go. */
const strict = defineWorkflow({
  ...poolMemberWorkflow,
  states: {
    ...states,
    publicised: { title: '公示中', stage: 'applying', waiting: true, tone: 'warning' },
  },
  moves: {
    ...moves,
    admit: { ...moves.admit, title: '批准并公示', to: 'publicised', requires: {} },
    confirm: {
      title: '公示无异议，入库',
      from: ['publicised'],
      to: 'admitted',
      kind: 'review',
      by: [office],
      distinctFrom: [candidate],
      requires: moves.admit.requires,
      effects: moves.admit.effects,
      primary: true,
    },
    object: {
      title: '公示有异议，不予入库',
      from: ['publicised'],
      to: 'refused',
      kind: 'review',
      by: [decider],
      distinctFrom: [candidate],
      requires: { reason: true },
      effects: moves.reject.effects,
    },
    clear: { ...moves.clear, by: [decider] },
  },
  deadlines: [
    { ...opinion, amount: 5 },
    { ...check, amount: 10 },
    { ...decision, amount: 10 },
    {
      key: 'publicity',
      title: '公示期',
      amount: 5,
      unit: 'workday',
      from: { enter: 'publicised' },
      whileIn: ['publicised'],
      ladder: [{ before: 0, tone: 'yellow', notify: [office] }],
    },
    { ...release, amount: 10 },
  ],
});

export const poolMemberTemplates: readonly CaseTemplate[] = [
  {
    key: 'minimal',
    title: '精简流程',
    summary: '巡察办审查后报领导小组批准入库，单位意见在线下取得',
    document: minimal,
  },
  {
    key: 'strict',
    title: '从严流程',
    summary: '批准后公示无异议才入库，解除预警由领导小组决定，每一步都有期限',
    document: strict,
  },
];

import type { Timeline } from '../clock/timeline.ts';
import type {
  DemoPaperStep,
  DemoRound,
  DemoWorkingPaper,
  PaperSource,
  Ref,
  ResponsibilityKind,
} from '../content/types.ts';
import { fileOf } from '../play/files.ts';
import { moveCases } from '../play/move-cases.ts';
import { accountOf } from '../play/references.ts';
import type { World } from '../play/world.ts';
import { Created } from '../rounds/plan-round.ts';

const sources: Record<PaperSource, string> = {
  谈话: 'interview',
  查阅: 'review',
  走访: 'visit',
  信访: 'petition',
  问卷: 'questionnaire',
  直通车: 'tipChannel',
  移交: 'referral',
  其他: 'other',
};
const responsibilityKinds: Record<ResponsibilityKind, string> = {
  主体: 'main',
  第一责任人: 'firstResponsible',
  主要领导: 'mainLeader',
  直接: 'direct',
  监督: 'oversight',
};
const moves: Record<DemoPaperStep['action'], string> = {
  sign: 'sign',
  deputyReview: 'reviewAsDeputy',
  teamAgree: 'agreeInTeam',
  lock: 'lock',
  return: 'return',
};

interface TeamPaper {
  readonly paper: DemoWorkingPaper;
  readonly teamRef: Ref;
  /** Which meeting of the team heard it. */
  readonly meeting: string;
}

/** 问题底稿 from the draft to where each stands. */
export function addPapers(timeline: Timeline, world: World, round: DemoRound): void {
  for (const paper of round.workingPapers) {
    const engagement = round.engagements.find(({ ref }) => ref === paper.engagementRef);
    const team = round.teams.find(({ ref }) => ref === engagement?.teamRef);
    if (team === undefined) throw new Error(`${paper.ref} belongs to no team`);
    const meeting = meetingOf(paper, team.name);
    addPaper(timeline, world, { paper, teamRef: team.ref, meeting });
  }
}

function meetingOf({ steps }: DemoWorkingPaper, team: string): string {
  const heardOn = steps.find(({ action }) => action === 'teamAgree')?.on ?? '';
  return `${team}组务会纪要（${heardOn}）`;
}

function addPaper(timeline: Timeline, world: World, own: TeamPaper): void {
  const { paper, teamRef } = own;
  // A team's numbers are given in the order of the story: its drafts and locks share a lane.
  timeline.addInLane(paper.draftedOn, `${teamRef} drafts`, async () => {
    await draft(world, own);
    await attachAll(world, own);
  });
  for (const step of paper.steps) {
    const lane = step.action === 'lock' ? `${teamRef} locks` : paper.ref;
    timeline.addInLane(step.on, lane, () => takeStep(world, own, step));
  }
}

async function draft({ player, refs }: World, { paper, teamRef }: TeamPaper): Promise<void> {
  const { accurate, draftedOn, facts, foundOn, summary, title, whenWhere, basis, domains } = paper;
  // Who signs has ticked the four, also where the paper came back afterwards.
  const signed = paper.steps.length > 0;
  const body = {
    engagementId: refs.get(paper.engagementRef),
    title,
    draftedOn,
    domains,
    summary,
    facts,
    whenWhere,
    basis,
    foundOn,
    source: sources[paper.source],
    responsible: paper.responsible,
    responsibilityKind: responsibilityKinds[paper.responsibilityKind],
    finderIds: paper.finderRefs.map((ref) => refs.get(accountOf(ref))),
    handlerIds: paper.handlerRefs.map((ref) => refs.get(accountOf(ref))),
    accurateMethod: accurate.method || signed,
    accurateSubject: accurate.subject || signed,
    accurateWhenWhere: accurate.whenWhere || signed,
    accuratePolicy: accurate.policy || signed,
    isCadreLead: paper.cadreLead,
  };
  const call = { by: authorOf(paper), in: { teamRef }, path: 'inspection/papers', body };
  refs.set(paper.ref, (await player.read(call, Created)).id);
}

function authorOf({ handlerRefs, ref }: DemoWorkingPaper): Ref {
  const [author] = handlerRefs;
  if (author === undefined) throw new Error(`${ref} has no author`);
  return author;
}

async function attachAll({ player, refs }: World, { paper, teamRef }: TeamPaper): Promise<void> {
  const path = `inspection/papers/${refs.get(paper.ref)}/evidence`;
  for (const { attachmentRef } of paper.evidence) {
    await player.upload({ by: authorOf(paper), in: { teamRef }, path }, fileOf(attachmentRef));
  }
}

async function takeStep(
  world: World,
  { paper, teamRef, meeting }: TeamPaper,
  { action, byRef, opinion }: DemoPaperStep,
): Promise<void> {
  const place = { by: byRef, in: { teamRef } };
  if (action === 'teamAgree') {
    const path = `inspection/papers/${world.refs.get(paper.ref)}/minutes`;
    await world.player.send({ ...place, method: 'PUT', path, body: { minutesNo: meeting } });
  }
  const words = action === 'return' ? { reason: opinion } : { opinion };
  const subject = 'workingPaper';
  await moveCases(world, { ...place, subject, refs: [paper.ref], move: moves[action], ...words });
}

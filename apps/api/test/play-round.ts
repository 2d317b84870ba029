import { insertUser, insertUnitUser, type TestUser } from '@lianxun/plugin-testing';
import { expect } from 'vitest';
import { z } from 'zod';

import { listOf } from './dispatch-flow.ts';
import type { OwnTeam, Place } from './dispatch-world.ts';
import { dayFromToday } from './play-time.ts';
import { json } from './test-app.ts';
import type { WorkflowHost } from './workflow-county.ts';

/** A unit under inspection, with the team that inspects it. */
export interface Engaged {
  readonly county: Place;
  readonly roundId: string;
  readonly teamId: string;
  readonly engagementId: string;
  readonly unitId: string;
  readonly unitName: string;
}

export interface Team {
  readonly leader: TestUser;
  readonly deputy: TestUser;
  readonly members: readonly [TestUser, TestUser];
}

export interface UnitPeople {
  readonly head: TestUser;
  readonly liaison: TestUser;
}

const Ids = z.object({ ids: z.array(z.uuid()) });
const Terms = z.object({
  items: z.array(
    z.object({
      id: z.string(),
      contentHash: z.string(),
      questions: z.array(z.object({ id: z.string() })),
    }),
  ),
});
const today = () => dayFromToday(0);

/** The round of one county, act by act: from its team to 销号. */
export function playRound(host: WorkflowHost) {
  /** Team and units of a round, authorised by the county committee. */
  async function form(
    county: Place,
    roundId: string,
    units: readonly { readonly unitId: string; readonly name: string }[],
    inspectionType: 'linked' | 'routine' = 'routine',
  ): Promise<readonly Engaged[]> {
    const { approver, clerk, must } = county;
    const team = await must(clerk, 'POST', 'inspection/teams', { roundId, name: '统合第一巡察组' });
    const teamId = String(team.body['id']);
    const added = await must(clerk, 'POST', 'inspection/engagements', {
      roundId,
      units: units.map(({ unitId }) => ({ unitId, inspectionType })),
    });
    const { ids } = Ids.parse(added.body);
    for (const id of ids) await must(clerk, 'PATCH', `inspection/engagements/${id}`, { teamId });
    await moved(county, approver, ['round', roundId], {
      move: 'authorize',
      fields: { approvedOn: today(), decisionNo: '县委〔2026〕31号' },
    });
    return units.map(({ name, unitId }, place) => ({
      county,
      roundId,
      teamId,
      engagementId: ids[place] ?? '',
      unitId,
      unitName: name,
    }));
  }

  /** As the steps of 抽调 name a team. */
  const asTeam = ({ engagementId, roundId, teamId, unitId, unitName }: Engaged): OwnTeam => ({
    roundId,
    teamId,
    unitId,
    unitName,
    engagementId,
  });

  type Event = Readonly<Record<string, unknown>> & { readonly move: string };

  /** A move that has to succeed, of a case in the office, or in a team's or a unit's scope. */
  async function moved(
    county: Place,
    by: TestUser,
    [subject, id, scope = '']: readonly [subject: string, id: string, scope?: string],
    event: Event,
  ): Promise<void> {
    const path = `${scope}core/cases/${subject}/${id}/events`;
    const answer = await county.send(by, 'POST', path, event);
    expect(answer, `${event.move}: ${JSON.stringify(answer.body)}`).toMatchObject({ status: 200 });
  }

  /** Units first, then the round they are in; answers nothing. */
  async function advance(
    engaged: readonly Engaged[],
    by: 'clerk' | 'approver',
    event: Event,
  ): Promise<void> {
    const [first] = engaged;
    if (first === undefined) throw new Error('nobody is inspected');
    const { county, roundId } = first;
    for (const { engagementId } of engaged)
      await moved(county, county[by], ['engagement', engagementId], event);
    await moved(county, county[by], ['round', roundId], event);
  }

  /** 保密承诺书 and what else a mandate waits for, signed by its holder himself. */
  async function pledge(by: TestUser): Promise<void> {
    const terms = '/api/v1/me/terms';
    const asked = await json(await host.app.send('GET', terms, { session: by.session }));
    for (const { contentHash, id, questions } of Terms.parse(asked).items) {
      const answers = Object.fromEntries(questions.map((question) => [question.id, null]));
      const answer = await host.app.send('POST', `${terms}/${id}/signature`, {
        session: by.session,
        body: { contentHash, answers },
      });
      if (answer.status >= 300) throw new Error(`${terms}: ${await answer.text()}`);
    }
  }

  const prepare = (engaged: readonly Engaged[]) => advance(engaged, 'clerk', { move: 'prepare' });
  const enter = (engaged: readonly Engaged[]) =>
    advance(engaged, 'clerk', {
      move: 'enter',
      fields: { undertakingsSignedOn: today(), noticeDeliveredOn: today() },
    });
  const leave = (engaged: readonly Engaged[]) => advance(engaged, 'clerk', { move: 'endOnSite' });
  const submitReport = (engaged: readonly Engaged[]) =>
    advance(engaged, 'clerk', { move: 'submitReport', fields: { qcPassedOn: today() } });
  const decide = (engaged: readonly Engaged[]) =>
    advance(engaged, 'approver', {
      move: 'decide',
      fields: { decidedOn: today(), minutesNo: '县委常委会纪要〔2026〕22号' },
    });

  /** Whose units have signed for their feedback. */
  async function rectify([first]: readonly Engaged[]): Promise<void> {
    if (first === undefined) throw new Error('nobody is inspected');
    const { county, roundId } = first;
    await moved(county, county.clerk, ['round', roundId], { move: 'startRectification' });
  }
  const assess = (engaged: readonly Engaged[]) =>
    advance(engaged, 'clerk', { move: 'assess', fields: { reportsReceivedOn: today() } });
  const archive = (engaged: readonly Engaged[]) =>
    advance(engaged, 'clerk', {
      move: 'archive',
      fields: { assessedOn: today(), disclosedOn: today(), referralsCompletedOn: today() },
    });

  /** A paper from its draft to its lock; answers its id. */
  async function lockPaper(
    { county, engagementId, teamId }: Engaged,
    { deputy, leader, members }: Team,
    facts: string,
  ): Promise<string> {
    const scope = `teams/${teamId}/`;
    const [author] = members;
    const papers = `${scope}inspection/papers`;
    const { body } = await county.must(author, 'POST', papers, {
      engagementId,
      title: facts.slice(0, 20),
      draftedOn: today(),
      domains: ['财务管理'],
      summary: facts,
      facts,
      whenWhere: '2026年进驻期间，单位会议室',
      basis: '《中国共产党巡视工作条例》',
      foundOn: today(),
      source: 'review',
      responsible: '单位主官',
      responsibilityKind: 'main',
      finderIds: [author.id],
      handlerIds: members.map(({ id }) => id),
      accurateMethod: true,
      accurateSubject: true,
      accurateWhenWhere: true,
      accuratePolicy: true,
      isCadreLead: false,
    });
    const id = String(body['id']);
    await attach(county, author, `${papers}/${id}/evidence`);
    const paper = ['workingPaper', id, scope] as const;
    for (const handler of members) await moved(county, handler, paper, { move: 'sign' });
    await moved(county, deputy, paper, { move: 'reviewAsDeputy' });
    await county.must(leader, 'PUT', `${papers}/${id}/minutes`, { minutesNo: '组务会纪要第3期' });
    await moved(county, leader, paper, { move: 'agreeInTeam' });
    await moved(county, leader, paper, { move: 'lock' });
    return id;
  }

  async function attach(county: Place, by: TestUser, path: string): Promise<void> {
    const sent = new FormData();
    sent.set(
      'file',
      new File([new TextEncoder().encode(pdf)], '佐证.pdf', { type: 'application/pdf' }),
    );
    const url = `/api/v1/t/${county.tenant.code}/${path}`;
    const answer = await host.app.upload(url, sent, by.session);
    if (answer.status >= 300) throw new Error(`${path}: ${await answer.text()}`);
  }

  /** Of a measure that nobody has changed since it was planned. */
  async function stateResult(county: Place, by: TestUser, path: string): Promise<void> {
    const answer = await host.app.send('PUT', `/api/v1/t/${county.tenant.code}/${path}`, {
      session: by.session,
      body: { result: '已核对全部支出' },
      headers: { 'if-match': '"1"' },
    });
    if (answer.status >= 300) throw new Error(`${path}: ${await answer.text()}`);
  }

  /** 底稿转反馈问题; answers the finding. */
  async function propose(
    { county, engagementId, teamId }: Engaged,
    { leader }: Team,
    { paperId, text }: { readonly paperId: string; readonly text: string },
  ): Promise<string> {
    const path = `teams/${teamId}/inspection/engagements/${engagementId}/findings`;
    const { body } = await county.must(leader, 'POST', path, {
      findings: [{ paperIds: [paperId], text, level: 'county', cat1: '财务管理' }],
    });
    return String(listOf(body['items'])[0]?.['id']);
  }

  async function giveFeedback(
    { county, engagementId, teamId }: Engaged,
    { leader }: Team,
  ): Promise<void> {
    const path = `teams/${teamId}/inspection/engagements/${engagementId}`;
    await county.must(leader, 'POST', `${path}/feedback`, {
      issuedOn: today(),
      documentNo: '县巡反馈〔2026〕7号',
      dueOn: dayFromToday(90),
    });
    await county.must(leader, 'POST', `${path}/receipt`, {
      receivedOn: today(),
      receivedBy: '单位主官',
    });
  }

  /** Who speaks for a unit, with accounts that reach nothing else. */
  async function peopleOf({ county, unitId }: Engaged): Promise<UnitPeople> {
    const { admin } = host.app.db;
    const [head, liaison] = [
      await insertUser(admin, county.tenant, { member: false }),
      await insertUser(admin, county.tenant, { member: false }),
    ];
    await insertUnitUser(admin, county.tenant, { unitId, user: head, part: 'unitHead' });
    await insertUnitUser(admin, county.tenant, { unitId, user: liaison, part: 'unitLiaison' });
    return { head, liaison };
  }

  return {
    form,
    asTeam,
    moved,
    pledge,
    prepare,
    enter,
    leave,
    submitReport,
    decide,
    rectify,
    assess,
    archive,
    lockPaper,
    attach,
    stateResult,
    propose,
    giveFeedback,
    peopleOf,
  };
}

const pdf = '%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n';

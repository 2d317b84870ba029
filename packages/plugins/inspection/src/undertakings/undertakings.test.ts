import { signTerms, termsOf, type TestKernel } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import {
  createWorld,
  evidence,
  mandateDates,
  mandatedTeam,
  move,
  openHost,
  type World,
} from '../../test/factories.ts';
import { signPaperForms } from '../../test/recusal-factories.ts';
import { combinedTeam } from '../../test/undertaking-factories.ts';
import inspection from '../plugin.ts';
import { listTeamDeclarations } from '../recusals/list-team-declarations.ts';
import { removeMember } from '../teams/change-member.ts';
import { issueMandates } from '../teams/issue-mandates.ts';
import { getTeam } from '../teams/list-teams.ts';
import { listMembers } from '../teams/team-members.repository.ts';
import { listTeamTerms, listUndertakingTexts } from './list-team-terms.ts';
import { publishText } from './publish-text.ts';
import { recordPaperUndertaking } from './record-paper-undertaking.ts';
import { requestSignatures } from './request-signatures.ts';

let host: TestKernel;
beforeAll(async () => {
  host = await openHost();
});
afterAll(async () => {
  await host.close();
});

type Team = Awaited<ReturnType<typeof combinedTeam>>;

/** Declared on paper and mandated; nobody has signed 保密承诺书. */
async function mandated(world: World): Promise<Team> {
  const team = await combinedTeam(world);
  await signPaperForms(world, team.teamId);
  await world.asMember(world.office, (ctx) => issueMandates(ctx, team.teamId, mandateDates));
  return team;
}

const enters = (world: World, { teamId }: Team, user: Team['member']) =>
  world.asTeam(teamId, user, (ctx) => getTeam(ctx, teamId));

async function runDeclarationJob(world: World, user: Team['member']): Promise<void> {
  const terms = await termsOf(host, user);
  const job = inspection.jobs?.find(({ name }) => name === 'inspection.take_declaration');
  const tenantId = world.county.id;
  for (const { id, key } of terms)
    await host.write(
      { kind: 'job', tenantId, plugin: 'inspection', job: 'inspection.take_declaration' },
      async (ctx) => await job?.run(ctx, { termId: id, key }),
      { expectAudit: false },
    );
}

describe('a team of a combined round', () => {
  test('opens for a member only when he himself has signed', async () => {
    const world = await createWorld(host);
    const team = await mandated(world);

    await expect(enters(world, team, team.member)).rejects.toThrow('door closed: scope');
    await signTerms(host, team.member);

    const view = await enters(world, team, team.member);
    const waiting = view.members.map(({ displayName, mandate }) => [
      displayName,
      mandate?.waitsFor,
    ]);
    expect(waiting).toEqual([
      ['组长甲', ['保密承诺书']],
      ['组员丙', []],
    ]);
    await expect(enters(world, team, team.leader)).rejects.toThrow('door closed: scope');
  });

  test('does not enter the unit before everybody has signed, and the gate names who has not', async () => {
    const world = await createWorld(host);
    const team = await mandated(world);
    const prepare = { subject: 'engagement', id: team.engagementId, move: 'prepare' };
    const round = { subject: 'round', id: team.roundId, move: 'prepare' };
    await move(world, world.office, round);
    await move(world, world.office, prepare);
    await signTerms(host, team.leader);
    const enter = () =>
      move(world, world.office, {
        ...round,
        move: 'enter',
        fields: { undertakingsSignedOn: '2026-01-03', noticeDeliveredOn: '2025-12-22' },
      });

    await expect(enter()).rejects.toMatchObject({
      details: {
        reasons: [
          {
            code: 'inspection.undertaking_unsigned',
            message: '组员丙尚未签署保密承诺书',
          },
        ],
      },
    });
    await signTerms(host, team.member);
    expect(await enter()).toMatchObject({ stage: 'onSite' });
  });

  test('signs and declares before mandates are issued; what was stated becomes the declaration', async () => {
    const world = await createWorld(host);
    const team = await combinedTeam(world);
    await world.asMember(world.office, (ctx) => requestSignatures(ctx, team.teamId));
    await signTerms(host, team.leader);
    await signTerms(host, team.member, '配偶在该单位任职');
    await runDeclarationJob(world, team.leader);
    await runDeclarationJob(world, team.member);
    await runDeclarationJob(world, team.member);

    const declared = await world.asMember(world.office, (ctx) =>
      listTeamDeclarations(ctx, team.teamId),
    );
    expect(declared.map(({ displayName, ties }) => [displayName, ties])).toEqual([
      ['组长甲', null],
      ['组员丙', '配偶在该单位任职'],
    ]);
  });

  test('keeps a declaration on paper as the declaration a mandate waits for', async () => {
    const world = await createWorld(host);
    const team = await combinedTeam(world);
    await world.asMember(world.office, (ctx) => requestSignatures(ctx, team.teamId));
    await signPaperForms(world, team.teamId);
    await world.asMember(world.office, (ctx) => issueMandates(ctx, team.teamId, mandateDates));
    await signTerms(host, team.member);

    const { items } = await world.asMember(world.office, (ctx) => listTeamTerms(ctx, team.teamId));
    const own = items.filter(({ userId }) => userId === team.member.id);
    expect(own.map(({ byHimself, key }) => [key, byHimself])).toEqual([
      ['undertaking', true],
      ['recusalDeclaration', false],
    ]);
    await expect(enters(world, team, team.member)).resolves.toBeDefined();
  });

  test('takes back what a member has not signed when he leaves', async () => {
    const world = await createWorld(host);
    const team = await combinedTeam(world);
    await world.asMember(world.office, (ctx) => requestSignatures(ctx, team.teamId));
    const before = await termsOf(host, team.member);

    await world.asMember(world.office, async (ctx) => {
      const members = await listMembers(ctx.tx, [team.teamId]);
      const memberId = members.find(({ userId }) => userId === team.member.id)?.id ?? '';
      await removeMember(ctx, { teamId: team.teamId, memberId }, '工作调整');
    });

    expect(before).toHaveLength(2);
    expect(await termsOf(host, team.member)).toEqual([]);
  });
});

describe('a form signed on paper', () => {
  const form = { signedOn: '2025-12-28', witnessName: '杨丽' };
  async function undertakingOf(world: World, { member, teamId }: Team): Promise<string> {
    const { items } = await world.asMember(world.office, (ctx) => listTeamTerms(ctx, teamId));
    return items.find(({ userId }) => userId === member.id)?.id ?? '';
  }

  test('is recorded with its scan and a second person, and opens the team', async () => {
    const world = await createWorld(host);
    const team = await mandated(world);
    const id = await undertakingOf(world, team);
    const record = (fields: Record<string, string>) =>
      world.asMember(world.office, (ctx) =>
        recordPaperUndertaking(ctx, id, { blob: evidence(), fields }),
      );

    await expect(record({ signedOn: '2025-12-28' })).rejects.toMatchObject({
      code: 'inspection.witness_missing',
    });
    await record(form);

    const { items } = await world.asMember(world.office, (ctx) => listTeamTerms(ctx, team.teamId));
    expect(items.find((term) => term.id === id)).toMatchObject({
      byHimself: false,
      witnessName: '杨丽',
      recordedByName: world.office.displayName,
      files: [{ fileName: evidence().fileName }],
    });
    await expect(enters(world, team, team.member)).resolves.toBeDefined();
  });
});

describe('the text', () => {
  test('is published in editions; what was signed keeps its own', async () => {
    const world = await createWorld(host);
    const team = await mandated(world);
    await signTerms(host, team.leader);
    await world.asMember(world.office, (ctx) =>
      publishText(ctx, { title: '保密承诺书', content: '本人承诺不带走任何材料。', note: null }),
    );
    await world.asMember(world.office, (ctx) => requestSignatures(ctx, team.teamId));

    const texts = await world.asMember(world.office, listUndertakingTexts);
    expect(texts.map(({ edition }) => edition)).toEqual([1, 0]);
    const { items } = await world.asMember(world.office, (ctx) => listTeamTerms(ctx, team.teamId));
    const editions = items.map(({ edition, signedOn, userId }) => ({
      who: userId === team.leader.id ? '组长' : '组员',
      edition,
      isSigned: signedOn !== null,
    }));
    expect(editions).toEqual([
      { who: '组长', edition: '系统内置文本', isSigned: true },
      { who: '组长', edition: '第1版', isSigned: false },
      { who: '组员', edition: '第1版', isSigned: false },
    ]);
    await expect(enters(world, team, team.leader)).resolves.toBeDefined();
  });
});

describe('a round of the county’s own', () => {
  test('asks for no signature unless the tenant has set it so', async () => {
    const world = await createWorld(host);
    const plain = await mandatedTeam(world);
    await host.db.admin.query(
      `insert into core.tenant_settings (tenant_id, id, key, value, changed_at)
       values ($1, gen_random_uuid(), 'inspection.undertakings_everywhere', 'true', now())`,
      [world.county.id],
    );
    const strict = await mandatedTeam(world);

    await expect(
      world.asTeam(plain.teamId, plain.first, (ctx) => getTeam(ctx, plain.teamId)),
    ).resolves.toBeDefined();
    await expect(
      world.asTeam(strict.teamId, strict.first, (ctx) => getTeam(ctx, strict.teamId)),
    ).rejects.toThrow('door closed: scope');
  });
});

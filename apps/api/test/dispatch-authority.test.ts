import { insertSession, insertUser } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { dispatchFlow, listOf, spouse, type Sent } from './dispatch-flow.ts';
import { leaderOf, placeIn, teamIn, type Answered, type Place } from './dispatch-world.ts';
import { openWorkflowHost, type WorkflowHost } from './workflow-county.ts';

let host: WorkflowHost;
let city: Place;
let flow: ReturnType<typeof dispatchFlow>;
beforeAll(async () => {
  host = await openWorkflowHost();
  city = await placeIn(host, await host.city());
  flow = dispatchFlow(host, city);
});
afterAll(() => host.close());

/** What the borrowed person sees with his own session. */
async function look({ person, target }: Sent, path: string): Promise<Answered> {
  return await target.send(person.user, 'GET', path);
}
const ofTeam = ({ team }: Sent) => `teams/${team.teamId}/inspection/engagements?limit=50`;

describe('a borrowed person', () => {
  test('is screened by the target county with what his card carries, and seated', async () => {
    const it = await flow.seated('李外援');

    const { rows } = await host.app.db.admin.query<{ path: string; result: string }>(
      `select distinct path, result from p_talent_pool.recusal_checks
       where tenant_id = $1 and display_name = '李外援' order by path`,
      [it.target.tenant.id],
    );

    expect(rows).toEqual([
      { path: 'dispatch', result: 'pass' },
      { path: 'mandate', result: 'pass' },
    ]);
  });

  test('reaches the engagement of his team with his mandate and nothing else of the county', async () => {
    const it = await flow.seated('李任务');
    const other = await teamIn(host, it.target);

    const own = await look(it, ofTeam(it));
    const refused = [
      await look(it, `teams/${other.teamId}/inspection/engagements?limit=50`),
      await look(it, 'inspection/rounds?limit=50'),
      await look(it, 'talent-pool/dispatches?limit=50'),
    ];

    expect(listOf(own.body['items']).map(({ id }) => id)).toEqual([it.team.engagementId]);
    expect(refused.map(({ status }) => status)).toEqual([404, 404, 404]);
  });

  test('has to have signed that he has no ties before he is authorised', async () => {
    const it = await flow.sent('钱未签');
    await flow.arranged(it, { declaredOn: null });

    const answer = await flow.authorise(it);

    expect([answer.status, codesOf(answer)]).toEqual([409, ['talent-pool.not_signed']]);
  });

  test('waits for a decision on the tie he stated, and is authorised after it', async () => {
    const it = await flow.sent('吴申报');
    await flow.arranged(it, { declaredTies: '与单位主官系高中同学' });
    const before = await flow.authorise(it);
    const { director, must } = it.target;
    const { body } = await must(director, 'GET', 'talent-pool/recusal-matters?limit=50');
    const [matter] = listOf(body['items']);

    const decided = await it.target.move(director, 'recusalMatter', String(matter?.['id']), {
      move: 'allow',
      reason: '毕业三十年无往来',
    });
    const after = await flow.authorise(it);

    expect([before.status, codesOf(before)]).toEqual([409, ['talent-pool.recusal_undecided']]);
    expect([decided.status, after.status]).toEqual([200, 200]);
  });

  test('whose wife has come to lead the unit since is refused, and the authoriser is told why', async () => {
    const it = await flow.sent('方有亲');
    await leaderOf(host, it.target, {
      unitId: it.team.unitId,
      name: spouse.name,
      alsoAt: spouse.employer,
    });
    await flow.arranged(it);

    const answer = await flow.authorise(it);

    expect([answer.status, codesOf(answer)]).toEqual([409, ['talent-pool.must_recuse']]);
    expect(JSON.stringify(answer.body)).toContain('（C1）');
    expect((await look(it, ofTeam(it))).status).toBe(404);
  });
});

describe('what only the target county knows', () => {
  test('keeps somebody out, and his own county does not learn of it', async () => {
    const it = await flow.sent('郑涉案');
    const { target } = it;
    await leadAbout(target, it.person.name, it.team.unitName);
    await flow.arranged(it);

    const refused = await flow.authorise(it);
    const returned = await target.move(target.director, 'dispatch', it.atTarget, {
      move: 'return',
      reason: '本县正在核查涉及此人的线索',
      reasonCode: 'recusal',
    });
    await target.deliver();
    await city.deliver();

    expect([refused.status, codesOf(refused)]).toEqual([409, ['talent-pool.must_recuse']]);
    expect(JSON.stringify(refused.body)).not.toMatch(/线索|G1/u);
    expect(returned.status).toBe(200);
    const atHome = JSON.stringify(await everythingAt(it.home, it.atHome));
    expect(atHome).toContain('recusal');
    expect(atHome).not.toMatch(/线索|核查/u);
  });

  test('is what the card says too: nothing of it stays after the dispatch has ended', async () => {
    const it = await flow.sent('孙离开');
    const kept = await sealedAt(it);
    expect(
      await it.target.move(it.target.director, 'dispatch', it.atTarget, {
        move: 'return',
        reason: '专业不符',
        reasonCode: 'profession',
      }),
    ).toMatchObject({ status: 200 });

    expect([kept, await sealedAt(it)]).toEqual([
      { row: true, assigned: 1, readable: 0 },
      { row: false, assigned: 1, readable: 0 },
    ]);
  });
});

describe('the access of a borrowed person', () => {
  test('is not asked about again once his time is over', async () => {
    const it = await flow.seated('韩期满');
    const { admin } = host.app.db;
    await admin.query(
      `update p_talent_pool.dispatches set valid_from = '2020-01-01', valid_to = '2020-02-01' where tenant_id = $1 and id = $2`,
      [it.target.tenant.id, it.atTarget],
    );

    await it.target.runJob('talent-pool.advance_dispatches');
    await it.target.runJob('talent-pool.rescreen_teams');

    expect(await flow.read(it.target, it.atTarget)).toMatchObject({ stage: 'finished' });
    const { body } = await it.target.must(
      it.target.director,
      'GET',
      'talent-pool/recusal-matters?limit=50',
    );
    expect([(await sealedAt(it))?.row, body['items']]).toEqual([false, []]);
  });

  test('is over with the last second of his mandate', async () => {
    const it = await flow.seated('周到期');
    const before = await look(it, ofTeam(it));

    await host.app.db.admin.query(
      `update core.mandates set valid_from = '2020-01-01', valid_to = core.now() where team_id = $1`,
      [it.team.teamId],
    );

    expect([before.status, (await look(it, ofTeam(it))).status]).toEqual([200, 404]);
  });

  test('ends at once when the city replaces him', async () => {
    const it = await flow.seated('冯替换');

    await city.move(city.clerk, 'dispatch', it.atCity, {
      move: 'replace',
      reason: '突发疾病',
      reasonCode: 'health',
    });
    await city.deliver();

    const session = await insertSession(host.app.db.admin, it.person.user.id);
    const again = { ...it, person: { ...it.person, user: { ...it.person.user, session } } };
    expect([(await look(it, ofTeam(it))).status, (await look(again, ofTeam(it))).status]).toEqual([
      401, 404,
    ]);
  });
});

const codesOf = ({ body }: Answered) => [
  ...new Set(listOf(body['reasons']).map(({ code }) => code)),
];

/** An open lead of the county about somebody, and the unit it concerns. */
async function leadAbout(county: Place, name: string, unitName: string): Promise<void> {
  const custody = await insertUser(host.app.db.admin, county.tenant, { roles: ['custody'] });
  await county.must(custody, 'POST', 'restricted/inspection/leads', {
    source: 'inspection',
    committeeTerm: 12,
    year: 2026,
    roundNo: 1,
    teamName: '县委第一巡察组',
    allegation: '反映收受礼金',
    discipline: 'integrity',
    subject: { name, unitName },
  });
}

/** All that the home county can read of the dispatch. */
async function everythingAt({ clerk, director, send }: Place, id: string) {
  const paths = [
    `talent-pool/dispatches/${id}`,
    `core/cases/dispatch/${id}`,
    `core/records/dispatch/${id}`,
    'talent-pool/card-offers?limit=50',
  ];
  const answers = paths.flatMap((path) => [send(clerk, 'GET', path), send(director, 'GET', path)]);
  return (await Promise.all(answers)).map(({ body }) => body);
}

/** Whether the target county still holds what the card said, and what is left of the message. */
async function sealedAt({ atTarget, target }: Sent) {
  const { rows } = await host.app.db.admin.query<{
    row: boolean;
    assigned: number;
    readable: number;
  }>(
    `select facts_sealed is not null as row, told.assigned, told.readable
     from p_talent_pool.dispatches dispatch,
       lateral (select count(*)::int as assigned,
           (count(*) filter (where message.content::text <> '{}'))::int as readable
         from core.exchange_messages message
         where message.verb = 'assign' and message.exchange_id = dispatch.target_exchange_id
           and message.tenant_id = $3) as told
     where tenant_id = $1 and id = $2`,
    [target.tenant.id, atTarget, city.tenant.id],
  );
  return rows[0];
}

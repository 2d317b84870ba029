import { insertUnit, type TestKernel } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { openHost, placeIn, type Place } from '../../test/combined-world.ts';
import { forOthers, type InspectionCtx } from '../database.ts';
import { addEngagements } from '../engagements/add-engagements.ts';
import { createRound } from '../rounds/create-round.ts';
import { getAnnualPlan, listAnnualPlans } from './annual-plan-views.ts';
import type { PlanUnitsBody } from './annual-plans.schemas.ts';
import { coverageRegisterSource } from './coverage-register.source.ts';
import { drawPlannedUnits } from './draw-planned-units.ts';
import { getCoverage } from './get-coverage.ts';
import { recordOpinion } from './record-opinion.ts';
import { createAnnualPlan, updateAnnualPlan } from './save-annual-plan.ts';
import { setPlanUnits } from './set-plan-units.ts';

let host: TestKernel;
let county: Place;
let units: Record<'finance' | 'education' | 'town' | 'company', string>;
beforeAll(async () => {
  host = await openHost();
  county = await placeIn(host, await host.county());
  const unit = (name: string) => insertUnit(host.db.admin, county.tenant, { name });
  units = {
    finance: await unit('区财政局'),
    education: await unit('区教育局'),
    town: await unit('东镇'),
    company: await unit('区城投公司'),
  };
});
afterAll(() => host.close());

const term = 12;
const clerk = <Result>(work: (ctx: InspectionCtx) => Promise<Result>) =>
  county.act(county.clerk, work);
const view = (id: string) => clerk((ctx) => getAnnualPlan(ctx, id));
const line = (
  unitId: string,
  quarter: number,
  inspectionType: PlanUnitsBody['units'][number]['inspectionType'] = 'routine',
) => ({ unitId, quarter, inspectionType, villages: 0, reason: null });
const move = (id: string, name: string, by = county.clerk, fields = {}) =>
  county.act(by, (ctx) =>
    ctx.workflow.move({ subject: 'annualPlan', id, move: name, fields, reason: '年中调整' }),
  );
const approval = { approvedOn: '2025-01-20', decisionNo: '区委〔2025〕2号' };

async function drafted(year: number, target: number | null = null): Promise<string> {
  return await clerk((ctx) =>
    createAnnualPlan(ctx, {
      committeeTerm: term,
      year,
      title: `${year}年度巡察计划`,
      goals: null,
      target,
      documentNo: null,
    }),
  );
}

async function propose(id: string, lines: PlanUnitsBody['units']): Promise<void> {
  const { version } = await view(id);
  await clerk((ctx) => setPlanUnits(ctx, id, { body: { units: lines }, version }));
}

async function consult(id: string): Promise<void> {
  for (const department of ['discipline', 'organization'] as const) {
    const { version } = await view(id);
    const body = { opinion: '同意', givenOn: '2025-01-06', givenBy: '区纪委监委' };
    await clerk((ctx) => recordOpinion(ctx, { id, department }, { body, version }));
  }
}

async function approved(year: number, lines: PlanUnitsBody['units']): Promise<string> {
  const id = await drafted(year);
  await propose(id, lines);
  await consult(id);
  await move(id, 'submit');
  await move(id, 'review', county.director);
  await move(id, 'approve', county.committee, approval);
  return id;
}

const round = (year: number, roundNo: number) =>
  clerk((ctx) =>
    createRound(ctx, { committeeTerm: term, year, roundNo, name: `第${roundNo}轮巡察` }),
  );

describe('an annual plan', () => {
  test('is submitted when its list is long enough and both departments were asked', async () => {
    const id = await drafted(2019, 2);
    expect((await view(id)).problems).toEqual([
      '巡察对象建议名单还没有单位',
      '还没有登记纪委监委、组织部的意见',
    ]);
    await propose(id, [line(units.finance, 1)]);
    expect((await view(id)).problems[0]).toContain('少于计划目标2个');
    await expect(move(id, 'submit')).rejects.toMatchObject({ code: 'core.move_refused' });

    await propose(id, [line(units.finance, 1), line(units.town, 2)]);
    await consult(id);
    expect((await view(id)).problems).toEqual([]);
    await move(id, 'submit');

    expect((await view(id)).stage).toBe('reviewing');
  });

  test('is reviewed and approved by two others, and does not change meanwhile', async () => {
    const id = await drafted(2018);
    await propose(id, [line(units.finance, 1)]);
    await consult(id);
    await move(id, 'submit');
    const { version } = await view(id);

    await expect(
      clerk((ctx) => updateAnnualPlan(ctx, id, { body: { title: '另一个' }, version })),
    ).rejects.toMatchObject({ code: 'inspection.plan_submitted' });
    await expect(move(id, 'review')).rejects.toMatchObject({ code: 'core.move_refused' });
    await move(id, 'review', county.director);
    await expect(move(id, 'approve', county.director, approval)).rejects.toMatchObject({
      code: 'core.move_refused',
    });
    await move(id, 'approve', county.committee, approval);

    expect(await view(id)).toMatchObject({ stage: 'approved', ...approval });
    await move(id, 'adjust');
    expect((await view(id)).stage).toBe('drafting');
  });

  test('takes units of the directory once each, and one plan of a year', async () => {
    const id = await drafted(2017);
    await expect(
      propose(id, [line(units.finance, 1), line(units.finance, 2)]),
    ).rejects.toMatchObject({ code: 'inspection.unit_twice' });
    await expect(propose(id, [line(crypto.randomUUID(), 1)])).rejects.toMatchObject({
      code: 'inspection.unit_unknown',
    });
    await expect(drafted(2017)).rejects.toMatchObject({ code: 'inspection.plan_exists' });
  });

  test('is listed, the newest year first, a page at a time', async () => {
    const first = await clerk((ctx) => listAnnualPlans(ctx, { limit: 2 }));
    const next = await clerk((ctx) => listAnnualPlans(ctx, { limit: 2, after: first.next ?? '' }));

    expect(first.items.map(({ year }) => year)).toEqual([2019, 2018]);
    expect(next.items.map(({ year }) => year)).toEqual([2017]);
  });
});

describe('rounds of the year', () => {
  test('draw their units from the plan, and what went otherwise is named', async () => {
    const id = await approved(2020, [
      line(units.finance, 1),
      line(units.education, 1, 'special'),
      line(units.town, 4),
    ]);
    const { id: roundId } = await round(2020, 1);
    await clerk((ctx) => drawPlannedUnits(ctx, roundId, { planId: id, unitIds: [units.finance] }));
    await clerk((ctx) =>
      addEngagements(ctx, {
        roundId,
        units: [
          { unitId: units.education, inspectionType: 'routine' },
          { unitId: units.company, inspectionType: 'mobile' },
        ],
      }),
    );

    const seen = await view(id);
    expect(
      seen.units.map(({ deviation, round: taken, unitName }) => [unitName, taken?.name, deviation]),
    ).toEqual([
      ['区教育局', '第1轮巡察', 'otherType'],
      ['区财政局', '第1轮巡察', null],
      ['东镇', undefined, 'notArranged'],
    ]);
    expect(seen.unplanned).toMatchObject([{ unitName: '区城投公司' }]);
    await expect(
      clerk((ctx) => drawPlannedUnits(ctx, roundId, { planId: id, unitIds: [units.finance] })),
    ).rejects.toMatchObject({ code: 'inspection.planned_units_taken' });
  });

  test('draw from no plan that is not approved, or of another year', async () => {
    const draft = await drafted(2021);
    const { id: ofYear } = await round(2021, 2);
    await expect(
      clerk((ctx) => drawPlannedUnits(ctx, ofYear, { planId: draft })),
    ).rejects.toMatchObject({ code: 'inspection.plan_not_approved' });
    const other = await approved(2022, [line(units.town, 1)]);
    await expect(
      clerk((ctx) => drawPlannedUnits(ctx, ofYear, { planId: other })),
    ).rejects.toMatchObject({ code: 'inspection.plan_of_other_year' });
  });
});

describe('coverage', () => {
  const { apply, check, list, read } = coverageRegisterSource;
  const rows = () =>
    clerk(async (ctx) => {
      const own = forOthers(ctx);
      return await read(own, (await list(own, { filters: [], sort: [] })).ids);
    });
  const named = async (unit: string, of: number) =>
    (await rows()).find(
      ({ values }) => values['term'] === of && JSON.stringify(values['unit']).includes(`"${unit}"`),
    );

  test('counts what rounds have taken, what is late and what is planned', async () => {
    const seen = await clerk((ctx) => getCoverage(ctx, {}));
    const standings = Object.fromEntries(
      seen.rows.map(({ standing, unitName }) => [unitName, standing]),
    );

    expect(standings).toEqual({
      区财政局: 'planned',
      区教育局: 'planned',
      区城投公司: 'planned',
      东镇: 'overdue',
    });
    expect(seen).toMatchObject({ term, total: 4, share: 0 });
    const late = await clerk((ctx) => getCoverage(ctx, { standing: 'overdue' }));
    expect(late.rows.map(({ unitName }) => unitName)).toEqual(['东镇']);
    expect(late.figures.find(({ standing }) => standing === 'overdue')?.count).toBe(1);
  });

  test('a ledger tells of units no round of the product has been at', async () => {
    if (apply === undefined) throw new Error('not imported');
    const values = {
      term,
      unit: { id: units.town, text: '东镇' },
      lastRound: '第二轮巡察',
      mode: 'routine',
      onSiteOn: '2018-03-01',
      offSiteOn: '2018-04-20',
      covered: true,
      villages: 3,
    };
    await clerk((ctx) =>
      apply(forOthers(ctx), { recordId: null, record: { values, details: [] }, batchId: '' }),
    );

    const seen = await clerk((ctx) => getCoverage(ctx, { standing: 'covered' }));
    expect(seen).toMatchObject({ share: 25, villages: 3 });
    expect(seen.rows).toMatchObject([
      { unitName: '东镇', round: { id: null, name: '第二轮巡察' } },
    ]);
    expect((await named('东镇', term))?.values).toMatchObject({
      ...values,
      unitType: 'department',
    });
  });

  test('and does not contradict rounds of the product', async () => {
    if (check === undefined) throw new Error('not imported');
    const known = await named('区财政局', term);
    const values = {
      ...known?.values,
      covered: true,
      onSiteOn: '2020-02-01',
      offSiteOn: '2020-01-01',
    };

    const problems = await clerk((ctx) =>
      check(forOthers(ctx), [
        {
          recordId: known?.id ?? null,
          record: { values, details: [] },
          changed: ['covered'],
          status: null,
        },
      ]),
    );

    expect(problems).toMatchObject([
      { code: 'inspection.coverage_by_round' },
      { column: 'offSiteOn', code: 'inspection.dates_reversed' },
    ]);
  });
});

import type { TestTenant } from '@lianxun/plugin-testing';
import { z } from 'zod';

import { leaderOf, placeIn, targetCard, type Place } from './dispatch-world.ts';
import type { WorkflowHost } from './workflow-county.ts';

export const Items = z.object({ items: z.array(z.record(z.string(), z.unknown())) });

/** A county called to a 菜单式 undertaking, with its leader and one unit on a card. */
export interface OrderingCounty extends Place {
  readonly targetId: string;
  readonly participationId: string;
}

export const menuBody = {
  topics: ['民生资金', '三资管理'],
  skills: ['audit', 'writing'],
  unitTypes: ['department', 'institution', 'town', 'other'],
  serviceForms: ['team', 'specialists'],
  note: '请于十日内报送',
};

export const demandBody = (targetId: string, more: Readonly<Record<string, unknown>> = {}) => ({
  title: '财政专项',
  serviceForm: 'team',
  character: '资金量大，历史问题多',
  period: { from: '2026-01-05', to: '2026-03-20' },
  topics: ['民生资金'],
  skills: [{ skill: 'audit', count: 2, weight: 3 }],
  headcount: { wanted: 4, least: 2 },
  leaderWanted: true,
  wishes: [],
  urgency: 'high',
  reasons: '本县缺少审计力量',
  targetIds: [targetId],
  ...more,
});

/** The city publishes a menu, plans an undertaking and calls its counties, who join. */
export function menuWorld(host: WorkflowHost) {
  async function openCity(): Promise<Place> {
    const tenant = await host.city();
    return await placeIn(host, tenant);
  }

  async function publishMenu(city: Place, menu: object = menuBody): Promise<void> {
    const { body } = await city.must(city.clerk, 'POST', 'menu/menus', menu);
    const path = `menu/menus/${String(body['id'])}`;
    await city.must(city.director, 'POST', `${path}/publish`);
  }

  async function call(city: Place, counties: readonly Place[]): Promise<string> {
    const { body } = await city.must(city.clerk, 'POST', 'inspection/combined-inspections', {
      committeeTerm: 12,
      year: 2026,
      roundNo: 3,
      title: '菜单式市县统合巡察',
      mode: 'menu',
      windowFrom: '2026-01-01',
      windowTo: '2026-03-31',
      counties: counties.map(({ tenant }) => tenant.id),
    });
    const id = String(body['id']);
    for (const [by, move] of [
      [city.clerk, 'submit'],
      [city.director, 'approve'],
    ] as const) {
      const { body: said, status } = await city.move(by, 'combinedInspection', id, { move });
      if (status >= 300) throw new Error(`${move}: ${JSON.stringify(said)}`);
    }
    await city.deliver();
    return id;
  }

  async function join(county: Place): Promise<string> {
    const { body } = await county.must(county.clerk, 'GET', 'inspection/participations');
    const [part] = Items.parse(body).items;
    const id = String(part?.['id']);
    await county.must(county.clerk, 'POST', `inspection/participations/${id}/join`, {});
    await county.deliver();
    return id;
  }

  const newCounty = async (city: TestTenant): Promise<Place> =>
    placeIn(host, (await host.county(city)).tenant);

  async function ordering(county: Place, city: Place): Promise<OrderingCounty> {
    await leaderOf(host, county, { unitId: county.unitId, name: '单位主官' });
    const targetId = await targetCard(county, city, county.unitId);
    return { ...county, targetId, participationId: await join(county) };
  }

  return { openCity, newCounty, publishMenu, call, ordering };
}

import { callApi } from './call-api.ts';
import type { Desk } from './desk.ts';

const at = '/t/530100/talent-pool';

interface Card {
  readonly fromName: string;
  readonly units: readonly { readonly targetId: string }[];
}
interface Plan {
  readonly id: string;
  readonly version: number;
  readonly title: string;
}
interface Listed<Item> {
  readonly items: readonly Item[];
}

/** A joint plan of one team for each county that gave a 对象卡, in months when nobody is on a mission. */
export async function prepareJointPlan(desk: Desk, title: string): Promise<string> {
  const { items: cards } = await callApi<Listed<Card>>(desk, { path: `${at}/target-cards` });
  const { items: plans } = await callApi<Listed<Plan>>(desk, { path: `${at}/plans?limit=100` });
  const prepared = plans.find((plan) => plan.title.includes('市县统合巡察'));
  const { problem } = await callApi<{ problem: { limits: object } }>(desk, {
    path: `${at}/plans/${prepared?.id ?? ''}`,
  });
  const { id, version } = await callApi<Plan>(desk, {
    path: `${at}/plans`,
    body: {
      kind: 'joint',
      title,
      mode: 'optimized',
      recusalMode: 'combined',
      period: { from: '2027-03-01', to: '2027-04-30' },
      pools: ['inspection', 'leader', 'card'],
      teams: cards.map(({ fromName, units }) => ({
        name: `${fromName}巡察组`,
        targetIds: units.map(({ targetId }) => targetId),
      })),
    },
  });
  const { limits } = problem;
  await callApi(desk, { method: 'PATCH', path: `${at}/plans/${id}`, body: { limits }, version });
  return id;
}

interface Engagement {
  readonly unitName: string;
  readonly version: number;
}
interface PreparedTeam {
  readonly id: string;
  readonly unitName: string;
}

/** An approved round of a county with a team for each of the units its 对象卡 names. */
export async function prepareRound(
  { clerk, director }: { readonly clerk: Desk; readonly director: Desk },
  { code, unitNames }: { readonly code: string; readonly unitNames: readonly string[] },
): Promise<readonly PreparedTeam[]> {
  const inspection = `/t/${code}/inspection`;
  const { id: roundId } = await callApi<{ id: string }>(clerk, {
    path: `${inspection}/rounds`,
    body: {
      committeeTerm: 6,
      year: 2027,
      roundNo: 31,
      name: '统合巡察验证轮',
      onSiteOn: '2027-03-01',
      offSiteOn: '2027-04-30',
    },
  });
  const { items: units } = await callApi<Listed<{ id: string; name: string }>>(clerk, {
    path: `/t/${code}/core/units?limit=200`,
  });
  const unitIds = units.filter(({ name }) => unitNames.includes(name)).map(({ id }) => id);
  const { ids } = await callApi<{ ids: string[] }>(clerk, {
    path: `${inspection}/engagements`,
    body: { roundId, units: unitIds.map((unitId) => ({ unitId, inspectionType: 'linked' })) },
  });
  const teams: { readonly id: string; readonly unitName: string }[] = [];
  for (const [index, engagementId] of ids.entries()) {
    const { id: teamId } = await callApi<{ id: string }>(clerk, {
      path: `${inspection}/teams`,
      body: { roundId, name: `统合第${index + 1}组` },
    });
    const path = `${inspection}/engagements/${engagementId}`;
    const { unitName, version } = await callApi<Engagement>(clerk, { path });
    await callApi(clerk, { method: 'PATCH', path, body: { teamId }, version });
    teams.push({ id: teamId, unitName });
  }
  const fields = { approvedOn: '2026-11-01', decisionNo: '市委巡决〔2026〕5号' };
  await callApi(director, {
    path: `/t/${code}/core/cases/round/events`,
    body: { ids: [roundId], move: 'authorize', fields },
  });
  return teams;
}

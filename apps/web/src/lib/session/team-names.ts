import type { Api, ApiSchema } from '@lianxun/api-client';

type MandateView = ApiSchema<'MeView'>['mandates'][number];

/** Teams belong to the plugin that forms them, so each name is asked for inside its mandate. */
async function nameOf(api: Api, { tenantCode, teamId }: MandateView): Promise<string> {
  const path = `/api/v1/t/${tenantCode}/teams/${teamId}/inspection/teams/${teamId}`;
  return (await api.get<ApiSchema<'Team'>>(path)).name;
}

/** Mandates with the names of their teams; one that cannot be told stays 巡察组. */
export async function withTeamNames(
  api: Api,
  mandates: readonly MandateView[],
): Promise<(MandateView & { readonly teamName?: string })[]> {
  const asked = mandates.map((mandate) =>
    mandate.plugins.includes('inspection') && new Date(mandate.validFrom) <= new Date()
      ? nameOf(api, mandate)
      : Promise.reject(new Error('nothing to ask')),
  );
  const answers = await Promise.allSettled(asked);
  return mandates.map((mandate, index) => {
    const answer = answers[index];
    return answer?.status === 'fulfilled' ? { ...mandate, teamName: answer.value } : mandate;
  });
}

import { expect } from '@playwright/test';

import { callApi } from './call-api.ts';
import type { Desk } from './desk.ts';
import { county } from './plan-round.ts';

interface Form {
  readonly sheets: readonly { readonly id: string; readonly part: string }[];
}

interface Sheet {
  readonly id: string;
  readonly version: number;
  readonly displayName: string;
  readonly reviewedByOffice: boolean;
  readonly totalHundredths: number | null;
}

/** What one does on the sheet of the team, where another has shown it on the screen. */
export async function rateAll(desk: Desk, inTeam: string, id: string): Promise<void> {
  const path = `${inTeam}/talent-pool/ratings/${id}`;
  const { sheets } = await callApi<Form>(desk, { path });
  const marks = sheets.map(({ id: sheetId, part }) => ({
    sheetId,
    score: 88,
    remark: part === 'leader' ? '作风扎实，成文质量高' : null,
  }));
  await callApi(desk, { method: 'PUT', path, body: { marks } });
  await callApi(desk, { method: 'POST', path: `${path}/submit` });
}

/** 综合评定 of whoever has none yet. */
export async function assessOthers(desk: Desk, id: string): Promise<void> {
  const path = `${county}/talent-pool/evaluations/${id}`;
  const { sheets } = await callApi<{ sheets: readonly Sheet[] }>(desk, { path });
  for (const { id: sheetId, reviewedByOffice, version } of sheets.slice(1)) {
    const body = {
      overall: 86,
      remark: null,
      cap: null,
      capReason: null,
      leaderScore: reviewedByOffice ? 90 : null,
      leaderRemark: reviewedByOffice ? '带队有方' : null,
    };
    await callApi(desk, {
      method: 'PUT',
      path: `${path}/sheets/${sheetId}/overall`,
      body,
      version,
    });
  }
}

/** No sideways scroll of the page, at the width of a phone; the window is given back its size. */
export async function fitsPhone({ page }: Desk): Promise<void> {
  const before = page.viewportSize();
  await page.setViewportSize({ width: 360, height: 740 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);
  if (before !== null) await page.setViewportSize(before);
}

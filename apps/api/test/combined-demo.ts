import { describe, expect, test } from 'vitest';
import { z } from 'zod';

import { pageOf, type readerOf } from './demo-reader.ts';

type Reader = ReturnType<typeof readerOf>;

/** What the demo shows of the combined inspections; whoever registers the cases has loaded it. */
export function combinedDemoCases(reader: Reader): void {
  describe('the combined inspections', () => {
    blockCases(reader);
    campaignCases(reader);
    onSiteCases(reader);
  });
}

function blockCases({ cookieOf, get }: Reader): void {
  test('counties are inspected by blocks: one has not answered, and blocks have problems in common', async () => {
    const cookie = await cookieOf('muxiaolan');
    const County = z.object({
      code: z.string(),
      answer: z.string(),
      leader: z.object({ authorisedOn: z.string().nullable() }).nullable(),
    });
    const at = '/t/530100';
    const { items } = await get(
      `${at}/inspection/combined-inspections`,
      pageOf(z.object({ id: z.uuid(), mode: z.string(), stage: z.string() })),
      cookie,
    );
    const block = items.find(({ mode }) => mode === 'block');
    const path = `${at}/inspection/combined-inspections/${block?.id ?? ''}`;
    const { counties } = await get(path, z.object({ counties: z.array(County) }), cookie);
    const division = await get(
      `${at}/block/divisions/${block?.id ?? ''}`,
      z.object({
        bound: z.int(),
        division: z.object({ blocks: z.array(z.unknown()), unplaced: z.array(z.unknown()) }),
        placed: z.array(z.object({ cameBy: z.string() })),
        violations: z.array(z.unknown()),
      }),
      cookie,
    );
    const commons = await get(
      `${at}/block/divisions/${block?.id ?? ''}/common-problems`,
      pageOf(z.object({ problems: z.int(), confirmed: z.int() })),
      cookie,
    );

    expect(block?.stage).toBe('running');
    expect(counties.filter(({ answer }) => answer === 'joined')).toHaveLength(13);
    expect(counties.filter(({ answer }) => answer === 'invited')).toMatchObject([
      { code: '530111' },
    ]);
    expect(counties.filter(({ leader }) => leader !== null)).toHaveLength(4);
    expect(counties.filter(({ leader }) => leader?.authorisedOn != null)).toHaveLength(3);
    expect(division).toMatchObject({ violations: [], bound: expect.any(Number) });
    expect(division.division.blocks).toHaveLength(5);
    expect(division.division.unplaced).toHaveLength(2);
    expect(division.placed.filter(({ cameBy }) => cameBy === 'manual')).toHaveLength(1);
    expect(commons.items).toHaveLength(5);
    expect(commons.items.filter(({ confirmed }) => confirmed > 0)).toHaveLength(1);
  });
}

function campaignCases({ cookieOf, get }: Reader): void {
  test('counties of a campaign stand at different steps: one late, one gone, one called late', async () => {
    const cookie = await cookieOf('muxiaolan');
    const at = '/t/530100';
    const { items } = await get(
      `${at}/inspection/combined-inspections`,
      pageOf(z.object({ id: z.uuid(), mode: z.string() })),
      cookie,
    );
    const id = items.find(({ mode }) => mode === 'linkage')?.id ?? '';
    const County = z.object({
      code: z.string(),
      takesPart: z.boolean(),
      behind: z.int(),
      checklistNumber: z.int().nullable(),
      submitted: z.unknown(),
    });
    const { counties } = await get(
      `${at}/linkage/campaigns/${id}`,
      z.object({ counties: z.array(County) }),
      cookie,
    );
    const { items: found } = await get(
      `${at}/linkage/campaigns/${id}/matrix`,
      pageOf(z.object({ code: z.string(), isCommon: z.boolean(), isGone: z.boolean() })),
      cookie,
    );

    expect(counties.map(({ checklistNumber }) => checklistNumber)).toEqual([2, 2, 1, 1, 1]);
    expect(counties.filter(({ behind }) => behind > 0).map(({ code }) => code)).toEqual(['530114']);
    expect(counties.filter(({ takesPart }) => !takesPart).map(({ code }) => code)).toEqual([
      '530125',
    ]);
    expect(counties.filter(({ submitted }) => submitted !== null)).toHaveLength(4);
    expect(found.filter(({ isCommon }) => isCommon).map(({ code }) => code)).toEqual([
      '1.1',
      '2.2',
    ]);
    expect(found.filter(({ isGone }) => isGone).map(({ code }) => code)).toEqual(['1.2']);
  });
}

function onSiteCases({ cookieOf, get }: Reader): void {
  describe('the county whose team is on site in a campaign', () => {
    const county = '/t/530181';
    const city = '/t/530100/inspection/vault';

    test('keeps its papers together with the city, which has opened one and is asked for another', async () => {
      const Mirror = z.object({ state: z.string(), digestOnly: z.boolean(), openings: z.int() });
      const cookie = await cookieOf('luting');
      const { items } = await get(`${county}/inspection/paper-mirrors`, pageOf(Mirror), cookie);
      const asked = await get(
        `${city}/openings`,
        pageOf(z.object({ askedByName: z.string() })),
        await cookieOf('shenhuaixin'),
      );

      expect(items).toHaveLength(4);
      expect(items.map(({ state }) => state).toSorted()).toEqual([
        'kept',
        'kept',
        'kept',
        'opened',
      ]);
      expect(items.filter(({ digestOnly }) => digestOnly)).toHaveLength(1);
      expect(asked.items).toEqual([{ askedByName: '方世杰' }]);
    });

    test('waits for two to sign who came later', async () => {
      const Terms = pageOf(z.object({ signedOn: z.string().nullable() }));
      const open = async (userName: string) => {
        const { items } = await get('/me/terms', Terms, await cookieOf(userName));
        return items.filter(({ signedOn }) => signedOn === null).length;
      };

      expect(await Promise.all(['louxueying', 'lizhijian', 'miaohaixia'].map(open))).toEqual([
        1, 1, 0,
      ]);
    });

    test('has reported what could not wait, and nobody reads it but those named', async () => {
      const Reports = pageOf(z.object({ stage: z.string() }));
      const listed = async (userName: string, code: string) => {
        const path = `/t/${code}/restricted/inspection/urgent-reports`;
        return (await get(path, Reports, await cookieOf(userName))).items;
      };

      expect(await listed('shenruixiang', '530181')).toEqual([{ stage: 'decided' }]);
      expect(await listed('guchanghe', '530100')).toEqual([{ stage: 'decided' }]);
    });
  });
}

import type { TestKernel } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { createWorld, openHost } from '../../../test/factories.ts';
import { createLeadOffice, leadOf, type LeadOffice } from '../../../test/lead-factories.ts';
import { getLeadFigures } from '../leads/get-lead-figures.ts';
import { noteHigherLead } from '../leads/higher-leads.ts';
import { revealLeadField } from '../leads/reveal-lead-field.ts';
import { getLetter, getLetterTotals, listLetters } from './get-letter.ts';
import { isOverdue } from './letter.rules.ts';
import { LetterBody } from './letters.schemas.ts';
import { registerLetter, updateLetterContent } from './save-letter.ts';
import { settleLetter, turnLetterIntoLead } from './settle-letter.ts';

let host: TestKernel;
let office: LeadOffice;
beforeAll(async () => {
  host = await openHost();
  office = await createLeadOffice(await createWorld(host));
});
afterAll(async () => {
  await host.close();
});

function letter(overrides: Partial<LetterBody> = {}): LetterBody {
  return LetterBody.parse({
    kind: 'visit',
    receivedOn: '2026-01-12',
    title: '反映某科长违规收受礼金',
    reporter: '周某',
    accused: '纪某某',
    accusedUnit: '区水务局',
    content: '来访人反映2025年中秋前收受礼金。',
    recorder: '案管甲',
    isNamed: true,
    isDuplicate: false,
    secrecy: 'workSecret',
    ...overrides,
  });
}

const register = async (overrides: Partial<LetterBody> = {}) =>
  (await office.inside(office.custody, (ctx) => registerLetter(ctx, letter(overrides)))).id;

const intoLead = {
  committeeTerm: 12,
  year: 2026,
  roundNo: 5,
  teamName: '第一巡察组',
  discipline: 'integrity',
  post: null,
  rank: null,
} as const;

describe('a letter', () => {
  test('keeps title, reporter, accused and content sealed', async () => {
    const id = await register();
    const { rows } = await host.db.admin.query<{ text: string }>(
      'select t::text as text from p_inspection.letters t where id = $1',
      [id],
    );

    for (const word of ['礼金', '周某', '纪某某']) expect(rows[0]?.text).not.toContain(word);
    expect(await office.inside(office.custody, (ctx) => getLetter(ctx, id))).toMatchObject({
      title: '反映某科长违规收受礼金',
      reporter: '周某',
      accused: '纪某某',
    });
  });

  test('is found by the whole name of who is reported, and by no part of it', async () => {
    const id = await register({ accused: '闻人某' });
    const found = (contains: string) =>
      office.inside(office.custody, async (ctx) =>
        (await listLetters(ctx, { limit: 50, contains })).items.map((item) => item.id),
      );

    expect(await found('闻人某')).toEqual([id]);
    expect(await found('闻人')).toEqual([]);
  });

  test('does not exist for whom it reports, from the moment it names him', async () => {
    const colleague = await host.member(office.world.county, 'custody');
    const id = await register({ accused: null });
    const read = () => office.inside(colleague, (ctx) => getLetter(ctx, id));
    const count = () =>
      office.inside(colleague, async (ctx) => (await getLetterTotals(ctx, {})).letters);
    const { version } = await read();
    const before = await count();

    await office.inside(office.custody, (ctx) =>
      updateLetterContent(ctx, id, {
        body: letter({ accused: colleague.displayName }),
        version,
      }),
    );

    await expect(read()).rejects.toMatchObject({ code: 'inspection.letter_not_found' });
    expect(await count()).toBe(before - 1);
  });

  test('becomes a lead without being typed again, once', async () => {
    const id = await register();
    const { version } = await office.inside(office.custody, (ctx) => getLetter(ctx, id));

    const { leadId } = await office.inside(office.custody, (ctx) =>
      turnLetterIntoLead(ctx, id, { body: intoLead, version }),
    );
    const shown = await office.inside(office.custody, (ctx) =>
      revealLeadField(ctx, leadId, { field: 'subject', reason: '核对' }),
    );

    expect(await leadOf(office, leadId)).toMatchObject({ source: 'visit', letterId: id });
    expect(shown.value).toBe('纪某某');
    await expect(
      office.inside(office.custody, (ctx) =>
        turnLetterIntoLead(ctx, id, { body: intoLead, version: version + 1 }),
      ),
    ).rejects.toMatchObject({ code: 'inspection.letter_linked' });
  });

  test('that names nobody becomes no lead, and one that is settled does not change', async () => {
    const id = await register({ accused: null, accusedUnit: null });
    const { version } = await office.inside(office.custody, (ctx) => getLetter(ctx, id));

    await expect(
      office.inside(office.custody, (ctx) =>
        turnLetterIntoLead(ctx, id, { body: intoLead, version }),
      ),
    ).rejects.toMatchObject({ code: 'inspection.letter_nobody_accused' });
    await office.inside(office.custody, (ctx) =>
      settleLetter(ctx, id, { body: { settledOn: '2026-02-01' }, version }),
    );
    await expect(
      office.inside(office.custody, (ctx) =>
        updateLetterContent(ctx, id, { body: letter(), version: version + 1 }),
      ),
    ).rejects.toMatchObject({ code: 'inspection.letter_settled' });
  });
});

describe('逾期', () => {
  const base = { signBy: null, signedOn: null, dueOn: null, settledOn: null };

  test.each([
    ['its day of signing has passed unsigned', { signBy: '2026-01-31' }, true],
    ['it was signed for', { signBy: '2026-01-31', signedOn: '2026-02-01' }, false],
    ['its day has passed', { dueOn: '2026-01-31' }, true],
    ['it ends today', { dueOn: '2026-02-01' }, false],
    ['it is settled', { dueOn: '2026-01-31', settledOn: '2026-02-01' }, false],
  ])('%s', (_, dates, expected) => {
    expect(isOverdue({ ...base, ...dates }, '2026-02-01')).toBe(expected);
  });
});

test('of a cadre of a higher level only a number is kept', async () => {
  const figures = () => office.inside(office.custody, (ctx) => getLeadFigures(ctx, {}));
  const before = await figures();

  await office.inside(office.custody, (ctx) => noteHigherLead(ctx, 'principal'));

  expect(await figures()).toEqual({ ...before, higher: before.higher + 1 });
});

test('a sealed field is shown for a reason, which stays in the record', async () => {
  const id = await register();
  const { version } = await office.inside(office.custody, (ctx) => getLetter(ctx, id));
  const { leadId } = await office.inside(office.custody, (ctx) =>
    turnLetterIntoLead(ctx, id, { body: intoLead, version }),
  );

  await office.inside(office.custody, (ctx) =>
    revealLeadField(ctx, leadId, { field: 'allegation', reason: '审批前核对' }),
  );

  const { rows } = await host.db.admin.query<{ content: Buffer }>(
    `select c.content from core.audit_entries e join core.audit_contents c on c.tenant_id = e.tenant_id and c.entry_id = e.id
     where e.subject_id = $1 and e.action = 'inspection.lead_field_revealed'`,
    [leadId],
  );
  expect(rows[0]?.content.toString('utf8')).toContain('审批前核对');
});

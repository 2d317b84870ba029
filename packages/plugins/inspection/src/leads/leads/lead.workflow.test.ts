import type { TestKernel } from '@lianxun/plugin-testing';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { createWorld, openHost } from '../../../test/factories.ts';
import {
  acceptedLead,
  actOnLead,
  createLeadOffice,
  dispose,
  leadOf,
  registeredLead,
  study,
  withProgress,
  withResult,
  type LeadOffice,
} from '../../../test/lead-factories.ts';

let host: TestKernel;
let office: LeadOffice;
beforeAll(async () => {
  host = await openHost();
  office = await createLeadOffice(await createWorld(host));
});
afterAll(async () => {
  await host.close();
});

const refusal = (code: string) => ({
  code: 'core.move_refused',
  details: { reasons: [expect.objectContaining({ code: `inspection.${code}` })] },
});

describe('before it is dealt with, a lead', () => {
  test('is received by whoever registers it by hand', async () => {
    const lead = await leadOf(office, await registeredLead(office));

    expect(lead).toMatchObject({ state: 'registered', receivedBy: '案管甲' });
    expect(lead.receivedOn).not.toBeNull();
  });

  test('is not proposed without its referral document', async () => {
    const id = await registeredLead(office, { referralDocument: null, referredOn: null });

    await expect(
      actOnLead(office, {
        user: office.custody,
        id,
        move: 'propose',
        fields: { proposal: '分办' },
      }),
    ).rejects.toMatchObject({
      details: {
        reasons: expect.arrayContaining([
          expect.objectContaining({ code: 'inspection.no_referral_document' }),
          expect.objectContaining({ code: 'inspection.no_handling_office' }),
        ]),
      },
    });
  });

  test('is approved by the head of discipline, never by custody', async () => {
    const id = await acceptedLead(office);

    expect(await leadOf(office, id)).toMatchObject({
      state: 'accepted',
      proposal: '建议由第一监督检查室承办',
      signedBy: '承办乙',
    });
    await expect(
      actOnLead(office, { user: office.custody, id, move: 'talk', fields: study }),
    ).rejects.toMatchObject({ code: 'core.move_refused' });
  });
});

describe('a disposition', () => {
  test('needs the record of the collective study', async () => {
    const id = await acceptedLead(office);

    await expect(
      actOnLead(office, { user: office.handler, id, move: 'talk' }),
    ).rejects.toMatchObject({ code: 'core.move_refused' });
  });

  test('holds only once somebody else has approved it', async () => {
    const id = await acceptedLead(office);

    await actOnLead(office, { user: office.handler, id, move: 'talk', fields: study });
    const before = await leadOf(office, id);
    await expect(
      actOnLead(office, { user: office.handler, id, event: 'approve', move: 'talk' }),
    ).rejects.toMatchObject({ code: 'core.move_refused' });
    await actOnLead(office, { user: office.head, id, event: 'approve', move: 'talk' });

    expect(before).toMatchObject({ state: 'accepted', disposition: null });
    expect(await leadOf(office, id)).toMatchObject({
      state: 'talkInquiry',
      disposition: 'talkInquiry',
      ...study,
    });
  });

  test('谈话函询 may be repeated', async () => {
    const id = await acceptedLead(office);

    await dispose(office, id, { move: 'talk' });
    await withProgress(office, id);
    await actOnLead(office, { user: office.handler, id, move: 'recordTalk' });

    expect(await dispose(office, id, { move: 'talk' })).toMatchObject({ state: 'talkInquiry' });
  });

  test('暂存待查 names a review date, and rests until it or new evidence comes', async () => {
    const id = await acceptedLead(office);
    const reason = '可查性暂不具备';

    await expect(dispose(office, id, { move: 'suspend', reason })).rejects.toMatchObject({
      code: 'core.move_refused',
    });
    await dispose(office, id, { move: 'suspend', reason, fields: { reviewOn: '2099-01-01' } });

    expect(await leadOf(office, id)).toMatchObject({ state: 'suspended', reviewOn: '2099-01-01' });
    await expect(dispose(office, id, { move: 'verify' })).rejects.toMatchObject(
      refusal('review_not_due'),
    );
  });

  test('予以了结 needs a reason and the result', async () => {
    const id = await acceptedLead(office);

    await expect(dispose(office, id, { move: 'conclude', reason: '查否' })).rejects.toMatchObject(
      refusal('no_outcome'),
    );
    await withResult(office, id);
    await expect(dispose(office, id, { move: 'conclude' })).rejects.toMatchObject({
      code: 'core.move_refused',
    });

    expect(await dispose(office, id, { move: 'conclude', reason: '查否' })).toMatchObject({
      state: 'concluded',
    });
  });

  test('转办 and 留存 exist only where the tenant has enabled them', async () => {
    const id = await acceptedLead(office);

    const moves = await office.inside(office.handler, (ctx) => ctx.workflow.available('lead', id));

    expect(moves.filter(({ open }) => open).map(({ title }) => title)).toEqual([
      '谈话函询',
      '初步核实',
      '暂存待查',
    ]);
    expect(moves.map(({ title }) => title)).not.toContain('留存');
  });
});

test('an investigated lead is reported back, closed, and taken up again on new evidence by the head alone', async () => {
  const id = await acceptedLead(office);
  await dispose(office, id, { move: 'verify' });
  await withProgress(office, id);
  await dispose(office, id, { move: 'investigate' });
  await withResult(office, id, { form: 3, filed: true, filedOn: '2026-03-01' });
  await dispose(office, id, { move: 'concludeResult' });
  await actOnLead(office, {
    user: office.handler,
    id,
    move: 'reportBack',
    fields: { reportedOn: '2026-04-01', feedbackDocument: '西纪函〔2026〕7号' },
  });
  await actOnLead(office, { user: office.custody, id, move: 'close' });

  expect(await leadOf(office, id)).toMatchObject({
    state: 'closed',
    filed: true,
    form: 3,
    reportedOn: '2026-04-01',
  });
  const reopening = {
    id,
    move: 'reopen',
    reason: '收到新的反映',
    fields: { newEvidenceOn: '2026-06-01' },
  };
  await expect(actOnLead(office, { user: office.custody, ...reopening })).rejects.toMatchObject({
    code: 'core.move_refused',
  });
  expect(await actOnLead(office, { user: office.head, ...reopening })).toMatchObject({
    state: 'allocated',
  });
});

test('its deadlines run from the referral and from each step', async () => {
  const id = await acceptedLead(office);
  const { rows } = await host.db.admin.query<{ key: string; dueOn: string }>(
    `select key, due_on::text as "dueOn" from core.deadlines where subject_id = $1 and status = 'running' order by key`,
    [id],
  );

  expect(rows.map(({ key }) => key)).toEqual(['leadDisposal', 'leadReportBack']);
  expect(rows[1]?.dueOn).toBe('2026-04-20');
});

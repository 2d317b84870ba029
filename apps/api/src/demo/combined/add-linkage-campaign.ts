import { deliverWaiting } from '@lianxun/kernel';
import { z } from 'zod';

import type { OnDate } from '../clock/live-dates.ts';
import type { Timeline } from '../clock/timeline.ts';
import {
  linkageCalledLate,
  linkageCampaign,
  linkageCounties,
  linkageItems,
  linkageList,
  linkageRequirements,
  linkageRevision,
  linkageSectors,
  linkageTimetable,
} from '../content/content.ts';
import { moveOneCase } from '../play/move-cases.ts';
import type { World } from '../play/world.ts';
import {
  findAndSubmit,
  joinCampaign,
  leaveCampaign,
  takeRevision,
  tellEntry,
} from './linkage-county.ts';

const Id = z.object({ id: z.uuid() });
const Versioned = z.object({ version: z.int() });
const List = Versioned.extend({
  id: z.uuid(),
  items: z.array(
    z.object({
      itemId: z.uuid(),
      code: z.string(),
      groups: z.array(z.string()),
      question: z.string(),
    }),
  ),
});

const city = { in: { tenantCode: '530100' } } as const;
const clerk = { by: 'km-p-02', ...city } as const;
const director = { by: 'km-p-01', ...city } as const;
export const linkageRef = 'linkage campaign';
const ref = linkageRef;
const listRef = 'linkage checklist';
const subject = 'combinedInspection';
const codes = Object.keys(linkageCounties);

/** 联动式: counties at different steps, a revised checklist, one that has left and one called late. */
export function addLinkageCampaign(timeline: Timeline, world: World, onDate: OnDate): void {
  const carry = () => deliverWaiting(world.kernel, world.cityId);
  timeline.add(onDate('2026-11-05'), () => plan(world, onDate));
  timeline.add(onDate('2026-11-06'), async () => {
    await moveOneCase(world, { ...director, subject, refs: [ref], move: 'approve' });
    await carry();
  });
  timeline.add(onDate('2026-11-09'), async () => {
    for (const code of codes) await joinCampaign(world, code);
    await moveOneCase(world, { ...clerk, subject, refs: [ref], move: 'start' });
    await tellBriefing(world, onDate);
    await carry();
  });
  timeline.add(onDate('2026-11-17'), async () => {
    for (const code of codes) {
      await tellEntry(world, code, onDate);
      await findAndSubmit(world, code);
    }
    await revise(world);
    await carry();
  });
  timeline.add(onDate('2026-11-18'), async () => {
    for (const [code, { leaves, takesRevision }] of Object.entries(linkageCounties)) {
      if (takesRevision) await takeRevision(world, code);
      if (leaves !== undefined) await leaveCampaign(world, code, leaves);
    }
    await callLate(world);
    await carry();
  });
}

async function plan(world: World, onDate: OnDate): Promise<void> {
  const { player, refs, tenantIds } = world;
  const body = {
    ...linkageCampaign,
    mode: 'linkage',
    windowFrom: onDate(linkageCampaign.windowFrom),
    windowTo: onDate(linkageCampaign.windowTo),
    counties: codes.map((code) => tenantIds.get(code) ?? 0),
  };
  const { id } = await player.read({ ...clerk, path: 'inspection/combined-inspections', body }, Id);
  refs.set(ref, id);
  const milestones = linkageTimetable.map(([key, title, party, kind, dueOn, waitsFor]) => ({
    key,
    title,
    party,
    kind,
    dueOn: onDate(dueOn),
    waitsFor,
  }));
  const laidDown = { sectors: linkageSectors, requirements: linkageRequirements, milestones };
  const path = `linkage/campaigns/${id}`;
  await player.send({ ...clerk, method: 'PUT', path, body: laidDown, version: 0 });
  const listBody = { kind: 'campaign', title: linkageList, items: linkageItems };
  const list = await player.read({ ...clerk, path: 'inspection/checklists', body: listBody }, List);
  refs.set(listRef, list.id);
  await publishAndChoose(world, list, null);
  await moveOneCase(world, { ...clerk, subject, refs: [ref], move: 'submit' });
}

/** Published by the director, then the version that counts. */
async function publishAndChoose(
  { player, refs }: World,
  { id, version }: z.output<typeof List>,
  reason: string | null,
): Promise<void> {
  const publish = `inspection/checklists/${id}/publish`;
  await player.send({ ...director, path: publish, body: {}, version });
  const path = `linkage/campaigns/${refs.get(ref)}`;
  const campaign = await player.read({ ...clerk, method: 'GET', path }, Versioned);
  await player.send({
    ...clerk,
    method: 'PUT',
    path: `${path}/checklist`,
    body: { versionId: id, reason },
    version: campaign.version,
  });
}

async function tellBriefing({ player, refs }: World, onDate: OnDate): Promise<void> {
  const path = `linkage/campaigns/${refs.get(ref)}`;
  const { version } = await player.read({ ...clerk, method: 'GET', path }, Versioned);
  const body = { doneOn: onDate('2026-11-09'), note: '市县巡察干部共86人参加' };
  await player.send({
    ...clerk,
    method: 'PUT',
    path: `${path}/milestones/briefing`,
    body,
    version,
  });
}

/** A second version in the middle: one item changed, one removed, one added. */
async function revise(world: World): Promise<void> {
  const { player, refs } = world;
  const { added, changed, reason, removed } = linkageRevision;
  const path = `inspection/checklists/${refs.get(listRef)}/versions`;
  const draft = await player.read({ ...clerk, path, body: {} }, List);
  const items = [
    ...draft.items
      .filter(({ code }) => code !== removed)
      .map((item) => (item.code === changed.code ? { ...item, ...changed } : item))
      .map(({ code, groups, itemId, question }) => ({ code, groups, itemId, question })),
    added,
  ];
  const saved = await player.read(
    {
      ...clerk,
      method: 'PUT',
      path: `inspection/checklists/${draft.id}`,
      body: { title: linkageList, items },
      version: draft.version,
    },
    List,
  );
  await publishAndChoose(world, saved, reason);
}

async function callLate({ player, refs, tenantIds }: World): Promise<void> {
  const path = `inspection/combined-inspections/${refs.get(ref)}/counties`;
  await player.send({ ...clerk, path, body: { county: tenantIds.get(linkageCalledLate) } });
}

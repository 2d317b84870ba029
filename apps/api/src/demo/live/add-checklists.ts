import { z } from 'zod';

import type { OnDate } from '../clock/live-dates.ts';
import type { Timeline } from '../clock/timeline.ts';
import { borrowed, ownItem, villageAnswers } from '../content/live/checklists.ts';
import type { DemoRound, Ref } from '../content/types.ts';
import { accountOf } from '../play/references.ts';
import { parts, type World } from '../play/world.ts';
import { addCountyChecks } from './check-counties.ts';
import { itemOf, ListedItem, seen } from './checklist-answers.ts';

const city = { in: { tenantCode: '530100' } } as const;
const clerk = { ...city, by: 'km-p-02' } as const;
const director = { ...city, by: 'km-p-01' } as const;
const lists = 'inspection/checklists';
const Version = z.object({
  id: z.uuid(),
  version: z.int(),
  checklistId: z.uuid(),
  items: z.array(ListedItem),
});
const Kept = z.object({ id: z.uuid(), version: z.int() });

/** 巡察清单: published by the city, taken over by the county with an item of its own, filled in on site. */
export function addChecklists(
  timeline: Timeline,
  world: World,
  { onDate, round }: { readonly onDate: OnDate; readonly round: DemoRound },
): void {
  timeline.add(onDate('2026-05-26'), () =>
    publish(world, 'village', '对村（社区）党组织巡察工作重点“一表清”'),
  );
  timeline.add(onDate('2026-05-26'), () => publish(world, 'countyWork', '县级巡察工作检查清单'));
  timeline.add(onDate('2026-06-02'), () => adopt(world, round.ref));
  const team = streetTeam(world, round);
  timeline.add(onDate('2026-11-05'), () => fillIn(world, team));
  for (const [index, material] of borrowed.entries()) {
    const ref = `xs-m-${index + 1}`;
    const entry = { ...team, ref, material, onDate };
    timeline.add(onDate(material.borrowedOn), () => borrow(world, entry));
    const { returnedOn } = material;
    if (returnedOn !== null)
      timeline.add(onDate(returnedOn), () => giveBack(world, { ...entry, on: onDate(returnedOn) }));
  }
  addCountyChecks(timeline, world, onDate);
}

async function publish({ player, refs }: World, kind: string, title: string): Promise<void> {
  const body = { kind, title, template: kind, note: null };
  const { id, version } = await player.read({ ...clerk, path: lists, body }, Version);
  const shared = { body: { sharesDown: true }, version };
  await player.send({ ...director, path: `${lists}/${id}/publish`, ...shared });
  refs.set(`km-list-${kind}`, id);
}

async function adopt({ player, refs }: World, roundRef: Ref): Promise<void> {
  const by = parts.clerk;
  const offered = refs.get('km-list-village');
  const { id } = await player.read({ by, path: `${lists}/${offered}/adopt` }, Version);
  const draft = await player.read(
    { by, path: `${lists}/${id}/local-items`, body: { items: [ownItem] } },
    Version,
  );
  const publishing = { path: `${lists}/${draft.id}/publish`, body: {}, version: draft.version };
  await player.send({ by: parts.director, ...publishing });
  const pin = `inspection/rounds/${refs.get(roundRef)}/checklists`;
  await player.send({ by, path: pin, body: { versionId: draft.id } });
  refs.set('xs-list-village', draft.id);
}

interface OnSite {
  readonly engagementRef: Ref;
  readonly teamRef: Ref;
  readonly member: Ref;
}

/** The team at a street: villages are looked at from there. */
function streetTeam({ units }: World, { engagements, teams }: DemoRound): OnSite {
  const onSite = engagements.filter(({ feedbackOn }) => feedbackOn === null);
  const street = onSite.find(({ unitRef }) => units.get(unitRef)?.name.includes('街道'));
  const engagement = street ?? onSite[0];
  const team = teams.find(({ ref }) => ref === engagement?.teamRef);
  const member = team?.members.find(({ role }) => role === 'member')?.personRef;
  if (!engagement || !team || !member) throw new Error('No team is on site');
  return { engagementRef: engagement.ref, teamRef: team.ref, member };
}

async function fillIn({ player, refs }: World, at: OnSite): Promise<void> {
  const team = { by: at.member, in: { teamRef: at.teamRef } };
  const list = `${lists}/${refs.get('xs-list-village')}`;
  const { checklistId, items } = await player.read({ ...team, method: 'GET', path: list }, Version);
  const sheets = `inspection/engagements/${refs.get(at.engagementRef)}/checklist-sheets`;
  for (const { answers, place } of villageAnswers) {
    const sheet = await player.read(
      { ...team, path: sheets, body: { checklistId, place } },
      z.object({ id: z.uuid() }),
    );
    const to = `inspection/checklist-sheets/${sheet.id}/answers`;
    for (const answer of answers) {
      const call = { path: `${to}/${itemOf(items, answer)}`, body: seen(answer), version: 0 };
      await player.send({ ...team, method: 'PUT', ...call });
    }
  }
}

interface Borrowing extends OnSite {
  readonly ref: Ref;
  readonly material: (typeof borrowed)[number];
  readonly onDate: OnDate;
}

const provider = '陈文慧';

async function borrow(
  { player, refs }: World,
  { engagementRef, material, member, onDate, ref, teamRef }: Borrowing,
): Promise<void> {
  const { borrowedOn, dueOn, form, quantity, title } = material;
  const body = {
    title,
    form,
    quantity,
    engagementId: refs.get(engagementRef),
    borrowerId: refs.get(accountOf(member)),
    provider,
    borrowedOn: onDate(borrowedOn),
    dueOn: dueOn === null ? null : onDate(dueOn),
  };
  const call = { by: member, in: { teamRef }, path: 'inspection/materials', body };
  refs.set(ref, (await player.read(call, Kept)).id);
}

async function giveBack(
  { player, refs }: World,
  { member, on, ref, teamRef }: Borrowing & { readonly on: string },
): Promise<void> {
  const path = `inspection/materials/${refs.get(ref)}/return`;
  const body = { returnedOn: on, receivedBy: provider };
  await player.send({ by: member, in: { teamRef }, path, body, version: 1 });
}

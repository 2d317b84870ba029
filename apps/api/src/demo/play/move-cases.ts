import { z } from 'zod';

import type { Ref } from '../content/types.ts';
import type { Place } from './player.ts';
import type { World } from './world.ts';

export interface CaseMove {
  readonly by: Ref;
  readonly in?: Place;
  readonly subject:
    | 'round'
    | 'engagement'
    | 'workingPaper'
    | 'finding'
    | 'measure'
    | 'lead'
    | 'assignment'
    | 'escalation'
    | 'governanceProposal'
    | 'immediateRectification'
    | 'poolMember'
    | 'recusalMatter'
    | 'dispatch'
    | 'evaluation'
    | 'combinedInspection'
    | 'annualPlan'
    | 'demandItem'
    | 'survey'
    | 'inspectionReport'
    | 'ledgerReturn'
    | 'ledgerFollowUp'
    | 'guidanceNotice'
    | 'urgentReport';
  readonly refs: readonly Ref[];
  readonly move: string;
  readonly fields?: Readonly<Record<string, string>>;
  readonly reason?: string;
  readonly reasonCode?: string;
  readonly opinion?: string;
}

const Outcome = z.object({
  refused: z.array(
    z.object({ id: z.string(), reasons: z.array(z.object({ message: z.string() })) }),
  ),
});

/** One move of several cases; a refusal is a fault of the story. */
export async function moveCases(world: World, request: CaseMove): Promise<void> {
  const { by, in: place = 'member', subject, refs, ...event } = request;
  const ids = refs.map((ref) => world.refs.get(ref));
  if (ids.length === 0) return;
  const path = `core/cases/${subject}/events`;
  const { refused } = await world.player.read(
    { by, in: place, path, body: { ids, ...event } },
    Outcome,
  );
  if (refused.length > 0) {
    throw new Error(`${event.move} of ${subject} ${refs.join()}: ${JSON.stringify(refused)}`);
  }
}

const Case = z.object({ version: z.int() });

/** A move that is made one by one. */
export async function moveOneCase(world: World, request: CaseMove): Promise<void> {
  const { by, in: place = 'member', subject, refs, ...event } = request;
  const path = `core/cases/${subject}/${world.refs.get(refs[0] ?? '')}`;
  const { version } = await world.player.read({ by, in: place, method: 'GET', path }, Case);
  await world.player.send({ by, in: place, path: `${path}/events`, body: event, version });
}

import { z } from 'zod';

import { DemandContent } from '../demands/demand.schemas.ts';
import { Rating } from '../demands/rating.schemas.ts';
import { DemandResult } from '../demands/result.schemas.ts';
import { priorities } from '../menu-tables.ts';
import { MenuContent } from '../menus/menu.schemas.ts';

export const IdParams = z.object({ id: z.uuid() });

export const WeighBody = z
  .object({
    priority: z.enum(priorities),
    reason: z.string().trim().min(1).max(500).nullable().default(null),
  })
  .meta({ id: 'WeighDemand' });
export type WeighBody = z.output<typeof WeighBody>;

const text = z.string().nullable();

export const ReceivedDemandView = z
  .object({
    id: z.uuid(),
    version: z.int(),
    combinedId: z.uuid(),
    countyCode: z.string(),
    countyName: z.string(),
    number: z.int(),
    /** Version of the menu it was ordered from. */
    menuNumber: z.int(),
    content: DemandContent,
    receivedAt: z.string(),
    withdrawnAt: text,
    withdrawnReason: text,
    priority: z.enum(priorities),
    priorityReason: text,
    weighedByName: text,
    weighedAt: text,
    told: DemandResult.nullable(),
    rating: Rating.nullable(),
    ratedAt: text,
    /** Titles of the skills asked for. */
    skills: z.array(z.object({ key: z.string(), title: z.string() })),
    versions: z.array(
      z.object({
        number: z.int(),
        sentByName: z.string(),
        receivedAt: z.string(),
        changes: z.array(z.object({ what: z.string(), before: z.string(), after: z.string() })),
      }),
    ),
  })
  .meta({ id: 'ReceivedDemand' });
export type ReceivedDemandView = z.input<typeof ReceivedDemandView>;

export const DemandBoardView = z
  .object({
    id: z.uuid(),
    title: z.string(),
    stage: text,
    windowFrom: z.string(),
    windowTo: z.string(),
    /** The menu of new invitations; null while none is published. */
    menu: z.object({ number: z.int(), content: MenuContent }).nullable(),
    counties: z.array(
      z.object({
        code: z.string(),
        name: z.string(),
        takesPart: z.boolean(),
        headcount: z.int(),
        demands: z.int(),
      }),
    ),
    demands: z.array(
      ReceivedDemandView.omit({ versions: true, skills: true, told: true }).extend({
        isTold: z.boolean(),
        /** Other demands out on one of its days. */
        overlaps: z.int(),
      }),
    ),
    skills: z.array(z.object({ key: z.string(), title: z.string() })),
    /** Heads wanted by week, to see where all want people at once. */
    weeks: z.array(z.object({ from: z.string(), headcount: z.int() })),
    lastMatching: z.object({ number: z.int(), at: z.string(), toldAt: text }).nullable(),
  })
  .meta({ id: 'DemandBoard' });
export type DemandBoardView = z.input<typeof DemandBoardView>;

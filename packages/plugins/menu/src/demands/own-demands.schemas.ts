import { z } from 'zod';

import { MenuContent } from '../menus/menu.schemas.ts';
import { DemandContent } from './demand.schemas.ts';
import { Rating } from './rating.schemas.ts';
import { DemandResult } from './result.schemas.ts';

export const IdParams = z.object({ id: z.uuid() });
const text = z.string().nullable();

const DemandFields = z.object({
  id: z.uuid(),
  version: z.int(),
  content: DemandContent,
  sentNumber: z.int(),
  authorName: z.string(),
  createdAt: z.string(),
  state: z.string(),
  stateTitle: z.string(),
  stage: z.string(),
  resultAt: text,
  ratedAt: text,
  isUnderway: z.boolean(),
});

const Frame = z.object({
  title: z.string(),
  windowFrom: z.string(),
  windowTo: z.string(),
  menuNumber: z.int(),
  /** Last version the city has published; a county that has ordered stays with its own. */
  latestMenuNumber: z.int(),
  menu: MenuContent,
  units: z.array(z.object({ targetId: z.uuid(), name: z.string(), kind: z.string() })),
  isOver: z.boolean(),
});

export const DemandRequestView = Frame.extend({
  /** 参加统合巡察 it belongs to. */
  id: z.uuid(),
  demands: z.array(DemandFields.extend({ met: z.number().nullable() })),
}).meta({ id: 'DemandRequest' });
export type DemandRequestView = z.input<typeof DemandRequestView>;

export const OwnDemandView = DemandFields.extend({
  participationId: z.uuid(),
  frame: Frame,
  /** The reasons of people are told to those who order alone. */
  result: DemandResult.nullable(),
  rating: Rating.nullable(),
  versions: z.array(
    z.object({
      number: z.int(),
      menuNumber: z.int(),
      byName: z.string(),
      at: z.string(),
      changes: z.array(z.object({ what: z.string(), before: z.string(), after: z.string() })),
    }),
  ),
}).meta({ id: 'OwnDemand' });
export type OwnDemandView = z.input<typeof OwnDemandView>;

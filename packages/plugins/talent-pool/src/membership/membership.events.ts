import { defineEvent } from '@lianxun/plugin-api';
import { z } from 'zod';

const Member = z.object({ memberId: z.uuid() });

/** A unit has proposed somebody: its entry is taken into the register outside its scope. */
export const personNominated = defineEvent('talent-pool.person_nominated', Member);
/** The sending unit has spoken: what is checked from here on is not for it to see. */
export const memberEndorsed = defineEvent('talent-pool.member_endorsed', Member);

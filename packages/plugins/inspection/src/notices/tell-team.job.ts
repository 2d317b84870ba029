import { jobsFor } from '@lianxun/plugin-api';
import { z } from 'zod';

import { inInspection, type InspectionDatabase } from '../database.ts';
import { noticeAnswered } from '../inspection.events.ts';

const Payload = z.object({ noticeId: z.uuid() });

/** The unit does not see who is in the team: whose turn it is now, is found outside its scope. */
export const tellTeam = jobsFor<InspectionDatabase>()({
  name: 'inspection.tell_team',
  on: noticeAnswered.name,
  run: async (caller, payload) => {
    const ctx = inInspection(caller);
    const { noticeId } = Payload.parse(payload);
    await ctx.workflow.reassignTasks('immediateRectification', noticeId);
    const { team = [] } = await ctx.workflow.people('immediateRectification', noticeId);
    const { link, title } = await ctx.workflow.label('immediateRectification', noticeId);
    await ctx.notify.send({
      key: `notice-answered:${noticeId}:${ctx.calendar.today()}`,
      userIds: team,
      title: `立行立改已报送，请确认:${title}`,
      subject: { type: 'immediateRectification', id: noticeId },
      link,
    });
  },
});

import { defineEvent } from '@lianxun/plugin-api';
import { z } from 'zod';

const Engagement = z.object({ engagementId: z.uuid(), roundId: z.uuid() });
const Paper = z.object({ paperId: z.uuid(), engagementId: z.uuid() });
const Subject = z.object({ subject: z.enum(['round', 'engagement']), id: z.uuid() });

const Referral = z.object({ referralId: z.uuid(), engagementId: z.uuid() });
const Lead = z.object({ leadId: z.uuid() });
const LeadReturn = z.object({ returnId: z.uuid() });
const Urgent = z.object({ reportId: z.uuid() });

export const feedbackGiven = defineEvent('inspection.feedback_given', Engagement);
export const feedbackReceived = defineEvent('inspection.feedback_received', Engagement);
export const onSiteExtended = defineEvent('inspection.on_site_extended', Subject);
export const roundMoved = defineEvent('inspection.round_moved', z.object({ roundId: z.uuid() }));
export const mandatesToRevoke = defineEvent('inspection.mandates_to_revoke', Subject);
export const paperLocked = defineEvent('inspection.paper_locked', Paper);
export const paperAmended = defineEvent('inspection.paper_amended', Paper);
export const paperMirrored = defineEvent('inspection.paper_mirrored', Paper);
export const noticeAnswered = defineEvent(
  'inspection.notice_answered',
  z.object({ noticeId: z.uuid() }),
);
export const leadReferred = defineEvent('inspection.lead_referred', Referral);
export const leadChanged = defineEvent('inspection.lead_changed', Lead);
export const leadReturnToFill = defineEvent('inspection.lead_return_to_fill', LeadReturn);
export const leadReturnIssued = defineEvent('inspection.lead_return_issued', LeadReturn);
export const urgentReportFiled = defineEvent(
  'inspection.urgent_report_filed',
  z.object({ filingId: z.uuid() }),
);
export const urgentReportTold = defineEvent('inspection.urgent_report_told', Urgent);

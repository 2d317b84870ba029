import { definePlugin, jobsFor, type Plugin } from '@lianxun/plugin-api';

import { auditLogRoutes } from '../audit/audit-log.routes.ts';
import { calendarChanged } from '../calendar/calendar.events.ts';
import { calendarRoutes } from '../calendar/calendar.routes.ts';
import { computationRequested } from '../computations/computations.events.ts';
import { computationRoutes } from '../computations/computations.routes.ts';
import { coreTx } from '../context/core-tx.ts';
import { documentRoutes } from '../documents/documents.routes.ts';
import { documentTemplateRoutes } from '../documents/templates.routes.ts';
import { draftRoutes } from '../drafts/drafts.routes.ts';
import { exchangeSent } from '../exchange/exchange.events.ts';
import { exchangeRoutes } from '../exchange/exchange.routes.ts';
import { resendExchange } from '../exchange/resend-exchange.ts';
import { extensionRoutes } from '../extensions/extensions.routes.ts';
import { attachmentRoutes } from '../files/attachments.routes.ts';
import { formRoutes } from '../forms/forms.routes.ts';
import { recordFieldRoutes } from '../forms/record-fields.routes.ts';
import { holdersChanged } from '../handover/handover.events.ts';
import { handoverRoutes } from '../handover/handover.routes.ts';
import { forgetIdempotencyKeys } from '../idempotency/forget-idempotency-keys.ts';
import {
  historyApproved,
  importConfirmed,
  importUploaded,
  revertRequested,
  sheetUnneeded,
} from '../imports/imports.events.ts';
import { importRoutes } from '../imports/imports.routes.ts';
import { mandateTermSigned } from '../mandates/mandates.events.ts';
import { mandateRoutes } from '../mandates/mandates.routes.ts';
import { memberRoutes } from '../members/members.routes.ts';
import { postsChanged } from '../people/people.events.ts';
import { peopleRoutes } from '../people/people.routes.ts';
import { personRecord } from '../people/person.record.ts';
import { together } from '../public-links/collect-answers.ts';
import { listReady } from '../public-links/public-answers.repository.ts';
import { publicAnswersDue } from '../public-links/public-links.events.ts';
import { publicLinkRoutes } from '../public-links/public-links.routes.ts';
import { registerCellRoutes } from '../register-rows/cells.routes.ts';
import { registerRoutes } from '../register-rows/registers.routes.ts';
import { registerViewRoutes } from '../register-views/register-views.routes.ts';
import { secrecyRoutes } from '../secrecy/secrecy.routes.ts';
import { apiKeyRoutes } from '../sessions/api-keys.routes.ts';
import { coreSettings } from '../sessions/core-settings.ts';
import { settingRoutes } from '../settings/settings.routes.ts';
import { unitRecord } from '../units/unit.record.ts';
import { unitRoutes } from '../units/units.routes.ts';
import { migrationRoutes } from '../workflow-migrations/migrations.routes.ts';
import {
  migrationCheckRequested,
  migrationStarted,
} from '../workflow-migrations/workflow-migrations.events.ts';
import { proposalRoutes } from '../workflow-versions/proposals.routes.ts';
import { tellAuthors } from '../workflow-versions/tell-authors.ts';
import { versionRoutes } from '../workflow-versions/versions.routes.ts';
import { workflowDecided } from '../workflow-versions/workflow-versions.events.ts';
import { caseRoutes } from '../workflow/cases.routes.ts';
import { recountDeadlines } from '../workflow/recount-deadlines.ts';
import { sweepDeadlines } from '../workflow/sweep-deadlines.ts';
import type { CoreServices } from './core-services.ts';
import { coreMessages } from './messages.ts';
import { corePermissionList, coreRoleDefaults } from './permissions.ts';

const sweepDeadlinesHourly = jobsFor<unknown>()({
  name: 'core.sweep_deadlines',
  schedule: '5 * * * *',
  run: async (ctx) => void (await sweepDeadlines(ctx)),
});

const recountAfterChange = jobsFor<unknown>()({
  name: 'core.recount_deadlines',
  on: calendarChanged.name,
  run: async (ctx) => void (await recountDeadlines(ctx)),
});

/** Roles, mandates and absences begin and end by themselves: once a night open tasks follow them. */
const reassignNightly = jobsFor<unknown>()({
  name: 'core.reassign_nightly',
  schedule: '10 0 * * *',
  run: (ctx) => ctx.emit(holdersChanged, { engagementIds: null, userId: null }),
});

const tellAuthorsOfDecision = jobsFor<unknown>()({
  name: 'core.tell_workflow_authors',
  on: workflowDecided.name,
  run: tellAuthors,
});

/** What did not arrive, because the other tenant was closed or a job was lost, sets out again. */
const resendHourly = jobsFor<unknown>()({
  name: 'core.resend_exchange',
  schedule: '25 * * * *',
  run: resendExchange,
});

const forgetKeysNightly = jobsFor<unknown>()({
  name: 'core.forget_idempotency_keys',
  schedule: '50 3 * * *',
  run: forgetIdempotencyKeys,
});

/** Often enough for who waits for a result, seldom enough to mix what came in. */
const callForPublicAnswers = jobsFor<unknown>()({
  name: 'core.call_for_public_answers',
  schedule: '*/10 * * * *',
  run: async (ctx) => {
    const at = { now: ctx.now, today: ctx.calendar.today(), together };
    const ready = await listReady(coreTx(ctx), at);
    if (ready.length > 0) await ctx.emit(publicAnswersDue, {});
  },
});

const routesOf = (services: CoreServices) => [
  ...caseRoutes,
  ...handoverRoutes,
  ...extensionRoutes,
  ...exchangeRoutes,
  ...attachmentRoutes(services.storage, services.plugins),
  ...unitRoutes,
  ...peopleRoutes,
  ...memberRoutes(services.plugins),
  ...mandateRoutes,
  ...settingRoutes(services.plugins),
  ...calendarRoutes,
  ...auditLogRoutes,
  ...draftRoutes,
  ...apiKeyRoutes(services.plugins),
  ...registerRoutes(services.plugins),
  ...registerCellRoutes(services.plugins),
  ...registerViewRoutes(services.plugins),
  ...importRoutes(services),
  ...versionRoutes(services.plugins),
  ...proposalRoutes(services.plugins),
  ...migrationRoutes(services.plugins),
  ...formRoutes(services.plugins),
  ...recordFieldRoutes(services.plugins),
  ...secrecyRoutes(services.plugins),
  ...documentRoutes(services),
  ...documentTemplateRoutes(services),
  ...computationRoutes(services.plugins),
  ...publicLinkRoutes(services.plugins),
];

/** The kernel's own manifest: mounted, checked and tested like any plugin. */
export function corePlugin(services: CoreServices): Plugin {
  return definePlugin({
    id: 'core',
    title: '基础',
    version: '1.0.0',
    api: '^1.0.0',
    owner: 'kernel',
    permissions: corePermissionList,
    roleDefaults: coreRoleDefaults,
    routes: routesOf(services),
    events: [
      mandateTermSigned,
      importUploaded,
      importConfirmed,
      historyApproved,
      revertRequested,
      sheetUnneeded,
      calendarChanged,
      holdersChanged,
      postsChanged,
      workflowDecided,
      migrationCheckRequested,
      migrationStarted,
      exchangeSent,
      computationRequested,
      publicAnswersDue,
    ],
    jobs: [
      sweepDeadlinesHourly,
      recountAfterChange,
      reassignNightly,
      tellAuthorsOfDecision,
      resendHourly,
      callForPublicAnswers,
      forgetKeysNightly,
    ],
    settings: coreSettings,
    recordTypes: { person: personRecord, unit: unitRecord },
    messages: coreMessages,
  });
}

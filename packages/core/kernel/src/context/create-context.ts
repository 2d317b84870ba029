import {
  ConflictError,
  type Actor,
  type CaseType,
  type Ctx,
  type ExtensionPoint,
  type TenantTx,
} from '@lianxun/plugin-api';

import { recordAudit } from '../audit/record-audit.ts';
import { calendarPort } from '../calendar/calendar-port.ts';
import { computationsPort } from '../computations/computations-port.ts';
import type { CoreDatabase } from '../database/core-database.ts';
import type { Entered } from '../database/scoped-transaction.ts';
import { engagementsPort } from '../engagements/engagements-port.ts';
import { emitEvent } from '../events/emit-event.ts';
import { exchangePort } from '../exchange/exchange-port.ts';
import { keepFrom } from '../exclusions/keep-from.ts';
import { filesPort } from '../files/files-port.ts';
import { formsPort } from '../forms/forms-port.ts';
import { mandatesPort } from '../mandates/mandates-port.ts';
import { sendNotice } from '../notifications/send-notice.ts';
import { nextNumber } from '../numbers/next-number.ts';
import { peoplePort } from '../people/people-port.ts';
import { publicLinksPort } from '../public-links/public-links-port.ts';
import { gradesPort } from '../secrecy/grades-port.ts';
import { secretsPort } from '../secrets/secrets-port.ts';
import { subjectSecretsOf } from '../secrets/subject-secrets.ts';
import { getSetting } from '../settings/get-setting.ts';
import { workflowPort } from '../workflow/workflow-port.ts';
import { rememberWork, type WorkflowWork } from '../workflow/workflow-work.ts';
import type { KernelContext, KernelServices, RequestInfo } from './kernel-context.ts';

const nobody = '00000000-0000-0000-0000-000000000000';

/** Builds a handler's context on an open scoped transaction. */
export function createContext(
  tx: TenantTx<CoreDatabase>,
  entered: Entered,
  about: {
    readonly request: RequestInfo;
    readonly services: KernelServices;
    readonly audited: () => void;
  },
): Ctx {
  const { services, request, audited } = about;
  const { tenantId } = entered.scope;
  const place = { tenantId, now: entered.now };
  const keys = keysOf(services);
  const subjectSecrets = subjectSecretsOf(tx, place, keys);
  const secrets = secretsPort(tx, place, { ...keys, subjects: subjectSecrets });
  const kernel: KernelContext = {
    tx,
    entered,
    request,
    services,
    secrets,
    subjectSecrets,
    audited,
  };
  const work: WorkflowWork = {
    kernel,
    ctx: () => ctx,
    caseType: (subject) => caseTypeOf(services, subject),
  };
  const ctx: Ctx = {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- plugins see their own tables and the readable core ones; the transaction reaches what the role may
    tx: tx as unknown as TenantTx<unknown>,
    scope: entered.scope,
    now: entered.now,
    actor: actorOf(entered),
    can: (permission) => entered.permissions.has(permission.id),
    audit: (entry) => recordAudit(kernel, entry),
    emit: (event, payload) => emitEvent(kernel, event, payload),
    extensions: <Contribution>(point: ExtensionPoint<Contribution>) =>
      extensionsOf(services, entered, point),
    workflow: workflowPort(work),
    engagements: engagementsPort(kernel),
    mandates: mandatesPort(kernel),
    people: peoplePort({ tx, secrets, audit: (entry) => recordAudit(kernel, entry) }),
    files: filesPort(kernel),
    notify: { send: (notice) => sendNotice(kernel, notice) },
    exclusions: { set: (subject, userIds) => keepFrom(kernel, subject, userIds) },
    numbers: { next: (counter) => nextNumber(tx, counter) },
    settings: { get: (setting) => getSetting(tx, setting) },
    calendar: calendarPort(tx, entered.now),
    secrets,
    forms: formsPort(services, () => ctx),
    grades: gradesPort(tx),
    exchange: exchangePort(kernel),
    computations: computationsPort(kernel),
    publicLinks: publicLinksPort(kernel),
  };
  rememberWork(ctx, work);
  return ctx;
}

function keysOf({ keyWrapper, keyRings, suites }: KernelServices) {
  return { wrapper: keyWrapper, rings: keyRings, suite: suites.cipher };
}

function actorOf(entered: Entered): Actor {
  return {
    kind: entered.actorKind,
    userId: entered.userId ?? nobody,
    displayName: entered.displayName,
    personId: entered.personId,
    roles: entered.roles,
    permissions: entered.permissions,
    homeTenantId: entered.homeTenantId,
  };
}

function caseTypeOf(services: KernelServices, subject: string): CaseType {
  const found = services.caseTypes.get(subject);
  if (found === undefined)
    throw new ConflictError('core.unknown_case_type', `No plugin owns the case type ${subject}`);
  return found.caseType;
}

function extensionsOf<Contribution>(
  services: KernelServices,
  entered: Entered,
  point: ExtensionPoint<Contribution>,
): readonly Contribution[] {
  return (
    services.plugins
      .filter((plugin) => plugin.id === 'core' || entered.plugins.has(plugin.id))
      .flatMap((plugin) => plugin.extensions ?? [])
      .filter((extension) => extension.point === point.id)
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- `extend` has typed the contribution by the same point
      .map((extension) => extension.contribution as Contribution)
  );
}

import { ListQuery, pageOf } from '@lianxun/plugin-api';
import { z } from 'zod';

import { credential, SignedInView } from '../auth/auth.schemas.ts';

const ids = z.array(z.string());

export const MeView = z
  .object({
    user: z.object({
      id: z.string(),
      userName: z.string(),
      displayName: z.string(),
      totpEnabled: z.boolean(),
      phoneLast4: z.string().nullable(),
    }),
    memberships: z.array(
      z.object({
        tenantCode: z.string(),
        tenantName: z.string(),
        tenantKind: z.enum(['country', 'province', 'city', 'county', 'zone']),
        personId: z.string().nullable(),
        roles: z.array(z.object({ key: z.string(), title: z.string() })),
        permissions: ids,
        plugins: ids,
        watermark: z.boolean(),
      }),
    ),
    mandates: z.array(
      z.object({
        id: z.string(),
        /** `guidance` reads and writes nothing. */
        kind: z.enum(['team', 'guidance']),
        /** False while something has to be signed before it opens. */
        isSigned: z.boolean(),
        tenantCode: z.string(),
        tenantName: z.string(),
        teamId: z.string(),
        teamName: z.string(),
        role: z.enum(['leader', 'deputyLeader', 'liaison', 'member']),
        permissions: ids,
        validFrom: z.string(),
        /** First instant at which it no longer holds. */
        validTo: z.string(),
        documentNo: z.string(),
        plugins: ids,
      }),
    ),
    unitAccess: z.array(
      z.object({
        tenantCode: z.string(),
        tenantName: z.string(),
        unitId: z.string(),
        unitName: z.string(),
        part: z.enum(['unitHead', 'unitLiaison']),
        permissions: ids.nullable(),
        plugins: ids,
      }),
    ),
    /** How many texts wait for my signature. */
    openTerms: z.int(),
    platformRole: z.enum(['sysAdmin', 'secAdmin', 'auditAdmin']).nullable(),
  })
  .meta({ id: 'MeView' });

const TaskView = z
  .object({
    id: z.string(),
    tenantCode: z.string(),
    tenantName: z.string(),
    subjectType: z.string(),
    subjectId: z.string(),
    title: z.string(),
    reason: z.string(),
    scopeKind: z.string(),
    teamId: z.string().nullable(),
    unitId: z.string().nullable(),
    link: z.string(),
    dueOn: z.string().nullable(),
    createdAt: z.string(),
  })
  .meta({ id: 'TaskView' });

export const TaskPage = pageOf(TaskView).meta({ id: 'TaskPage' });

const NotificationView = z
  .object({
    id: z.string(),
    tenantCode: z.string(),
    tenantName: z.string(),
    title: z.string(),
    body: z.string().nullable(),
    link: z.string(),
    /** `restricted` when it is handled there; null: wherever the person reaches it. */
    scopeKind: z.string().nullable(),
    createdAt: z.string(),
    readAt: z.string().nullable(),
  })
  .meta({ id: 'NotificationView' });

export const NotificationQuery = ListQuery.extend({ unread: z.stringbool().optional() });

export const NotificationPage = pageOf(NotificationView)
  .extend({ unread: z.number().int() })
  .meta({ id: 'NotificationPage' });

const Answers = z.record(z.string().max(64), z.string().trim().min(1).max(2000).nullable());

export const OwnTermsView = z
  .object({
    items: z.array(
      z.object({
        id: z.uuid(),
        tenantCode: z.string(),
        tenantName: z.string(),
        teamName: z.string(),
        key: z.string(),
        title: z.string(),
        edition: z.string(),
        content: z.string(),
        questions: z.array(z.object({ id: z.string(), label: z.string() })),
        /** SHA-256 of what is signed, lower-case hex. */
        contentHash: z.string(),
        dueOn: z.string().nullable(),
        askedAt: z.string(),
        signedOn: z.string().nullable(),
        /** False when the office recorded a paper form; null while unsigned. */
        byHimself: z.boolean().nullable(),
        recordedByName: z.string().nullable(),
        witnessName: z.string().nullable(),
        recordedAt: z.string().nullable(),
        answers: Answers.nullable(),
      }),
    ),
  })
  .meta({ id: 'OwnTerms' });

export const SignTermBody = z
  .object({
    /** Of the text that was read. */
    contentHash: z.string().length(64),
    answers: Answers.default({}),
  })
  .meta({ id: 'SignTerm' });

export const IdParams = z.object({ id: z.uuid() });

export const SessionParams = z.object({ id: z.string().max(64) });

export const SessionListView = z
  .object({
    items: z.array(
      z.object({
        id: z.string(),
        deviceClass: z.enum(['desktop', 'phone']),
        createdAt: z.string(),
        refreshedAt: z.string(),
        isCurrent: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'SessionListView' });

export const ChangePasswordBody = z
  .object({
    currentPassword: credential(1, 200),
    newPassword: credential(1, 200),
  })
  .meta({ id: 'ChangePasswordBody' });

export const EnrolmentView = z
  .object({ secret: z.string(), uri: z.string() })
  .meta({ id: 'EnrolmentView' });

export const ConfirmEnrolmentBody = z
  .object({ code: credential(6, 12) })
  .meta({ id: 'ConfirmEnrolmentBody' });

export const EnrolledView = SignedInView.extend({ recoveryCodes: z.array(z.string()) }).meta({
  id: 'EnrolledView',
});

export const RemoveSecondFactorBody = z
  .object({ password: credential(1, 200) })
  .meta({ id: 'RemoveSecondFactorBody' });

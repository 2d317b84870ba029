import { provisionTenant } from '@lianxun/kernel';
import { insertUser, type TestTenant, type TestUser } from '@lianxun/plugin-testing';

import { plugins } from '../src/plugins.ts';
import { json, openTestApp, type TestApp } from './test-app.ts';

/** An API on all plugins with provisioned tenants whose workflows are changed. */
export interface WorkflowHost {
  readonly app: TestApp;
  readonly city: () => Promise<TestTenant>;
  readonly county: (parent?: TestTenant) => Promise<WorkflowCounty>;
  readonly close: () => Promise<void>;
}

export interface Answer {
  readonly status: number;
  readonly etag: string | null;
  readonly body: Record<string, unknown>;
}

/** One tenant with the people who change its workflows. */
export interface WorkflowCounty {
  readonly tenant: TestTenant;
  readonly drafter: TestUser;
  readonly publisher: TestUser;
  readonly member: (...roles: readonly string[]) => Promise<TestUser>;
  /** A request of the business administrator, or of the user given. */
  readonly draft: (method: string, path: string, body?: unknown, by?: Sender) => Promise<Answer>;
  /** A request of the security administrator, or of the user given. */
  readonly decide: (method: string, path: string, body?: unknown, by?: Sender) => Promise<Answer>;
  /** Opens, saves, proposes and publishes a version in one go; answers its id. */
  readonly publish: (
    subject: string,
    document: unknown,
    options?: { readonly asTemplate?: boolean },
  ) => Promise<string>;
}

export interface Sender {
  readonly user?: TestUser;
  readonly version?: number;
}

export async function openWorkflowHost(
  where: { readonly clusterUrl?: string } = {},
): Promise<WorkflowHost> {
  const app = await openTestApp({ plugins, ...where });
  let count = 0;
  const provision = async (kind: 'city' | 'county', parent?: TestTenant): Promise<TestTenant> => {
    count += 1;
    const id = parent === undefined ? 60_800_000 + count * 400_000 : parent.id + count * 4_000;
    const code = String(710_000 + count);
    const name = `${kind === 'city' ? '试点市' : '试点县'}${count}`;
    await provisionTenant(
      app.db.admin,
      {
        id,
        high: id + (kind === 'city' ? 399_999 : 3_999),
        parentId: parent?.id ?? null,
        depth: kind === 'city' ? 2 : 3,
        kind,
        code,
        name,
        shortName: name,
        districtKind: kind === 'city' ? '市' : '县',
        isSynthetic: true,
      },
      app.kernel.plugins,
    );
    return { id, code, name };
  };
  return {
    app,
    city: () => provision('city'),
    county: async (parent) => await workflowCounty(app, await provision('county', parent)),
    close: () => app.close(),
  };
}

/** The people and requests of a tenant that exists already. */
export async function workflowCounty(app: TestApp, tenant: TestTenant): Promise<WorkflowCounty> {
  const member = (...roles: readonly string[]) => insertUser(app.db.admin, tenant, { roles });
  const drafter = await member('businessAdmin');
  const publisher = await member('secAdmin');
  const ask =
    (scope: string, own: TestUser) =>
    async (method: string, path: string, body?: unknown, by: Sender = {}): Promise<Answer> => {
      const response = await app.send(method, `/api/v1/t/${tenant.code}${scope}/core${path}`, {
        session: (by.user ?? own).session,
        ...(body === undefined ? {} : { body }),
        ...(by.version === undefined ? {} : { headers: { 'if-match': `"${by.version}"` } }),
      });
      const isEmpty = response.status === 204;
      return {
        status: response.status,
        etag: response.headers.get('etag'),
        body: isEmpty ? {} : await json(response),
      };
    };
  const draft = ask('', drafter);
  const decide = ask('/admin', publisher);
  const publish: WorkflowCounty['publish'] = async (subject, document, options = {}) => {
    const opened = await draft('POST', `/workflows/${subject}/draft`, { from: { document } });
    const id = String(opened.body['id']);
    await must(draft('POST', `/workflow-drafts/${id}/propose`, { note: '按本县做法调整' }));
    await must(
      decide('POST', `/workflow-proposals/${id}/publish`, {
        asTemplate: options.asTemplate ?? false,
      }),
    );
    return id;
  };
  return { tenant, drafter, publisher, member, draft, decide, publish };
}

async function must(answer: Promise<Answer>): Promise<void> {
  const { status, body } = await answer;
  if (status >= 300) throw new Error(`${status} ${JSON.stringify(body)}`);
}

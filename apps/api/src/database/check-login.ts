import type { Kernel } from '@lianxun/kernel';

interface LoginFacts {
  readonly login: string;
  readonly isSuperuser: boolean;
  readonly bypassesPolicies: boolean;
  readonly ownsTables: boolean;
}

/** Row-level security binds neither superusers nor owners: with such a login the server must not serve. */
export async function checkLogin(pool: Kernel['pool']): Promise<void> {
  const { rows } = await pool.query<LoginFacts>(
    `select rolname as login, rolsuper as "isSuperuser", rolbypassrls as "bypassesPolicies",
       exists (select from pg_class c join pg_namespace n on n.oid = c.relnamespace
         where c.relkind in ('r', 'p') and pg_has_role(r.oid, c.relowner, 'member')
           and (n.nspname = 'core' or n.nspname like 'p\\_%')) as "ownsTables"
     from pg_roles r where rolname = current_user`,
  );
  const problem = rows[0] && loginProblem(rows[0]);
  if (problem !== undefined) throw new Error(problem);
}

export function loginProblem(facts: LoginFacts): string | undefined {
  const { login, isSuperuser, bypassesPolicies, ownsTables } = facts;
  const wrong = [
    isSuperuser ? 'is superuser' : '',
    bypassesPolicies ? 'bypasses row-level security' : '',
    ownsTables ? 'owns tables' : '',
  ].filter((fact) => fact !== '');
  if (wrong.length === 0) return undefined;
  return `The database login ${login} ${wrong.join(' and ')}: the walls between tenants would not hold. Use lx_app.`;
}

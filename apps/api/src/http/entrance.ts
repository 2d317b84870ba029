import type { Entrance } from '@lianxun/kernel';
import type { RouteScope } from '@lianxun/plugin-api';

import { HttpProblem, notFound } from './problem.ts';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const longestToken = 40;
const tenantCode = /^[0-9A-Z]{6,9}$/;

/** Which door a URL leads to. A part that cannot exist is as absent as one that does not. */
export function entranceOf(
  scope: RouteScope,
  credential: string | null,
  params: Readonly<Record<string, string>>,
): Entrance {
  if (scope === 'public') return { kind: 'public', token: tokenOf(params) };
  if (credential === null) throw new HttpProblem(401, 'sign_in_required');
  switch (scope) {
    case 'self':
    case 'platform':
      return { kind: scope, credential };
    case 'team':
      return { kind: scope, credential, code: codeOf(params), teamId: idOf(params['teamId']) };
    case 'unit':
      return { kind: scope, credential, code: codeOf(params), unitId: idOf(params['unitId']) };
    default:
      return { kind: scope, credential, code: codeOf(params) };
  }
}

/** Names the scope in cursors and idempotency keys. */
export function scopeName(entrance: Entrance): string {
  const { kind } = entrance;
  const code = 'code' in entrance ? entrance.code : '';
  const part = 'teamId' in entrance ? entrance.teamId : 'unitId' in entrance ? entrance.unitId : '';
  return [kind, code, part].join('/');
}

function codeOf({ code = '' }: Readonly<Record<string, string>>): string {
  if (!tenantCode.test(code)) throw new HttpProblem(404, notFound.code);
  return code;
}

function tokenOf({ token = '' }: Readonly<Record<string, string>>): string {
  if (token.length > longestToken) throw new HttpProblem(404, notFound.code);
  return token;
}

function idOf(id = ''): string {
  if (!uuid.test(id)) throw new HttpProblem(404, notFound.code);
  return id;
}

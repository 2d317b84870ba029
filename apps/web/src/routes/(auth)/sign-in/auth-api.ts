import type { Api } from '@lianxun/api-client';

import type { SignInAnswer } from '#lib/session/sign-in-answer.ts';

export interface DemoAccount {
  readonly tenant: string;
  readonly userName: string;
  readonly password: string;
  readonly displayName: string;
  readonly roles: readonly string[];
}

export interface AuthOptions {
  readonly demo: boolean;
  /** False: this connection cannot keep a session. */
  readonly secure: boolean;
  readonly accounts?: readonly DemoAccount[];
}

export function getAuthOptions(api: Api): Promise<AuthOptions> {
  return api.get<AuthOptions>('/api/v1/auth/options');
}

export function signIn(api: Api, userName: string, password: string): Promise<SignInAnswer> {
  return api.post<SignInAnswer>('/api/v1/auth/sign-in', { userName, password });
}

export function sendCode(api: Api, code: string): Promise<SignInAnswer> {
  return api.post<SignInAnswer>('/api/v1/auth/second-factor', { code });
}

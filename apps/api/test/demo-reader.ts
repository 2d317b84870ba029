import { z } from 'zod';

import type { createApp } from '../src/app.ts';
import { demoAccounts } from '../src/demo/demo-accounts.ts';

/** A page of a list. */
export const pageOf = <Item extends z.ZodType>(item: Item) => z.object({ items: z.array(item) });

/** Reads as the people of the demo do; the app is there once the demo is loaded. */
export function readerOf(app: () => ReturnType<typeof createApp>) {
  async function signIn(userName: string): Promise<Response> {
    const password = demoAccounts.find((account) => account.userName === userName)?.password;
    return await app().request('http://localhost/api/v1/auth/sign-in', {
      method: 'POST',
      body: JSON.stringify({ userName, password }),
      headers: {
        host: 'localhost',
        'sec-fetch-site': 'same-origin',
        'content-type': 'application/json',
      },
    });
  }

  async function cookieOf(userName: string): Promise<string> {
    return (await signIn(userName)).headers.get('set-cookie')?.split(';')[0] ?? '';
  }

  async function get<Schema extends z.ZodType>(
    path: string,
    schema: Schema,
    cookie: string,
  ): Promise<z.output<Schema>> {
    const response = await app().request(`http://localhost/api/v1${path}`, { headers: { cookie } });
    return schema.parse(await response.json());
  }

  return { signIn, cookieOf, get };
}

import { z } from 'zod';

const step = z.enum(['done', 'secondFactor', 'enrolSecondFactor', 'passwordChange']);

/** Never read as typed text: it is no content, and it is kept only as a hash. */
export function credential(shortest: number, longest: number) {
  return z.string().min(shortest).max(longest).meta({ format: 'password' });
}

export const SignInBody = z
  .object({ userName: z.string().min(1).max(100), password: credential(1, 200) })
  .meta({ id: 'SignInBody' });

/** What stands between the person and the work. */
export const SignedInView = z.object({ step }).meta({ id: 'SignedInView' });

export const SecondFactorBody = z
  .object({ code: credential(6, 40) })
  .meta({ id: 'SecondFactorBody' });

export const SignInOptionsView = z
  .object({
    demo: z.boolean(),
    /** False: this connection cannot keep a session. */
    secure: z.boolean(),
    accounts: z
      .array(
        z.object({
          tenant: z.string(),
          userName: z.string(),
          displayName: z.string(),
          password: z.string(),
          roles: z.array(z.string()),
        }),
      )
      .optional(),
  })
  .meta({ id: 'SignInOptionsView' });

import { z } from 'zod';

const step = z.enum(['done', 'secondFactor', 'enrolSecondFactor', 'passwordChange']);

export const SignInBody = z
  .object({ userName: z.string().min(1).max(100), password: z.string().min(1).max(200) })
  .meta({ id: 'SignInBody' });

/** What stands between the person and the work. */
export const SignedInView = z.object({ step }).meta({ id: 'SignedInView' });

export const SecondFactorBody = z
  .object({ code: z.string().min(6).max(40) })
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

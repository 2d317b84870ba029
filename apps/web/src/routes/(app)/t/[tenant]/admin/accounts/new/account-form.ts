import { z } from 'zod';

/** What an account needs; one that exists elsewhere has its name already. */
export function accountForm(foreign: boolean) {
  return z.object({
    userName: z
      .string()
      .trim()
      .regex(/^[a-z0-9][a-z0-9._-]{2,39}$/, '用户名由 3 到 40 位小写字母、数字、点、横线组成。'),
    displayName: foreign
      ? z.string()
      : z.string().trim().min(1, '请填写姓名。').max(60, '最多 60 个字。'),
    phoneLast4: z.string().regex(/^([0-9]{4})?$/, '请填四位数字，或留空。'),
    roleKeys: z.array(z.string()),
    reason: z.string().trim().min(1, '请填写原因。').max(500, '最多 500 个字。'),
  });
}

export type AccountForm = z.infer<ReturnType<typeof accountForm>>;

import type { InspectionCtx } from '../database.ts';

/** The office of this tenant hears of something that came from another tenant. */
export async function tellOffice(
  ctx: InspectionCtx,
  {
    link,
    subject,
    title,
  }: {
    readonly subject: { readonly type: string; readonly id: string };
    readonly title: string;
    readonly link: string;
  },
): Promise<void> {
  await ctx.notify.send({
    key: `${subject.type}:${subject.id}:${ctx.now.toISOString()}:${title}`,
    userIds: await ctx.people.usersInRoles(['office', 'officeDirector']),
    title,
    subject,
    link,
  });
}

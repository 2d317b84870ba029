import {
  NotFoundError,
  type Ctx,
  type Plugin,
  type PublicFormPage,
  type PublicLinkSeen,
} from '@lianxun/plugin-api';

import type { KernelContext } from '../context/kernel-context.ts';
import { workOf } from '../workflow/workflow-work.ts';
import { pageProblems } from './check-page.rules.ts';
import { findForm, seenLink } from './public-form-of.ts';
import { shutForm, type ShutForm } from './shut-form.ts';

/** What the scope's link opens. */
export interface OpenedForm {
  readonly kernel: KernelContext;
  readonly link: PublicLinkSeen & { readonly id: string };
  readonly page: PublicFormPage;
  /** Why it takes no answers now. */
  readonly shut: ShutForm | undefined;
}

/** A link whose form is gone looks like no link. */
export function openForm(ctx: Ctx, plugins: readonly Plugin[]): OpenedForm {
  const { kernel } = workOf(ctx);
  const { entered } = kernel;
  const { link } = entered;
  const form = link === null ? undefined : findForm(plugins, link.kind, entered);
  if (link === null || form === undefined)
    throw new NotFoundError('core.public_link_not_found', 'No such link');
  const seen = seenLink(link);
  const page = form.page(seen);
  const problems = pageProblems(page);
  if (problems.length > 0) throw new Error(`form ${link.kind}: ${problems.join(', ')}`);
  const shut = shutForm(form.window?.(seen), ctx.now);
  return { kernel, link: { ...seen, id: link.id }, page, shut };
}

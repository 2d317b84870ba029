import { ConflictError, ForbiddenError, type ComputationsPort } from '@lianxun/plugin-api';
import { v7 as uuidv7 } from 'uuid';

import { recordAudit } from '../audit/record-audit.ts';
import type { KernelContext } from '../context/kernel-context.ts';
import { emitEvent } from '../events/emit-event.ts';
import { definitionOf } from './computation-of.ts';
import { computationRequested } from './computations.events.ts';
import { insertComputation } from './computations.repository.ts';

export function computationsPort(kernel: KernelContext): ComputationsPort {
  return { start: (name, about) => startComputation(kernel, name, about) };
}

async function startComputation(
  kernel: KernelContext,
  name: string,
  { subject, request, label }: Parameters<ComputationsPort['start']>[1],
): Promise<{ readonly id: string }> {
  const { tx, entered, services } = kernel;
  const { plugin, definition } = definitionOf(services.plugins, name);
  const { permission, title } = definition;
  const isEnabled = plugin === 'core' || entered.plugins.has(plugin);
  if (!isEnabled || entered.userId === null || !entered.permissions.has(permission.id))
    throw new ForbiddenError('core.computation_permission', `lacks ${permission.id}`, {
      permission: permission.id,
    });
  const id = uuidv7();
  const isNew = await insertComputation(tx, {
    id,
    name,
    subjectType: subject.type,
    subjectId: subject.id,
    label: label ?? null,
    request: JSON.stringify(definition.request.parse(request)),
    progress: null,
    requestedBy: entered.userId,
    requestedByName: entered.displayName,
    requestedAt: entered.now,
    runner: null,
    error: null,
  });
  if (!isNew)
    throw new ConflictError('core.computation_open', `${subject.type} ${subject.id} has one open`);
  await recordAudit(kernel, {
    action: 'core.computation_started',
    subject: { type: 'computation', id },
    summary: `开始${title}`,
    after: { name, subject },
  });
  await emitEvent(kernel, computationRequested, { computationId: id });
  return { id };
}

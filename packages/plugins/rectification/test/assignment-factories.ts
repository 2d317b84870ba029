import type { StoredBlob } from '@lianxun/plugin-api';
import type { TestUser } from '@lianxun/plugin-testing';
import { v7 as uuidv7 } from 'uuid';
import type { z } from 'zod';

import { CreateAssignmentBody, type Recipient } from '../src/assignments/assignments.schemas.ts';
import { move, type World } from './factories.ts';

export function assignmentBody(to: z.input<typeof Recipient>): CreateAssignmentBody {
  return CreateAssignmentBody.parse({
    matter: '核查群众反映的集体资金管理问题',
    demand: '逐笔核对，限期整改，报送佐证',
    dueOn: '2099-06-30',
    to: [to],
  });
}

export function evidence(tenantId = 1): StoredBlob {
  const id = uuidv7();
  return {
    storageKey: `${tenantId}/${id}`,
    fileName: '整改佐证.pdf',
    mediaType: 'application/pdf',
    size: 9,
    sha256: id.replaceAll('-', '').repeat(2),
  };
}

export const moveAssignment = (
  world: World,
  user: TestUser,
  request: Omit<Parameters<typeof move>[2], 'subject'>,
) => move(world, user, { ...request, subject: 'assignment' });

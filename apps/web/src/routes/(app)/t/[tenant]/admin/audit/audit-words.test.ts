import { describe, expect, it } from 'vitest';

import { describeAction, describeCapacity, type AuditEntry } from './audit-words.ts';

const entry = (overrides: Partial<AuditEntry>): AuditEntry => ({
  id: '1',
  occurredAt: '2026-11-22T05:00:00Z',
  actorName: '李雪梅',
  capacity: 'member:office',
  action: 'core.signed_in',
  summary: null,
  subjectType: 'session',
  subjectId: '1',
  result: 'done',
  source: 'web',
  seq: 1,
  ...overrides,
});

describe('a line of the audit log', () => {
  it('says in words what was done, also where nobody wrote a sentence', () => {
    expect(describeAction(entry({ summary: '停用成员张三' }))).toBe('停用成员张三');
    expect(describeAction(entry({}))).toBe('登录');
    expect(describeAction(entry({ action: 'x.getSecret', result: 'read' }))).toContain('查看记录');
  });

  it('names the capacity without the key of the role', () => {
    expect(describeCapacity(entry({}))).toBe('本县');
    expect(describeCapacity(entry({ capacity: 'admin:auditAdmin' }))).toBe('管理');
  });
});

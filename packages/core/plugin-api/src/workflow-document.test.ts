import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { paperWorkflow } from '../test/workflow-fixtures.ts';
import { WorkflowDocument, workflowJsonSchema } from './workflow-document.ts';
import { workflowStages, workflowSubjects } from './workflow-stages.ts';

describe('the document format', () => {
  it('is plain JSON', () => {
    const document = paperWorkflow();

    expect(WorkflowDocument.parse(JSON.parse(JSON.stringify(document)))).toEqual(document);
  });

  it('is frozen: version 1 means the same for ever', () => {
    const frozen: unknown = JSON.parse(
      readFileSync(new URL('./workflow-format-1.schema.json', import.meta.url), 'utf8'),
    );

    expect(JSON.parse(JSON.stringify(workflowJsonSchema))).toEqual(frozen);
  });

  it.each([
    ['markup', '<script>alert(1)</script>'],
    ['a control character', '底稿\u0000'],
    ['a line break', '底\n稿'],
    ['a direction override', '底\u202E稿'],
    ['nothing', ''],
  ])('refuses %s in a title', (_, title) => {
    expect(WorkflowDocument.safeParse({ ...paperWorkflow(), title }).success).toBe(false);
  });

  it.each(['with space', 'Upper', 'a.b', ''])('refuses %o as the key of a state', (key) => {
    const state = JSON.stringify({ title: '草稿', stage: 'drafting', tone: 'neutral' });
    const states: unknown = JSON.parse(`{${JSON.stringify(key)}: ${state}}`);

    expect(WorkflowDocument.safeParse({ ...paperWorkflow(), states }).success).toBe(false);
  });

  it('drops a key that would reach the prototype', () => {
    const states: unknown = JSON.parse('{"__proto__": {"title": "草稿"}}');

    const parsed = WorkflowDocument.parse({ ...paperWorkflow(), states });

    expect(Object.keys(parsed.states)).toEqual([]);
    expect(Object.getPrototypeOf(parsed.states)).toBe(Object.prototype);
  });

  it('refuses what it does not know', () => {
    expect(WorkflowDocument.safeParse({ ...paperWorkflow(), script: 'x' }).success).toBe(false);
  });

  it('names every subject that has stages', () => {
    expect(workflowSubjects.toSorted()).toEqual(Object.keys(workflowStages).toSorted());
  });
});

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

import { describe, expect, it } from 'vitest';

import { paperWorkflow } from '../test/workflow-fixtures.ts';
import { readWorkflowDocument, WorkflowDocument, workflowJsonSchema } from './workflow-document.ts';
import { workflowStages, workflowSubjects } from './workflow-stages.ts';

const schemaOf = (version: number): unknown =>
  JSON.parse(
    readFileSync(new URL(`./workflow-format-${version}.schema.json`, import.meta.url), 'utf8'),
  );

describe('the document format', () => {
  it('is plain JSON', () => {
    const document = paperWorkflow();

    expect(WorkflowDocument.parse(JSON.parse(JSON.stringify(document)))).toEqual(document);
  });

  it('is frozen: version 3 means the same for ever', () => {
    expect(JSON.parse(JSON.stringify(workflowJsonSchema))).toEqual(schemaOf(3));
  });

  it.each([
    [1, '70f7c9c3af9b864429ab67636ed319fdd61cd55fc763e3c7a24d5b3a409152c9'],
    [2, '390998a3a2332f4c8c65d97cd04b303b58a5e1295fa28670a561b9f8b240d04f'],
    [3, '224dcb7e5f1ccede45edf234701d6e46a9567214f176b4e8dffd702ca2fb99e3'],
  ])('keeps the published schema of version %i as it left', (version, digest) => {
    const text = JSON.stringify(schemaOf(version));

    expect(createHash('sha256').update(text).digest('hex')).toBe(digest);
  });

  it('reads a document of version 1 as what it meant', () => {
    const document = paperWorkflow();

    expect(readWorkflowDocument({ ...document, formatVersion: 1 })).toEqual(document);
  });

  it('reads a document of version 2 as it stands', () => {
    expect(readWorkflowDocument(paperWorkflow())).toEqual(paperWorkflow());
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

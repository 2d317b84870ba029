import { describe, expect, it } from 'vitest';

import { paperWorkflow } from '../../../../../packages/core/plugin-api/test/workflow-fixtures.ts';
import { findingWorkflow } from '../../../../../packages/plugins/rectification/src/findings/finding.workflow.ts';
import { readDocument, readFileText } from './read-document.ts';

describe('a document that is read', () => {
  it.each([
    ['complete', findingWorkflow],
    ['of the former format', { ...paperWorkflow(), formatVersion: 1 }],
    ['with an empty title', { ...paperWorkflow(), title: '' }],
    ['with nobody chosen yet', paperWorkflow({ by: [] })],
    ['with a notice to nobody yet', paperWorkflow({ effects: [{ notify: [], title: '' }] })],
  ])('and is %s can be edited', (_, document) => {
    expect(readDocument(document)).toHaveProperty('document');
  });

  it.each([
    ['no object', 'text', '文件内容不是本系统的流程'],
    ['of another kind', { rounds: [] }, '文件内容不是本系统的流程'],
    ['without a beginning', { ...paperWorkflow(), initial: 5 }, '起始状态缺少内容或格式不对'],
    [
      'with a broken state',
      { ...paperWorkflow(), states: { draft: { title: 5 } } },
      '状态“draft”缺少内容或格式不对',
    ],
    [
      'with an assignee of no known kind',
      {
        ...paperWorkflow(),
        moves: { go: { title: '走', from: ['draft'], to: 'done', by: [{ boss: true }] } },
      },
      '操作“go”缺少内容或格式不对',
    ],
    [
      'with something unknown in it',
      {
        ...paperWorkflow(),
        states: { draft: { title: '草稿', stage: 'drafting', tone: 'info', run: 1 } },
      },
      '状态“draft”有本系统不认识的内容',
    ],
  ])('and is %s is refused with the reason', (_, value, fault) => {
    expect(readDocument(value)).toMatchObject({ faults: expect.arrayContaining([fault]) });
  });

  it('is refused when the file is no JSON', () => {
    expect(readFileText('{')).toEqual({ faults: ['文件不是 JSON 格式，可能选错了文件'] });
    expect(readFileText(JSON.stringify(paperWorkflow()))).toEqual({ document: paperWorkflow() });
  });
});

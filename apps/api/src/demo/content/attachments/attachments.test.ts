import { inflateSync } from 'node:zlib';

import { describe, expect, it } from 'vitest';

import { demoAttachments } from './attachments.ts';

const files = demoAttachments();
const ofType = (mime: string) => files.filter((file) => file.mime === mime);

describe('demo attachments', () => {
  it('are small, named for what they are, and told apart by reference', () => {
    const endings = {
      'application/pdf': 'pdf',
      'image/png': 'png',
      'text/csv': 'csv',
      'text/plain': 'txt',
    };

    expect(new Set(files.map(({ ref }) => ref)).size).toBe(files.length);
    for (const { name, mime, bytes } of files) {
      expect(name).toMatch(new RegExp(`^.{4,60}\\.${endings[mime]}$`));
      expect(bytes.length).toBeGreaterThan(60);
      expect(bytes.length).toBeLessThan(64 * 1024);
    }
  });

  it('include all four types', () => {
    for (const mime of ['application/pdf', 'image/png', 'text/csv', 'text/plain']) {
      expect(ofType(mime).length).toBeGreaterThan(3);
    }
  });

  it('point every cross-reference of a PDF at its object', () => {
    for (const { bytes } of ofType('application/pdf')) {
      const text = new TextDecoder('latin1').decode(bytes);
      const start = Number(/startxref\n(\d+)/.exec(text)?.[1]);
      expect(text.slice(start, start + 4)).toBe('xref');
      const offsets = [...text.matchAll(/^(\d{10}) 00000 n/gm)].map((match) => Number(match[1]));
      offsets.forEach((offset, at) =>
        expect(text.startsWith(`${at + 1} 0 obj`, offset)).toBe(true),
      );
    }
  });

  it('hold a whole picture in every PNG', () => {
    for (const { bytes } of ofType('image/png')) {
      const buffer = Buffer.from(bytes);
      const dataAt = buffer.indexOf('IDAT');
      const pixels = inflateSync(
        buffer.subarray(dataAt + 4, dataAt + 4 + buffer.readUInt32BE(dataAt - 4)),
      );
      expect(pixels.length).toBe((buffer.readUInt32BE(16) * 3 + 1) * buffer.readUInt32BE(20));
    }
  });

  it('open in a spreadsheet as UTF-8 with the same number of cells in every row', () => {
    for (const { bytes } of ofType('text/csv')) {
      const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
      expect(text.startsWith('\uFEFF')).toBe(true);
      const widths = text
        .trim()
        .split('\r\n')
        .map((line) => line.replaceAll(/"[^"]*"/g, '').split(',').length);
      expect(new Set(widths).size).toBe(1);
    }
  });
});

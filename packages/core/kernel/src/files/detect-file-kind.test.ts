import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';

import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { detectFileKind } from './detect-file-kind.ts';
import { allFileKinds, type FileKindName } from './file-kinds.ts';
import { jpegWithGps, pngWithGps, webpWithGps } from './pictures.fixture.ts';

let directory: string;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'lianxun-kinds-'));
});

afterAll(() => rm(directory, { recursive: true }));

async function detect(
  bytes: Buffer | string,
  name: string,
  allowed: readonly FileKindName[] = allFileKinds,
): Promise<string> {
  const path = join(directory, 'upload.part');
  await writeFile(path, bytes);
  return detectFileKind(path, name, allowed);
}

interface Part {
  name: string;
  text?: string;
  claimedSize?: number;
  flags?: number;
}

function zip(parts: readonly Part[]): Buffer {
  const locals: Buffer[] = [];
  const centrals: Buffer[] = [];
  for (const { name, text = '', claimedSize, flags = 0 } of parts) {
    const data = Buffer.from(text);
    const header = Buffer.alloc(26);
    header.writeUInt16LE(20, 0);
    header.writeUInt16LE(flags, 2);
    header.writeUInt32LE(crc32(data), 10);
    header.writeUInt32LE(data.length, 14);
    header.writeUInt32LE(claimedSize ?? data.length, 18);
    header.writeUInt16LE(Buffer.byteLength(name), 22);
    const offset = Buffer.concat(locals).length;
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(offset, 10);
    locals.push(Buffer.concat([Buffer.from('PK\x03\x04'), header, Buffer.from(name), data]));
    centrals.push(
      Buffer.concat([Buffer.from('PK\x01\x02\x14\0'), header, tail, Buffer.from(name)]),
    );
  }
  const body = Buffer.concat(locals);
  const directoryBytes = Buffer.concat(centrals);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directoryBytes.length, 12);
  end.writeUInt32LE(body.length, 16);
  return Buffer.concat([body, directoryBytes, end]);
}

function office(mainPart: string, contentType: string, ...more: Part[]): Buffer {
  const text = `<Types><Override PartName="/${mainPart}" ContentType="application/vnd.${contentType}.main+xml"/></Types>`;
  return zip([{ name: '[Content_Types].xml', text }, { name: mainPart, text: '<x/>' }, ...more]);
}

const docx = 'openxmlformats-officedocument.wordprocessingml.document';
const xlsx = 'openxmlformats-officedocument.spreadsheetml.sheet';

/** A compound file whose directory holds the names, two directory sectors apart in the table. */
function compound(names: readonly string[]): Buffer {
  const header = Buffer.alloc(512);
  header.write('d0cf11e0a1b11ae1', 'hex');
  header.writeUInt16LE(3, 26);
  header.writeUInt16LE(9, 30);
  header.writeUInt32LE(1, 44);
  header.writeUInt32LE(1, 48);
  header.writeUInt32LE(0xfffffffe, 68);
  header.fill(0xff, 76);
  header.writeUInt32LE(0, 76);
  const table = Buffer.alloc(512, 0xff);
  table.writeUInt32LE(0xfffffffd, 0);
  table.writeUInt32LE(3, 4);
  table.writeUInt32LE(0xfffffffe, 12);
  const sectors = Buffer.alloc(3 * 512);
  for (const [index, name] of ['Root Entry', ...names].entries()) {
    const at = (index < 4 ? 0 : 512) + index * 128;
    sectors.write(name, at, 'utf16le');
    sectors.writeUInt16LE((name.length + 1) * 2, at + 64);
  }
  return Buffer.concat([header, table, sectors]);
}

describe('an accepted file', () => {
  it.each<[string, Buffer | string]>([
    ['jpg', jpegWithGps],
    ['png', pngWithGps],
    ['webp', webpWithGps],
    ['pdf', '%PDF-1.7\n1 0 obj\n'],
    ['docx', office('word/document.xml', docx)],
    ['xlsx', office('xl/workbook.xml', xlsx)],
    ['ofd', zip([{ name: 'OFD.xml', text: '<ofd/>' }])],
    ['doc', compound(['1Table', 'WordDocument'])],
    ['xls', compound(['a', 'b', 'c', 'd', 'Workbook'])],
    ['ppt', compound(['PowerPoint Document'])],
  ])('is %s by its content, whatever it is called', async (kind, bytes) => {
    expect(await detect(bytes, '附件.exe')).toBe(kind);
  });

  it.each<[string, Buffer | string]>([
    ['UTF-8', '序号,反馈问题\n1,落实不到位\n'],
    ['GB 18030', Buffer.from('d0f2bac52cb7b4c0a1cecacce20a', 'hex')],
    ['UTF-16', Buffer.from('\ufeff序号,问题\n', 'utf16le')],
  ])('may be text in %s, told apart by its name', async (_encoding, bytes) => {
    expect(await detect(bytes, '台账.csv')).toBe('csv');
    expect(await detect(bytes, '说明.TXT')).toBe('txt');
  });
});

describe('a refused file', () => {
  it.each<[string, string, Buffer | string]>([
    [
      '程序.pdf',
      'core.file_type_not_allowed',
      Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]),
    ],
    ['网页.txt', 'core.file_type_not_allowed', '<html><script>alert(1)</script>'],
    ['图形.txt', 'core.file_type_not_allowed', '\n <svg onload="x()"/>'],
    ['脚本.txt', 'core.file_type_not_allowed', '#!/bin/sh\nrm -rf /\n'],
    ['脚本.js', 'core.file_type_not_allowed', 'alert(1)'],
    ['乱码.txt', 'core.file_type_not_allowed', Buffer.from([0x81, 0x00, 0x01, 0xff, 0xfe])],
    ['压缩包.docx', 'core.file_type_not_allowed', zip([{ name: 'setup.exe', text: 'MZ' }])],
    ['安装包.doc', 'core.file_type_not_allowed', compound(['䡀㼿䕷䑬㭪䗤䠤'])],
    ['空.pdf', 'core.file_empty', ''],
    [
      '宏.docx',
      'core.file_has_macros',
      office('word/document.xml', docx, { name: 'word/vbaProject.bin' }),
    ],
    [
      '宏.docx',
      'core.file_has_macros',
      office('word/document.xml', 'ms-word.document.macroEnabled'),
    ],
    [
      '宏.xlsx',
      'core.file_has_macros',
      office('xl/workbook.xml', xlsx, { name: 'xl/macrosheets/a.xml' }),
    ],
    ['宏.doc', 'core.file_has_macros', compound(['WordDocument', 'Macros', 'VBA', '_VBA_PROJECT'])],
    ['加密.xlsx', 'core.file_encrypted', compound(['EncryptionInfo', 'EncryptedPackage'])],
    [
      '加密.docx',
      'core.file_encrypted',
      office('word/document.xml', docx, { name: 'word/a.xml', flags: 1 }),
    ],
    [
      '炸弹.xlsx',
      'core.file_unpacks_too_large',
      office('xl/workbook.xml', xlsx, { name: 'xl/a.xml', claimedSize: 0x7fffffff }),
    ],
    ['半截.docx', 'core.file_broken', office('word/document.xml', docx).subarray(0, -30)],
  ])('%s is refused as %s', async (name, code, bytes) => {
    await expect(detect(bytes, name)).rejects.toMatchObject({
      code,
      details: { reasons: [{ code, message: expect.stringMatching(/[\u4e00-\u9fff]/) }] },
    });
  });

  it('is told what it is and what may be uploaded instead', async () => {
    await expect(detect('%PDF-1.7\n', 'a.pdf', ['jpg', 'xlsx'])).rejects.toMatchObject({
      details: {
        reasons: [{ message: '不支持这种文件（文件内容是 pdf）。可以上传：jpg、jpeg、xlsx' }],
      },
    });
  });

  it('ends even when its directory runs in a circle', async () => {
    const circular = compound(['WordDocument']);
    circular.writeUInt32LE(1, 512 + 12);

    await expect(detect(circular, 'a.doc')).rejects.toMatchObject({ code: 'core.file_broken' });
  });
});

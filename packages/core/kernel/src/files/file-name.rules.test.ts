import { expect, it } from 'vitest';

import { displayFileName } from './file-name.rules.ts';

it.each([
  ['整改台账.xlsx', ['xlsx'], '整改台账.xlsx'],
  ['../../etc/passwd.txt', ['txt'], 'passwd.txt'],
  ['C:\\Users\\clerk\\报告.pdf', ['pdf'], '报告.pdf'],
  ['报告\u0000\r\n.pdf', ['pdf'], '报告.pdf'],
  ['报告\u202Efdp.exe', ['pdf'], '报告fdp.exe.pdf'],
  ['..hidden.pdf', ['pdf'], 'hidden.pdf'],
  ['a<b>:"c|?*.pdf', ['pdf'], 'a_b___c___.pdf'],
  ['照片.JPEG', ['jpg', 'jpeg'], '照片.jpeg'],
  ['照片.jpg', ['png'], '照片.png'],
  ['报告.pdf.exe', ['pdf'], '报告.pdf.exe.pdf'],
  ['底稿', ['docx'], '底稿.docx'],
  ['底稿.wps', ['doc', 'wps'], '底稿.wps'],
  ['第1.2节', ['docx'], '第1.2节.docx'],
  ['', ['pdf'], '未命名.pdf'],
  ['.pdf', ['pdf'], 'pdf.pdf'],
  ['/', ['pdf'], '未命名.pdf'],
])('shows %j of type %j as %s', (clientName, extensions, shown) => {
  expect(displayFileName(clientName, extensions)).toBe(shown);
});

it('shortens by characters and keeps the extension', () => {
  expect(displayFileName(`${'𠀀'.repeat(300)}.pdf`, ['pdf'])).toBe(`${'𠀀'.repeat(120)}.pdf`);
});

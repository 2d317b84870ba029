import { expect, it } from 'vitest';

import { watermarkImage } from './watermark.ts';

it('carries the lines and cannot be broken out of by a name with markup', () => {
  const image = watermarkImage(['张三 <script>"', '2026-03-05 14:30']);

  const svg = decodeURIComponent(image);
  expect(svg).toContain('张三 &lt;script&gt;&quot;');
  expect(svg).toContain('2026-03-05 14:30');
  expect(image.slice(5, -2)).not.toContain('"');
});

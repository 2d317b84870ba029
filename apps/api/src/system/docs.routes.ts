import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

import type { Host } from '../http/host.ts';

const script = fileURLToPath(
  new URL('browser/standalone.js', import.meta.resolve('@scalar/api-reference')),
);
const configuration = JSON.stringify({
  url: '/openapi.json',
  withDefaultFonts: false,
  telemetry: false,
  hideClientButton: true,
  agent: { disabled: true },
}).replaceAll('"', '&quot;');

const page = `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>联巡 API</title>
  </head>
  <body>
    <script id="api-reference" data-configuration="${configuration}"></script>
    <script src="/docs/scalar.js"></script>
  </body>
</html>
`;

/** Scalar writes its styles into the page; scripts and requests stay on this host. */
const policy = [
  `default-src 'none'`,
  `script-src 'self'`,
  `style-src 'self' 'unsafe-inline'`,
  `img-src 'self' data: blob:`,
  `font-src 'self' data:`,
  `connect-src 'self'`,
  `frame-ancestors 'none'`,
].join('; ');

export function mountDocs({ app }: Host): void {
  app.get('/docs', (c) => {
    c.set('contentSecurityPolicy', policy);
    return c.html(page);
  });
  app.get('/docs/scalar.js', async () => {
    const { size } = await stat(script);
    return new Response(Readable.toWeb(createReadStream(script)), {
      headers: {
        'content-type': 'text/javascript; charset=utf-8',
        'content-length': String(size),
        'cache-control': 'max-age=86400',
      },
    });
  });
}

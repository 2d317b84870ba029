import type { Host } from '../http/host.ts';
import { openApiDocument } from './openapi-document.ts';

export function mountSystemRoutes({ app, kernel, log }: Host): void {
  let document: string | undefined;
  app.get('/openapi.json', (c) => {
    document ??= JSON.stringify(openApiDocument(app));
    return c.body(document, 200, { 'content-type': 'application/json; charset=utf-8' });
  });
  app.get('/healthz', (c) => c.text('ok'));
  app.get('/readyz', async (c) => {
    try {
      await kernel.pool.query('select core.ready()');
      return c.text('ready');
    } catch (error) {
      log.warn({ error }, 'not ready');
      return c.text('not ready', 503);
    }
  });
}

import type { Host } from '../http/host.ts';

export function mountSystemRoutes({ app, kernel, log }: Host): void {
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

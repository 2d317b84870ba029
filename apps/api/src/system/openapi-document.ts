import type { OpenAPIHono } from '@hono/zod-openapi';

import type { HostEnv } from '../http/request-info.ts';

const info = {
  openapi: '3.1.0',
  info: {
    title: 'Lianxun 联巡',
    version: '1.0.0',
    description:
      'Errors are problem documents (RFC 9457). A versioned row carries an ETag; changing it needs If-Match. ' +
      'Lists are pages: pass `next` as `after`.',
  },
};

/** The document of everything that is mounted. */
export function openApiDocument(app: OpenAPIHono<HostEnv>): unknown {
  const registry = app.openAPIRegistry;
  registry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: '__Host-lianxun',
  });
  registry.registerComponent('securitySchemes', 'apiKey', { type: 'http', scheme: 'bearer' });
  return app.getOpenAPI31Document(info);
}

import { expect, test } from 'vitest';

import { readConfig } from './config.ts';

test('needs nothing to start on this machine', () => {
  const config = readConfig({});

  expect(config).toMatchObject({
    host: '127.0.0.1',
    port: 8080,
    demo: false,
    trustProxy: false,
    databaseUrl: undefined,
  });
  expect(config.dataDirectory).toMatch(/\/\.data$/);
});

test('takes an empty variable as not set', () => {
  expect(readConfig({ PORT: '', DATABASE_URL: '' }).port).toBe(8080);
});

test('names every variable that is wrong', () => {
  expect(() => readConfig({ PORT: 'web', DATABASE_URL: 'nowhere', DEMO: 'perhaps' })).toThrow(
    /PORT[\s\S]*DATABASE_URL[\s\S]*DEMO|DEMO[\s\S]*PORT/,
  );
});

test('cannot be changed afterwards', () => {
  const config = readConfig({ TRUST_PROXY: '1', DEMO: 'true' });

  expect(Object.isFrozen(config)).toBe(true);
  expect([config.trustProxy, config.demo]).toEqual([true, true]);
});

test('keeps files in a bucket where one is named', () => {
  const { storage } = readConfig({ S3_BUCKET: 'lianxun', S3_ENDPOINT: 'http://minio:9000' });

  expect(storage).toMatchObject({ driver: 's3', bucket: 'lianxun', forcePathStyle: true });
});

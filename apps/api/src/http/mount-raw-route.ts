import { Readable } from 'node:stream';

import { allFileKinds, readLimited, receiveFile, type Entered } from '@lianxun/kernel';
import type { RawRouteDefinition, StreamResult, Upload, UploadPort } from '@lianxun/plugin-api';
import { z } from 'zod';

import { describeRoute } from './describe-route.ts';
import { entranceOf } from './entrance.ts';
import type { Host } from './host.ts';
import { parseInput } from './parse-input.ts';
import { HttpProblem, notFound } from './problem.ts';
import { refuseSecrecyMarks } from './refuse-secrecy-marks.ts';
import type { HostContext } from './request-info.ts';
import { honoPath, mountedRoutes, type MountedRoute } from './route-path.ts';
import { admit, recordRead, runInScope, type RouteCall } from './run-route.ts';
import { receiveUpload } from './upload.ts';

/** Mounts an upload or a download in each of its scopes. */
export function mountRawRoute(host: Host, plugin: string, route: RawRouteDefinition): void {
  for (const mounted of mountedRoutes(plugin, route)) {
    host.app.openAPIRegistry.registerPath(describeRoute(mounted, route));
    host.app.on(route.method, honoPath(mounted.path), (c) => answer(host, c, { mounted, route }));
  }
}

async function answer(
  host: Host,
  c: HostContext,
  { mounted, route }: { mounted: MountedRoute; route: RawRouteDefinition },
): Promise<Response> {
  const entrance = entranceOf(mounted.scope, c.var.caller.credential, c.req.param());
  const call: RouteCall = {
    entrance,
    caller: c.var.caller,
    mounted,
    route,
    params: c.req.param(),
  };
  const received = await receive(host, c, { call, route });
  const { reason, ...asked } = c.req.query();
  const about = () =>
    route.readReason === true ? { reason: reasonIn(reason), ...asked } : undefined;
  await recordRead(host, call, { params: c.req.param(), about });
  const result = await runInScope(host, call, false, async (ctx, entered) => {
    admit(call, entered);
    const params = parseParams(route, c.req.param());
    const query =
      route.query && parseInput(route.query, route.readReason === true ? asked : c.req.query());
    return await route.handler(ctx, { params, query, received });
  });
  return toResponse(result);
}

const Reason = z.object({ reason: z.string().trim().min(2).max(200) });

function reasonIn(reason: string | undefined): string {
  const given = parseInput(Reason, { reason });
  refuseSecrecyMarks(given);
  return given.reason;
}

/** The door is tried first: nobody outside makes us take a file in. */
async function receive(
  host: Host,
  c: HostContext,
  { call, route }: { call: RouteCall; route: RawRouteDefinition },
): Promise<unknown> {
  const taking = route.receive;
  if (taking === undefined) return undefined;
  const { requestId, source } = call.caller;
  const request = { readOnly: true, requestId, source, expectAudit: false };
  const tenantId = await host.kernel.run(call.entrance, request, (_, entered: Entered) => {
    admit(call, entered);
    return Promise.resolve(entered.scope.tenantId);
  });
  const port = uploadPort(host, tenantId, c.req.raw.signal);
  return await receiveUpload(c, async (upload) => {
    refuseSecrecyMarks(upload.fields);
    return await taking(upload, port);
  });
}

function chunksOf({ stream }: Upload): Readable {
  return Readable.from(stream);
}

function uploadPort(host: Host, tenantId: number, signal: AbortSignal): UploadPort {
  return {
    store: (upload, limits = {}) =>
      receiveFile(
        {
          storage: host.kernel.storage,
          tempDirectory: host.tempDirectory,
          maxBytes: limits.maxBytes,
          allowed: allFileKinds.filter((kind) => limits.allowed?.includes(kind) ?? true),
        },
        { tenantId: String(tenantId), fileName: upload.fileName, stream: chunksOf(upload), signal },
      ),
    buffer: (upload, maxBytes) => readLimited(chunksOf(upload), maxBytes),
  };
}

function parseParams(
  { params }: RawRouteDefinition,
  given: Readonly<Record<string, string>>,
): unknown {
  if (params === undefined) return undefined;
  const parsed = params.safeParse(given);
  if (!parsed.success) throw new HttpProblem(404, notFound.code);
  return parsed.data;
}

function isStream(result: object): result is StreamResult {
  return 'headers' in result && 'body' in result;
}

function toResponse(result: StreamResult | Readonly<Record<string, unknown>>): Response {
  if (isStream(result)) {
    const { body, headers, status = 200 } = result;
    return new Response(
      typeof body === 'string' || body instanceof ReadableStream ? body : Buffer.from(body),
      { status, headers: { ...headers } },
    );
  }
  return new Response(JSON.stringify(result), {
    headers: { 'content-type': 'application/json; charset=utf-8' },
  });
}

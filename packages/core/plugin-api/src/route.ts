import type { z } from 'zod';

import type { Ctx } from './context.ts';
import type { Permission } from './permission.ts';
import type { RouteScope } from './scope.ts';

/** HTTP methods a route may have; every other than `get` runs in a writing transaction. */
export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

type Parsed<Schema> = Schema extends z.ZodType ? z.output<Schema> : undefined;

/** Parsed input of a handler. */
export interface RouteInput<Params, Query, Body> {
  readonly params: Parsed<Params>;
  readonly query: Parsed<Query>;
  readonly body: Parsed<Body>;
  /** Row version from If-Match; set on every route with `ifMatch`. */
  readonly version: number | undefined;
}

/** A route as data: listed, documented, mounted and attacked by tests without running it. */
export interface RouteDefinition<
  DB = unknown,
  Params extends z.ZodType | undefined = z.ZodType | undefined,
  Query extends z.ZodType | undefined = z.ZodType | undefined,
  Body extends z.ZodType | undefined = z.ZodType | undefined,
  Response extends z.ZodType | undefined = z.ZodType | undefined,
> {
  /** camelCase verb and noun, unique over all plugins. */
  readonly operationId: string;
  readonly method: Method;
  /** Path below the scope and the plugin's id, for example `/rounds/{id}`. */
  readonly path: string;
  /** Scopes it is mounted in; member when left out. */
  readonly scopes?: readonly RouteScope[];
  readonly summary: string;
  readonly permission: Permission;
  readonly params?: Params;
  readonly query?: Query;
  readonly body?: Body;
  /** Left out: 204 without a body. A `version` at the top of the view becomes the ETag. */
  readonly response?: Response;
  /** 200 when left out, 201 for creation. */
  readonly status?: 200 | 201 | 202;
  /** Requires If-Match: 428 without, and the handler refuses another version with 412. */
  readonly ifMatch?: boolean;
  /** Reads that leave an entry: `own` in the actor's tenant log, `subject` for a named record. */
  readonly readAudit?: 'none' | 'own' | 'subject';
  /** The answer holds a secret that is shown once: it is not kept to answer a repeated request. */
  readonly answersOnce?: boolean;
  /** Why a write leaves no audit entry: only for what nobody but the writer ever sees, as a draft. */
  readonly unaudited?: string;
  readonly handler: (
    ctx: Ctx<DB>,
    input: RouteInput<Params, Query, Body>,
  ) => Promise<Response extends z.ZodType ? z.input<Response> : void>;
}

/** A file or event stream leaving the host. */
export interface StreamResult {
  readonly status?: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: ReadableStream<Uint8Array> | Uint8Array | string;
}

/** Bytes arriving: one file of a multipart form or the raw body. */
export interface Upload {
  /** As the client named it; never a path, never trusted. */
  readonly fileName: string;
  readonly mediaType: string;
  readonly stream: ReadableStream<Uint8Array>;
  /** Other fields of the form. */
  readonly fields: Readonly<Record<string, string>>;
}

/** The visible exception for uploads and downloads; reviewers look at each one. */
export interface RawRouteDefinition<DB = unknown> {
  readonly kind: 'raw';
  readonly operationId: string;
  readonly method: Method;
  readonly path: string;
  readonly scopes?: readonly RouteScope[];
  readonly summary: string;
  readonly permission: Permission;
  readonly params?: z.ZodType;
  readonly query?: z.ZodType;
  readonly readAudit?: 'none' | 'own' | 'subject';
  /**
   * What leaves the product is asked for with a reason (platform-rules §3): the query `reason`, 2 to
   * 200 characters, is required and goes into the entry with the rest of the query. The handler does
   * not see it.
   */
  readonly readReason?: true;
  /** Runs before the transaction, with the upload, after session and permission were checked: nothing slow happens inside. */
  readonly receive?: (upload: Upload, port: UploadPort) => Promise<unknown>;
  readonly handler: (
    ctx: Ctx<DB>,
    input: { readonly params: unknown; readonly query: unknown; readonly received: unknown },
  ) => Promise<StreamResult | Readonly<Record<string, unknown>>>;
}

/** What `receive` may use: no database, only the store. */
export interface UploadPort {
  /** Streams to storage: sniffs the type, strips EXIF, hashes and limits; returns the stored blob. */
  readonly store: (
    upload: Upload,
    limits?: {
      /** 50 MB when left out. */
      readonly maxBytes?: number;
      /** Kinds of file that are taken (`pdf`, `xlsx` …); all the product knows when left out. */
      readonly allowed?: readonly string[];
    },
  ) => Promise<StoredBlob>;
  /** Reads into memory up to `maxBytes`, for formats that are parsed whole. */
  readonly buffer: (upload: Upload, maxBytes: number) => Promise<Uint8Array>;
}

/** A stored file before it is attached to anything. */
export interface StoredBlob {
  readonly storageKey: string;
  readonly fileName: string;
  readonly mediaType: string;
  readonly size: number;
  /** Lower-case hex SHA-256 of the stored bytes. */
  readonly sha256: string;
}

/** Route as the host sees it. */
export type AnyRoute = RouteDefinition | RawRouteDefinition;

/** Route factory that fixes the plugin's database type; input and result are inferred from the schemas. */
export function routesFor<DB>() {
  return <
    Params extends z.ZodType | undefined = undefined,
    Query extends z.ZodType | undefined = undefined,
    Body extends z.ZodType | undefined = undefined,
    Response extends z.ZodType | undefined = undefined,
  >(
    definition: RouteDefinition<DB, Params, Query, Body, Response>,
  ): RouteDefinition => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the host passes a context over all schemas and input parsed by these very schemas
    return definition as unknown as RouteDefinition;
  };
}

/** Raw route factory, see `RawRouteDefinition`. */
export function rawRoutesFor<DB>() {
  return (definition: Omit<RawRouteDefinition<DB>, 'kind'>): RawRouteDefinition => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- as in routesFor
    return { kind: 'raw', ...definition } as unknown as RawRouteDefinition;
  };
}

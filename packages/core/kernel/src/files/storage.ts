import { mkdir } from 'node:fs/promises';
import type { Readable } from 'node:stream';

import { NotFoundError } from '@lianxun/plugin-api';
import { Disk, type DriveFile } from 'flydrive';
import { FSDriver } from 'flydrive/drivers/fs';
import type * as S3Drivers from 'flydrive/drivers/s3';

export interface StoredObject {
  key: string;
  modifiedAt: Date;
}

/** Where the bytes lie. Keys come from `fileKey`, never from a client. */
export interface FileStorage {
  put(key: string, path: string, contentLength: number): Promise<void>;
  /** Throws `NotFoundError` when the bytes are gone. */
  read(key: string): Promise<Readable>;
  exists(key: string): Promise<boolean>;
  /** Nothing happens when there is no such object. */
  remove(key: string): Promise<void>;
  list(tenantId: string): AsyncIterable<StoredObject>;
}

export interface S3Options {
  bucket: string;
  region: string;
  /** For anything but Amazon: MinIO, OBS, OSS. */
  endpoint?: string | undefined;
  /** Path style, as MinIO wants it. */
  forcePathStyle?: boolean | undefined;
  credentials?: { accessKeyId: string; secretAccessKey: string } | undefined;
}

export type StorageOptions = { driver: 'local'; location: string } | ({ driver: 's3' } & S3Options);

const tenantPattern = /^\d{1,16}$/;
const filePattern = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

export function fileKey(tenantId: string, fileId: string): string {
  if (!tenantPattern.test(tenantId) || !filePattern.test(fileId)) {
    throw new TypeError('A storage key is made of a tenant number and a lower-case UUID');
  }
  return `${tenantId}/${fileId}`;
}

export async function openStorage(options: StorageOptions): Promise<FileStorage> {
  if (options.driver === 's3') return diskStorage(await openS3Disk(options));
  await mkdir(options.location, { recursive: true, mode: 0o700 });
  return diskStorage(new Disk(new FSDriver({ location: options.location, visibility: 'private' })));
}

/** The S3 client is a large optional peer: it is loaded only where it is configured. */
async function openS3Disk({ bucket, region, endpoint, ...options }: S3Options): Promise<Disk> {
  const { S3Driver } = await loadS3Driver();
  const driver = new S3Driver({
    bucket,
    region,
    visibility: 'private',
    supportsACL: false,
    // Stores other than Amazon's don't all take the chunked uploads that carry a checksum.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    ...(endpoint === undefined ? {} : { endpoint }),
    ...(options.forcePathStyle === undefined ? {} : { forcePathStyle: options.forcePathStyle }),
    ...(options.credentials === undefined ? {} : { credentials: options.credentials }),
  });
  return new Disk(driver);
}

async function loadS3Driver(): Promise<typeof S3Drivers> {
  try {
    return await import('flydrive/drivers/s3');
  } catch (cause) {
    throw new Error(
      'S3 storage needs its client: pnpm --filter @lianxun/kernel add @aws-sdk/client-s3 @aws-sdk/s3-request-presigner',
      { cause },
    );
  }
}

function diskStorage(disk: Disk): FileStorage {
  return {
    put: (key, path, contentLength) => disk.copyFromFs(path, key, { contentLength }),
    async read(key) {
      if (!(await disk.exists(key))) {
        throw new NotFoundError('core.file_not_found', `No stored object ${key}`);
      }
      return disk.getStream(key);
    },
    exists: (key) => disk.exists(key),
    remove: (key) => disk.delete(key),
    list: (tenantId) => listObjects(disk, tenantId),
  };
}

async function* listObjects(disk: Disk, tenantId: string): AsyncGenerator<StoredObject> {
  let paginationToken: string | undefined;
  do {
    const page = await disk.listAll(tenantId, {
      recursive: true,
      ...(paginationToken === undefined ? {} : { paginationToken }),
    });
    for (const object of page.objects) {
      // S3 matches by prefix: tenant 53 would list those of 530 too.
      if (object.isFile && object.key.startsWith(`${tenantId}/`)) yield await describe(object);
    }
    paginationToken = page.paginationToken;
  } while (paginationToken !== undefined);
}

async function describe(file: DriveFile): Promise<StoredObject> {
  const { lastModified } = await file.getMetaData();
  return { key: file.key, modifiedAt: lastModified };
}

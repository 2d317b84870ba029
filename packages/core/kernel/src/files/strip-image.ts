import { stripJpeg } from './strip-jpeg.ts';
import { stripPng } from './strip-png.ts';
import { stripWebp } from './strip-webp.ts';

export type StrippableMediaType = 'image/jpeg' | 'image/png' | 'image/webp';

const strippers: Record<StrippableMediaType, (bytes: Buffer) => Buffer> = {
  'image/jpeg': stripJpeg,
  'image/png': stripPng,
  'image/webp': stripWebp,
};

export function isStrippable(mediaType: string): mediaType is StrippableMediaType {
  return Object.hasOwn(strippers, mediaType);
}

/**
 * The same picture without who, where and when: place, time, device, author, comments, thumbnails.
 * Pixels are not touched; of the Exif data only the orientation stays, else photographs lie down.
 */
export function stripImage(bytes: Buffer, mediaType: StrippableMediaType): Buffer {
  return strippers[mediaType](bytes);
}

import { demoAttachments } from '../content/content.ts';
import type { DemoAttachment, Ref } from '../content/types.ts';

let files: ReadonlyMap<Ref, DemoAttachment> | undefined;

export function fileOf(ref: Ref): DemoAttachment {
  files ??= new Map(demoAttachments().map((file) => [file.ref, file]));
  const file = files.get(ref);
  if (file === undefined) throw new Error(`No file ${ref}`);
  return file;
}

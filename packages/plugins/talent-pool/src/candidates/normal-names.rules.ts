/*
 * The one place where names and places are made comparable: two tenants write the same person and the
 * same unit in their own ways. What is folded here is folded everywhere; nothing is guessed.
 */

/** Full-width forms, spaces and the dots of long names make no difference. */
export function normalName(name: string): string {
  return name
    .normalize('NFKC')
    .replaceAll(/[\s·•‧∙・.]+/gu, '')
    .toLowerCase();
}

/** Nor do brackets, quotes and dashes, nor 中共 before a party body. */
export function normalPlace(place: string): string {
  return place
    .normalize('NFKC')
    .replaceAll(/[\s()[\]{}<>《》〈〉“”"'‘’、,，.。·•・\-‐‑–—_/]+/gu, '')
    .replace(/^中共/u, '')
    .toLowerCase();
}

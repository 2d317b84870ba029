import type { PageScope, WebContribution, WebPage } from '@lianxun/plugin-api';

export interface PageMatch {
  readonly page: WebPage;
  readonly params: Readonly<Record<string, string>>;
}

function segments(path: string): string[] {
  return path.split('/').filter(Boolean);
}

function decode(segment: string): string | undefined {
  try {
    return decodeURIComponent(segment);
  } catch {
    return undefined;
  }
}

function paramsOf(pattern: string, path: string): Record<string, string> | undefined {
  const expected = segments(pattern);
  const given = segments(path);
  if (expected.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, name] of expected.entries()) {
    const value = decode(given[index] ?? '');
    if (value === undefined) return undefined;
    if (name.startsWith(':')) params[name.slice(1)] = value;
    else if (name !== value) return undefined;
  }
  return params;
}

function variables(page: WebPage): number {
  return segments(page.path).filter((segment) => segment.startsWith(':')).length;
}

/** The page of a plugin at a path; a literal segment wins over a named part. */
export function matchPage(
  contribution: WebContribution,
  path: string,
  scope: PageScope,
): PageMatch | undefined {
  const matches = contribution.pages
    .filter((page) => page.scopes.includes(scope))
    .flatMap((page) => {
      const params = paramsOf(page.path, path);
      return params ? [{ page, params }] : [];
    });
  return matches.toSorted((left, right) => variables(left.page) - variables(right.page))[0];
}

import type { FactSource, Page, PageFile, Source } from './report';

const files = Object.values(import.meta.glob<PageFile>('../pages/*.ts', { eager: true, import: 'default' })).sort(
  (a, b) => a.order - b.order,
);

/** All report pages; adding a file to `pages/` is the registration. */
export const pages: readonly Page[] = files.flatMap((file) => file.pages);

/** Tables by API group. */
export const sources: ReadonlyMap<string, Source> = new Map(
  files.flatMap((file) => file.sources).map((source) => [source.group, source]),
);

/** Label and value groups by API group. */
export const factSources: ReadonlyMap<string, FactSource> = new Map(
  files.flatMap((file) => file.factSources ?? []).map((source) => [source.group, source]),
);

/** The page that a route shows, and the value after it for drill-down pages. */
export const pageAt = (route: string): { readonly page: Page; readonly focus: string } | undefined => {
  const exact = pages.find((page) => page.route === route && !page.focus);
  if (exact) return { page: exact, focus: '' };
  const cut = route.lastIndexOf('/');
  const parent = pages.find((page) => page.focus && page.route === route.slice(0, cut));
  return parent && { page: parent, focus: decodeURIComponent(route.slice(cut + 1)) };
};

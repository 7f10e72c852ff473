import type { RibbonApp } from './shape';

/** Every ribbon app, one per file in `apps/`, in the order of their tabs; adding a file is the registration. */
export const ribbonApps: readonly RibbonApp[] = Object.values(
  import.meta.glob<RibbonApp>('./apps/*.tsx', { eager: true, import: 'default' }),
).sort((a, b) => a.order - b.order || (a.id < b.id ? -1 : 1));

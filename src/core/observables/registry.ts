import type { ObservableType } from './shape';

/** Every observable type that is found by shape or hint, one per file in `types/`; adding a file is the registration. */
export const observableTypes: readonly ObservableType[] = Object.values(
  import.meta.glob<ObservableType>('./types/*.ts', { eager: true, import: 'default' }),
);

import { type ReadonlySignal, useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { patternFor } from '../../core/origin';
import type { Access } from '../../platform/access';

/**
 * Which of the origins the browser lets us work on, kept up with what the person does on the browser's own pages.
 * `undefined` for an origin until the browser answered.
 */
export function useGrants(
  origins: readonly string[],
  access: Pick<Access, 'has' | 'watch'>,
): ReadonlySignal<Readonly<Record<string, boolean>>> {
  const grants = useSignal<Readonly<Record<string, boolean>>>({});
  const all = origins.join(' ');
  useEffect(() => {
    let current = true;
    const look = async () => {
      const entries = await Promise.all(
        all
          .split(' ')
          .filter(Boolean)
          .map(async (origin) => [origin, await access.has([patternFor(origin)])] as const),
      );
      if (current) grants.value = Object.fromEntries(entries);
    };
    void look();
    const stop = access.watch(() => void look());
    return () => {
      current = false;
      stop();
    };
  }, [access, all, grants]);
  return grants;
}

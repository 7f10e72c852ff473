import type { Arbitrary } from 'fast-check';
import type { Observable } from '../../src/core/observables/observable';
import type { Match } from '../../src/core/observables/shape';

interface Detector {
  /** The value as its type writes it, `undefined` when its type refuses it. */
  canonical(observable: Observable): string | undefined;
  find(text: string): Match[];
  defang(observable: Observable): string;
  refang(text: string): string;
}

export const texts: Arbitrary<string>;
export function whyBroken(detector: Detector, text: string): string | undefined;
export function brokenProperty(detector: Detector, runs: number, seed?: number): string | undefined;

import { find } from '../core/observables/find';
import { createExtension, findApi } from './extension';
import { startPageLayer } from './page-layer';

/** What an earlier injection of this script left for the next one. */
interface Running {
  alive(): boolean;
  stop(): void;
}

const place = Symbol.for('pivot-ribbon.page-layer');
const globals = globalThis as typeof globalThis & { [place]?: Running; readonly browser?: unknown };

const earlier = globals[place];
const api = findApi(globals);
if (api && window.top === window && !earlier?.alive()) {
  earlier?.stop();
  const ending = new AbortController();
  const extension = createExtension(api, (ms) => new Promise((resolve) => setTimeout(resolve, ms)));
  globals[place] = {
    alive: () => extension.alive() && !ending.signal.aborted,
    stop: () => ending.abort(),
  };
  void startPageLayer({ extension, find, now: Date.now, ending });
}

/**
 * What the address asks for, and what the tool bar changes. Nothing is kept in the browser's storage.
 *
 * - `demo-login=1` signs in at once; `idle=<seconds>` ends a session without activity; `legacy=1` hides the navigation
 * - `routing=hash|history`, `lang=en|ja`, `theme=light|dark`, `days=1|7|30|90`, `rows=10|25|50|100|all`, `device=…`
 * - `seed=<number>` other data; `delay=<ms>` the same lateness for all answers; `fail=<part of a path>` makes calls fail
 * - `hash=a|b|c|d` how digests are shortened: whole in the tool tip, in the link's query, cut by style, nowhere
 * - `stress=split,bidi,shadow,frame,refresh,focus,rebuild,capture,tamper,huge`, `zoom=<percent>`, `built-in=1`
 * - `csp=loose|strict`, `coep=require-corp`, `frame-deny=1` are for the server, which sends the headers
 */
export const registerSettings = (module) => {
  module.factory('settings', () => {
    const query = new URLSearchParams(location.search);
    const number = (name, fallback) => (query.has(name) ? Number(query.get(name)) : fallback);
    const dark = matchMedia('(prefers-color-scheme: dark)').matches;
    return {
      routing: query.get('routing') === 'history' && query.get('legacy') !== '1' ? 'history' : 'hash',
      signedInAtOnce: query.get('demo-login') === '1',
      seed: query.get('seed'),
      idleSeconds: number('idle', undefined),
      delay: number('delay', undefined),
      hashVariant: query.get('hash') ?? 'a',
      stress: new Set((query.get('stress') ?? '').split(',').filter((mode) => mode !== '')),
      legacy: query.get('legacy') === '1',
      builtIn: query.get('built-in') === '1',
      failing: query.get('fail'),
      /** Live refreshes so far; each shifts the seed, so that values change. */
      ticks: 0,
      /** Tool bar. */
      language: query.get('lang') === 'ja' ? 'ja' : 'en',
      theme: query.get('theme') ?? (dark ? 'dark' : 'light'),
      days: number('days', 30),
      device: query.get('device') ?? 'all',
      pageSize: query.get('rows') === 'all' || query.get('stress')?.includes('huge') ? 0 : number('rows', 100),
    };
  });
};

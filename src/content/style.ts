/** Everything that is drawn in our root. Colours are those of the look's tokens. */
export const styleText = `
:host { font-size: 0; line-height: 0; }
.layer {
  --bg: #fff; --line: #b4bfcb; --ink: #566373; --accent: #0a66c2; --on-accent: #fff;
  --malicious: #b3202a; --suspicious: #9a5200; --clean: #1d7346; --common: #33658a; --unknown: #66717f;
}
.layer.dusk {
  --bg: #202a36; --line: #4a5a6e; --ink: #9aa9ba; --accent: #72b6ff; --on-accent: #0d141c;
  --malicious: #ff7b80; --suspicious: #ffb057; --clean: #63d29a; --common: #8cc4ec; --unknown: #a3afbc;
}
button {
  all: unset; position: absolute; top: 0; left: 0; box-sizing: border-box; width: 16px; height: 16px;
  border: 1px solid var(--edge, var(--line)); border-radius: 4px; background: var(--bg); color: var(--ink);
  cursor: pointer; pointer-events: auto; touch-action: manipulation; user-select: none;
}
button[hidden] { display: none; }
button:hover { border-color: var(--accent); color: var(--accent); }
button:focus-visible { outline: 2px solid var(--accent); outline-offset: 1px; }
svg { display: block; width: 14px; height: 14px; overflow: visible; pointer-events: none; }
path { fill: none; stroke: currentColor; stroke-width: 1.3; stroke-linecap: round; stroke-linejoin: round; }
[data-verdict=malicious] { --edge: var(--malicious); color: var(--malicious); }
[data-verdict=suspicious] { --edge: var(--suspicious); color: var(--suspicious); }
[data-verdict=clean] { --edge: var(--clean); color: var(--clean); }
[data-verdict=common] { --edge: var(--common); color: var(--common); }
[data-verdict=unknown] { --edge: var(--unknown); color: var(--unknown); }
[data-state=in], [data-state=in]:hover {
  background: var(--accent); color: var(--on-accent); border-color: var(--edge, var(--accent));
}
[data-state=pending] { border-style: dashed; border-color: var(--accent); color: var(--accent); }
[data-state=pending]::after {
  content: ''; position: absolute; inset: -3px; border: 1px solid transparent; border-top-color: var(--accent);
  border-radius: 50%; animation: turn 600ms linear infinite;
}
[data-state=error], [data-state=error]:hover { border-color: var(--malicious); color: var(--malicious); }
.tight { opacity: 0; pointer-events: none; }
.tight.near, .tight:focus-visible { opacity: 1; pointer-events: auto; }
.stale { opacity: 0; }
@keyframes turn { to { transform: rotate(1turn); } }
@media (prefers-reduced-motion: reduce) { [data-state=pending]::after { animation: none; } }
@media (forced-colors: active) { button { forced-color-adjust: none; } }
.layer.away, .layer.away button, iframe.away { visibility: hidden !important; }
iframe {
  position: fixed; border: 0; margin: 0; padding: 0; background: transparent; color-scheme: normal;
  pointer-events: auto; visibility: hidden;
}
iframe.shown { visibility: visible; }
iframe.ribbon { bottom: 0; left: 0; width: 100%; height: 34px; }
iframe.menu { top: 0; left: 0; width: 304px; height: 240px; }
button.fallback { position: fixed; inset: auto auto 8px 50%; width: 34px; height: 34px; border-radius: 8px; }
button.fallback svg { width: 32px; height: 32px; }
`;

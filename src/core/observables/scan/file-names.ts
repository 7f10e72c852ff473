/** Top-level names that are file endings first: `setup.py`, `report.zip`, `install.sh`, `libc.so`. */
const fileFirst = new Set(['py', 'zip', 'sh', 'mov', 'so', 'cab', 'dot', 'java']);

/** Top-level names that are file endings too; these stems make a file of them. */
const stems: ReadonlyMap<string, RegExp> = new Map([
  [
    'md',
    /^(?:readme|changelog|changes|licen[cs]e|contributing|contributors|authors|security|todo|notes?|index|install|summary|faq|code-of-conduct|support|history|news|design|style|architecture|policy|notice|usage|guide|docs?|report)$/i,
  ],
  ['rs', /^(?:main|lib|mod|build|tests?|errors?|types|config|macros|parser|lexer|server|client|cli|bench|prelude)$/],
  ['pl', /^(?:main|test|build|configure|index|cgi|install|update|script|run|setup|makefile)$/i],
  ['ps', /^(?:main|test|print|output|figure|plot|document|report|invoice)$/i],
  ['cc', /^(?:main|test|parser|lexer|server|client)$/],
  ['tf', /^(?:main|variables|outputs|providers?|versions|backend)$/],
  ['am', /^makefile$/i],
  ['ac', /^configure$/],
  ['in', /^(?:configure|makefile|config|requirements|manifest)$/i],
  ['inc', /^(?:config|header|footer|functions|common|settings)$/i],
  ['pub', /^(?:key|id-rsa|id-ed25519)$/],
  ['mk', /^(?:config|rules|common|makefile|android)$/i],
  ['app', /^[A-Z][a-z]+$/],
]);

/** Every top-level name that is a file ending too. */
export const fileEndings: readonly string[] = [...fileFirst, ...stems.keys()];

export const isFileFirst = (ending: string): boolean => fileFirst.has(ending);

/** Registries under which hosts with a file-like ending are registered: `www.abc.com.py`. */
const registries = new Set(['com', 'co', 'net', 'org', 'gov', 'edu', 'gob', 'coop', 'mil', 'una']);

/** Whether a name is more likely a file than a host. The ending is in lower case. */
export function isFileName(labels: readonly string[], ending: string): boolean {
  const [first = ''] = labels;
  if (!fileFirst.has(ending)) return labels.length === 2 && (stems.get(ending)?.test(first) ?? false);
  return first.toLowerCase() !== 'www' && !(labels.length > 2 && registries.has(labels[labels.length - 2] ?? ''));
}

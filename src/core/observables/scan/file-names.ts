/** Top-level names that are file endings too, and are taken for files unless more speaks for a host. */
const fileFirst = new Set(['py', 'zip', 'sh', 'mov', 'so']);
/** Top-level names that are file endings too, where only a well-known stem makes a file. */
const stems: Readonly<Record<string, RegExp>> = {
  md: /^(?:readme|changelog|changes|license|licence|contributing|contributors|authors|security|todo|notes?|index|install|summary|faq|code_of_conduct|support|history|news|design|style|architecture|policy|notice|usage|guide|docs?)$/i,
  rs: /^(?:main|lib|mod|build|tests?|error|errors|types|config|util|utils|macros|parser|lexer|server|client|cli|bench|prelude|tokens?)$/,
  pl: /^(?:main|test|build|configure|index|cgi|install|update|script|run|setup|makefile|Makefile)$/,
  ps: /^(?:main|test|print|output|figure|plot)$/,
  cc: /^(?:main|test|util|foo|file)$/,
  app: /^(?:Terminal|Finder|Safari|Mail|Calendar|Xcode|Installer|Setup)$/,
};

/** Whether a two-label name is more likely a file than a host: `setup.py`, `README.md`, `libc.so`. */
export function isFileName(stem: string, ending: string): boolean {
  return fileFirst.has(ending) || (stems[ending]?.test(stem) ?? false);
}

export const isFileFirst = (ending: string): boolean => fileFirst.has(ending);

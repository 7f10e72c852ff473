export const root: string;
export function findBrowser(kind: 'chromium' | 'firefox'): string | undefined;
export function ensurePackages(): void;
export function ensureBrowser(kind: 'chromium' | 'firefox'): string | undefined;

export type BuildMode = 'chrome' | 'firefox' | 'demo-chrome' | 'demo-firefox';
export function buildExtension(mode: BuildMode, demoXdr?: string, folder?: string): Promise<string>;
export function filesIn(folder: string): string[];
export function pack(mode: BuildMode): { file: string; size: number; sha256: string };

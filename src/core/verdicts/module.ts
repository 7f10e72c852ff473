/** An integration that the organisation has set up. Its settings, which may hold passwords, are never read. */
export interface ModuleInstance {
  readonly id: string;
  readonly typeId: string;
  /** What somebody called it. */
  readonly name: string;
  readonly enabled: boolean;
}

/** A kind of integration. */
export interface ModuleType {
  readonly id: string;
  readonly title: string;
  /** `health`, `deliberate`, `observe`, `refer`, `respond` and others. */
  readonly capabilities: readonly string[];
  /** `email-security`, `threat-intel` and others. */
  readonly categories: readonly string[];
}

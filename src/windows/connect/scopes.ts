import { type ChapterScope, chapterScopes, hasScope } from '../../core/account';
import type { TextKey } from '../../core/text/text';

interface ScopeWords {
  readonly uses: TextKey;
  /** What will not work; absent when nothing of ours needs the scope. */
  readonly without?: TextKey;
}

/** @see CONTRACT 14 */
const words: Readonly<Record<ChapterScope, ScopeWords>> = {
  casebook: { uses: 'scopeCasebookFor', without: 'scopeCasebookWithout' },
  'enrich:read': { uses: 'scopeEnrichFor', without: 'scopeEnrichWithout' },
  'global-intel:read': { uses: 'scopeGlobalIntelFor' },
  'inspect:read': { uses: 'scopeInspectFor', without: 'scopeInspectWithout' },
  'integration:read': { uses: 'scopeIntegrationFor', without: 'scopeIntegrationWithout' },
  profile: { uses: 'scopeProfileFor', without: 'scopeProfileWithout' },
  'private-intel': { uses: 'scopePrivateIntelFor', without: 'scopePrivateIntelWithout' },
  response: { uses: 'scopeResponseFor', without: 'scopeResponseWithout' },
  'registry/user/ribbon': { uses: 'scopeRibbonFor' },
  'telemetry:write': { uses: 'scopeTelemetryFor' },
  'users:read': { uses: 'scopeUsersFor', without: 'scopeUsersWithout' },
  orbital: { uses: 'scopeOrbitalFor', without: 'scopeOrbitalWithout' },
};

/** One line of the scope table. `not-needed`: neither granted nor missed. */
export interface ScopeLine {
  readonly scope: ChapterScope;
  readonly standing: 'granted' | 'missing' | 'not-needed';
  /** What it is for, or what will not work without it. */
  readonly effect: TextKey;
}

/** The chapter's twelve scopes, judged by what the token says. */
export const scopeLines = (granted: readonly string[]): readonly ScopeLine[] =>
  chapterScopes.map((scope) => {
    const { uses, without } = words[scope];
    if (hasScope(granted, scope)) return { scope, standing: 'granted', effect: uses };
    if (!without) return { scope, standing: 'not-needed', effect: uses };
    return { scope, standing: 'missing', effect: without };
  });

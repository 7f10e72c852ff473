import { createText, type Language } from '../text/text';
import type { EpochMs } from '../time';

/** What a case is called whose person gave it no title: "Case 24 Nov 2026, 10:31", in local time. */
export function defaultTitle(at: EpochMs, language: Language, timeZone?: string): string {
  const when = new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : language, {
    dateStyle: 'medium',
    timeStyle: 'short',
    ...(timeZone === undefined ? {} : { timeZone }),
  }).format(at);
  return createText(language)('caseDefaultTitle', { when });
}

import type { Language } from '../core/text/text';
import type { EpochMs } from '../core/time';

/** "10:42", in the time zone of the browser. */
export const timeOfDay = (language: Language, at: EpochMs): string =>
  new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);

/** "Nov 20, 2026, 09:12". */
export const dateAndTime = (language: Language, at: EpochMs): string =>
  new Intl.DateTimeFormat(language, {
    year: 'numeric',
    month: 'short',
    day: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at);

const minute = 60_000;
const hour = 60 * minute;

const startOfDay = (at: EpochMs): EpochMs => new Date(at).setHours(0, 0, 0, 0);

/** How long ago, as far as it matters in a list: "2 min ago", "3 hr. ago", "yesterday", "Nov 20". */
export function ago(language: Language, at: EpochMs, now: EpochMs): string {
  const relative = new Intl.RelativeTimeFormat(language, { numeric: 'auto', style: 'short' });
  const passed = Math.max(0, now - at);
  if (passed < hour) return relative.format(-Math.floor(passed / minute), 'minute');
  const days = Math.round((startOfDay(now) - startOfDay(at)) / (24 * hour));
  if (days === 0) return relative.format(-Math.floor(passed / hour), 'hour');
  if (days === 1) return relative.format(-1, 'day');
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return new Intl.DateTimeFormat(language, {
    month: 'short',
    day: 'numeric',
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(at);
}

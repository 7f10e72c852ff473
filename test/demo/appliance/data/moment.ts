const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;
const two = (value: number): string => String(value).padStart(2, '0');

/** The appliance's clock stands still, so that two runs show the same: 24 Nov 2026 01:40:00 UTC. */
export const applianceNow = Date.UTC(2026, 10, 24, 1, 40, 0);

/** A time as the API prints it: `07 Sep 2022 09:08:03 (GMT)`. */
export const printed = (time: number): string => {
  const date = new Date(time);
  const clock = [date.getUTCHours(), date.getUTCMinutes(), date.getUTCSeconds()].map(two).join(':');
  return `${two(date.getUTCDate())} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()} ${clock} (GMT)`;
};

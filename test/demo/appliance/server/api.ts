import type { Answer, Call } from './answer';
import { json, notFound, unauthorized } from './answer';
import { reporting } from './reporting';
import type { Sessions } from './session';
import { tracking } from './tracking';

export const apiRoot = '/sma/api/v2.0/';

const answered = (call: Call, path: string, seed: number): Answer => {
  if (call.method !== 'GET') return notFound();
  if (path.startsWith('reporting/')) return reporting(call, seed);
  if (path.startsWith('message-tracking/')) return tracking(call, Number(call.url.searchParams.get('da-seed') ?? seed));
  if (path === 'config/system_time')
    return json({
      data: { timezone: 'Asia/Tokyo', continent: ['Asia', 'Japan', 'Tokyo'], time: 'Tue Nov 24 10:40:00 2026 JST' },
    });
  return notFound();
};

/** One call to the API of the appliance. */
export const api = (call: Call, sessions: Sessions, seed: number): Answer => {
  const path = call.url.pathname.slice(apiRoot.length);
  if (path === 'login') return call.method === 'POST' ? sessions.login(call) : notFound();
  if (!sessions.allows(call)) return unauthorized();
  const answer = answered(call, path, seed);
  return { ...answer, headers: { ...answer.headers, ...sessions.renewed() } };
};

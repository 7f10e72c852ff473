import { attributesOf } from '../tracking/attributes';
import { detailsOf } from '../tracking/details';
import { type Message, messagesOf, messageWith } from '../tracking/message';
import { type Published, publishedIn, samplesFolder } from '../tracking/published';
import type { Answer, Call } from './answer';
import { json, notFound } from './answer';

const published: Published = publishedIn(samplesFolder);

/** Messages listed for a filter, so that their details are found by MID alone. */
const filtered = new Map<string, Message>();

/** Most messages of one answer, as the clients of the real API keep to. */
const mostPerCall = 100;

const list = (query: URLSearchParams, seed: number): Answer => {
  const focus = query.get('da-filter') ?? '';
  const messages = messagesOf(seed, focus);
  if (focus !== '')
    for (const message of messages) for (const mid of message.mids) filtered.set(`${seed}/${mid}`, message);
  const own = messages.map(attributesOf);
  const all = focus === '' ? [...own.slice(0, own.length - published.list.length), ...published.list] : own;
  const from = Number(query.get('offset') ?? 0);
  const limit = Math.min(mostPerCall, Number(query.get('limit') ?? mostPerCall));
  return json({
    meta: { num_bad_records: 0, totalCount: all.length },
    data: all.slice(from, from + limit).map((attributes) => ({ attributes })),
  });
};

/** `GET /sma/api/v2.0/message-tracking/{messages,details,amp-details,url-details,dlp-details}`. */
export const tracking = (call: Call, seed: number): Answer => {
  const endpoint = call.url.pathname.split('/message-tracking/')[1] ?? '';
  const query = call.url.searchParams;
  if (endpoint === 'messages') return list(query, seed);
  const mid = Number(query.get('mid'));
  const known = published.details.get(`${endpoint}/${mid}`);
  if (known) return json({ data: { messages: known } });
  const make = detailsOf[endpoint as keyof typeof detailsOf];
  const message = filtered.get(`${seed}/${mid}`) ?? messageWith(seed, mid);
  const messages = message && make?.(message);
  return messages ? json({ data: { messages } }) : notFound();
};

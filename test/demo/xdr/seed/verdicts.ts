import type { Observable } from '../../../../src/core/observables/observable';
import type { Disposition } from '../verdict-table';

const domain = (value: string): Observable => ({ type: 'domain', value });
const ip = (value: string): Observable => ({ type: 'ip', value });

/** Verdicts that demo and tests count on. */
export const namedVerdicts: ReadonlyArray<readonly [Observable, Disposition]> = [
  [domain('bit.ly'), 3],
  [domain('mail.bidmark-notify.top'), 2],
  [domain('bidmark-notify.top'), 2],
  [domain('pay-invoice.example.net'), 2],
  [{ type: 'url', value: 'http://pay-invoice.example.net/20418/login' }, 2],
  [{ type: 'sha256', value: 'b6d1f0a27c94e8350f1d2c7ba9e46358c0d7f1e2a3b4958677f8091a2b3c4d5e' }, 2],
  [ip('203.0.113.57'), 3],
  [ip('198.51.100.23'), 2],
  [ip('8.8.8.8'), 1],
  [domain('cisco.com'), 1],
  [domain('www.cisco.com'), 1],
  [domain('google.com'), 4],
  [domain('example.com'), 5],
];

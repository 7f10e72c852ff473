import type { Principal } from './clients';
import type { Answer } from './shape';

const thrown = 'clojure.lang.ExceptionInfo';

/** The error bodies of the visibility hosts: only `error` is certain. */
export const iroh = {
  noToken: (): Answer => ({
    status: 401,
    json: { error: 'invalid_request', error_description: 'No JWT found in HTTP Authorization header' },
  }),
  /** Repeats the token, as the real answer may: a client must never log such a body. */
  badToken: (error: string, description: string, token: string, trace: string): Answer => ({
    status: 401,
    json: { error, error_description: description, level: 'info', token, trace_id: trace },
  }),
  missingScope: (
    principal: Principal,
    required: readonly string[],
    missing: readonly string[],
    trace: string,
  ): Answer => ({
    status: 403,
    json: {
      error: 'missing_scope',
      error_description: 'You do not have the required credentials to access this route.',
      'missing-scopes': missing,
      'required-scopes': required,
      scopes: principal.scopes,
      'user-id': principal.userId,
      'org-id': principal.orgId,
      trace_id: trace,
    },
  }),
  notFound: (what: string): Answer => ({
    status: 404,
    json: { error: `${what}_not_found`, error_description: `${sentence(what)} not found` },
  }),
  /** 400 of inspect: an object keyed by the offending parameter. */
  badBody: (problems: unknown): Answer => ({ status: 400, json: problems }),
  failed: (trace: string): Answer => ({
    status: 500,
    json: { error: 'unknown server error', error_description: 'An unknown error has occurred', trace_id: trace },
  }),
} as const;

const sentence = (name: string): string => {
  const words = name.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};

/** The error bodies of private intelligence, in the five shapes it has. */
export const ctia = {
  noToken: (): Answer => ({
    status: 401,
    json: { error: 'not_authenticated', message: 'Only authenticated users allowed' },
  }),
  badToken: (error: string, description: string): Answer => ({
    status: 401,
    json: { error, error_description: description, level: 'info' },
  }),
  missingCapability: (principal: Principal, capabilities: readonly string[]): Answer => ({
    status: 403,
    json: {
      message: 'Missing capability',
      error: 'missing_capability',
      capabilities: capabilities.length === 1 ? capabilities[0] : capabilities,
      owner: principal.userId,
    },
  }),
  coercion: (errors: unknown): Answer => ({ status: 400, json: { errors } }),
  spec: (message: string, entity: unknown): Answer => ({
    status: 400,
    json: {
      error: 'Spec Validation Client Error',
      type: 'Invalid Entity Error',
      message,
      entity: JSON.stringify(entity).slice(0, 400),
      class: thrown,
    },
  }),
  badTlp: (tlp: string, allowed: readonly string[], entity: unknown): Answer => ({
    status: 400,
    json: {
      type: 'Invalid TLP Error',
      message: `Invalid document TLP ${tlp}, allowed TLPs are: ${allowed.join(',')}`,
      entity: JSON.stringify(entity),
      class: thrown,
    },
  }),
  badQuery: (message: string): Answer => ({
    status: 400,
    json: { type: 'ES Invalid Request', message, class: thrown },
  }),
  simple: (status: number, error: string): Answer => ({ status, json: { error } }),
  wrongHost: (id: string, host: string): Answer => ({
    status: 400,
    json: { error: 'Invalid hostname in ID', id, 'this-host': host },
  }),
  mayNotNameId: (entity: unknown): Answer => ({
    status: 403,
    json: { error: 'Missing capability to specify entity ID', entity },
  }),
  notYours: (verb: 'read' | 'update' | 'delete'): Answer => ({
    status: 403,
    json: {
      error: 'Access Control validation Client Error',
      type: 'Access Control Error',
      message: `You are not allowed to ${verb} this document`,
      class: thrown,
    },
  }),
  /** GET, PUT and DELETE of an unknown id, and PATCH and status of an incident: no body at all. */
  gone: (): Answer => ({ status: 404 }),
  crashed: (className: string): Answer => ({ status: 500, json: { type: 'unknown-exception', class: className } }),
} as const;

/** An unknown route: a page, not JSON. */
export const unknownRoute = (): Answer => ({
  status: 404,
  contentType: 'text/html; charset=utf-8',
  text: '<!DOCTYPE html><html><head><title>Error 404</title></head><body><h1>Error 404</h1><p>Unknown route.</p></body></html>',
});

/** 429 of either family. @param retryAfter seconds or a date, as written in the header; absent without the header */
export const tooManyRequests = (retryAfter: string | undefined): Answer => ({
  status: 429,
  json: { error: 'Too Many Requests' },
  ...(retryAfter === undefined ? {} : { headers: { 'Retry-After': retryAfter } }),
});

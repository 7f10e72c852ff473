import type { Observable } from '../../../src/core/observables/observable';
import { type ModuleInstance, moduleHead } from './modules';
import { automationId, endpointId, gatewayId, umbrellaId } from './seed/modules';

/** A response action that a module offers for one observable. */
export interface Offer {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Absent for modules that name none. */
  readonly category?: string;
  /** Parameters beyond the observable, which the trigger has to bring back. */
  readonly extra: Readonly<Record<string, string>>;
  /** Actions are printed with two forms of path. */
  readonly prefix: '' | '/iroh-response';
}

const offer = (id: string, title: string, description: string, rest: Partial<Offer> = {}): Offer => ({
  id,
  title,
  description,
  extra: {},
  prefix: '/iroh-response',
  ...rest,
});

const workflow = '02XM4C2Q8K3N5mB7vT9yR1sW6pLzJdHfGaE';
const detectionLists = [
  ['File Blacklist', '7a0c5e1d-3b2f-4d68-9c41-8e6f5a4b3c20'],
  ['Quick SCD', 'b3c1f8a4-6d2e-4957-8f03-1a7c9e5d2b64'],
] as const;

/** What the modules offer. Only titles and URL forms of some are published; the gateway's are our model. */
const offers: Readonly<Record<string, (observable: Observable) => readonly Offer[]>> = {
  [gatewayId]: ({ type }) =>
    type === 'cisco_mid' || type === 'email_messageid'
      ? [
          offer('esa-remediate-delete', 'Delete', 'Delete this message from the mailboxes it was delivered to', {
            category: 'Remediate',
          }),
          offer('esa-remediate-forward', 'Forward', 'Forward this message to the remediation forwarding address', {
            category: 'Remediate',
          }),
          offer('esa-remediate-forward-delete', 'Forward and Delete', 'Forward this message, then delete it', {
            category: 'Remediate',
          }),
        ]
      : [],
  // The same id with different queries: the key of an action is (module instance, id, query).
  [endpointId]: ({ type }) =>
    type === 'sha256'
      ? detectionLists.map(([name, list]) =>
          offer(
            'amp-add-sha256-scd',
            `Add SHA256 to custom detections ${name}`,
            `Add to the custom detection list "${name}"`,
            {
              category: 'Block',
              extra: { list },
            },
          ),
        )
      : [],
  [umbrellaId]: ({ type }) =>
    type === 'domain'
      ? [offer('block', 'Block this domain', 'Block this domain using Umbrella Enforcement API', { prefix: '' })]
      : [],
  [automationId]: ({ type }) =>
    ['domain', 'url', 'email', 'sha256', 'ip'].includes(type)
      ? [
          offer(workflow, 'Quarantine similar messages', 'Response workflow', {
            category: 'Workflow',
            extra: { workflow_id: workflow },
          }),
        ]
      : [],
};

/** What a module offers for an observable; empty for modules without response actions. */
export const offersOf = (module: ModuleInstance, observable: Observable): readonly Offer[] =>
  offers[module.id]?.(observable) ?? [];

const query = (fields: Readonly<Record<string, string>>): string =>
  Object.entries(fields)
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`)
    .join('&');

/** An action as the listing prints it. */
export function printAction(
  module: ModuleInstance,
  { type, value }: Observable,
  one: Offer,
): Readonly<Record<string, unknown>> {
  const path = `${one.prefix}/respond/trigger/${module.id}/${encodeURIComponent(one.id)}`;
  return {
    ...moduleHead(module),
    id: one.id,
    title: one.title,
    description: one.description,
    ...(one.category === undefined ? {} : { categories: [module.name, one.category] }),
    url: `${path}?${query({ observable_type: type, observable_value: value, ...one.extra })}`,
  };
}

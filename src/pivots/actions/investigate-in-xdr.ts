import { hostsOf } from '../../core/hosts';
import { queryValue } from '../query-value';
import type { Pivot } from '../shape';

/**
 * Opens an investigation of the observable in the XDR console of the region.
 *
 * The console has an Investigate page, but the form of a link that hands it a value is not verified (CONTRACT 19.14);
 * this one is the form of its predecessor, `q=<type:"value">`. So the value goes to the clipboard as well: where the page
 * opens empty, it is pasted there and nothing is lost.
 */
export default {
  id: 'investigate-in-xdr',
  label: 'pivotInvestigate',
  group: 'look-up',
  order: 10,
  icon: 'investigate',
  types: 'all',
  effect({ observable: { type, value }, region }) {
    if (!region) return undefined;
    // A quotation mark in a subject must not end the value early.
    const query = `${type}:"${value.replaceAll(/["\\]/g, '\\$&')}"`;
    return {
      kind: 'open',
      url: `${hostsOf(region).console}/investigate?q=${queryValue(query)}`,
      copy: value,
    };
  },
  example: {
    context: { observable: { type: 'domain', value: 'bad.example.com' }, region: 'eu', activeCase: null },
    effect: {
      kind: 'open',
      url: 'https://xdr.eu.security.cisco.com/investigate?q=domain%3A%22bad.example.com%22',
      copy: 'bad.example.com',
    },
  },
} satisfies Pivot;

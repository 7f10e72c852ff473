import { describe, expect, test } from 'vitest';
import { regions } from '../../../src/core/account';
import { apiOriginsOf, hostsOf } from '../../../src/core/hosts';

describe('hosts', () => {
  test('are exactly the six API hosts and three consoles of the contract', () => {
    expect(regions.map((region) => [region, hostsOf(region)])).toEqual([
      [
        'us',
        {
          visibility: 'https://visibility.amp.cisco.com',
          privateIntel: 'https://private.intel.amp.cisco.com',
          console: 'https://xdr.us.security.cisco.com',
        },
      ],
      [
        'eu',
        {
          visibility: 'https://visibility.eu.amp.cisco.com',
          privateIntel: 'https://private.intel.eu.amp.cisco.com',
          console: 'https://xdr.eu.security.cisco.com',
        },
      ],
      [
        'apjc',
        {
          visibility: 'https://visibility.apjc.amp.cisco.com',
          privateIntel: 'https://private.intel.apjc.amp.cisco.com',
          console: 'https://xdr.apjc.security.cisco.com',
        },
      ],
    ]);
  });

  test('need two grants for a region', () => {
    expect(apiOriginsOf('eu')).toEqual([
      'https://visibility.eu.amp.cisco.com',
      'https://private.intel.eu.amp.cisco.com',
    ]);
  });

  test('lie under the stand-in when there is one, and then need one grant', () => {
    const standIn = 'http://127.0.0.1:9443';
    expect(hostsOf('apjc', standIn)).toEqual({
      visibility: 'http://127.0.0.1:9443/visibility.apjc.amp.cisco.com',
      privateIntel: 'http://127.0.0.1:9443/private.intel.apjc.amp.cisco.com',
      console: 'https://xdr.apjc.security.cisco.com',
    });
    expect(apiOriginsOf('apjc', standIn)).toEqual([standIn]);
  });
});

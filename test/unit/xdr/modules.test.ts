import { expect, test } from 'vitest';
import { orThrow } from '../../../src/core/outcome';
import { createModules } from '../../../src/xdr/modules';
import { httpOver, json, sampled } from './answering';

test('instances come with name, type and whether they are on', async () => {
  const { http, asked } = httpOver([sampled('module-instances.200')]);
  const instances = orThrow(await createModules(http).instances());
  expect(asked[0]?.url.pathname).toBe('/iroh/iroh-int/module-instance');
  expect(instances).toHaveLength(10);
  expect(instances[5]).toEqual({
    id: '50c39f61-a72e-4184-bfb5-e362c470b106',
    typeId: '4d98e8bb-e143-5966-8a24-c2707e6e6dd3',
    name: 'VirusTotal',
    enabled: false,
  });
});

test('settings of a module go no further', async () => {
  const instance = { id: 'i', module_type_id: 't', name: ' ', settings: { password: 'CANARY' } };
  const { http } = httpOver([json(200, [instance, { name: 'no id' }])]);
  const instances = orThrow(await createModules(http).instances());
  expect(instances).toEqual([{ id: 'i', typeId: 't', name: 'i', enabled: true }]);
  expect(JSON.stringify(instances)).not.toContain('CANARY');
});

test('types come with what they can', async () => {
  const { http, asked } = httpOver([sampled('module-types.200'), json(200, [{ id: 't' }]), json(200, {})]);
  const modules = createModules(http);
  const types = orThrow(await modules.types());
  expect(asked[0]?.url.pathname).toBe('/iroh/iroh-int/module-type');
  expect(types.find(({ title }) => title === 'Talos Intelligence')).toEqual({
    id: '2460c99b-2f01-523b-a65d-30a3c6603245',
    title: 'Talos Intelligence',
    capabilities: ['health', 'deliberate', 'observe', 'refer'],
    categories: ['threat-intel'],
  });
  expect(orThrow(await modules.types())).toEqual([{ id: 't', title: 't', capabilities: [], categories: [] }]);
  expect(await modules.types()).toMatchObject({ error: { code: 'bad-answer' } });
});

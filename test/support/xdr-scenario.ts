import { gatewayId, umbrellaId } from '../demo/xdr/seed/modules';

/** Sends a request with a token and gives the parsed answer. */
// biome-ignore lint/suspicious/noExplicitAny: the scenario looks into answers of every shape
export type Caller = (method: string, path: string, body?: unknown) => Promise<any>;

const enc = encodeURIComponent;
const short = (id: string): string => id.slice(id.lastIndexOf('/') + 1);

/**
 * One use of every operation of the rebuilt XDR services, in the order in which a client comes to them.
 *
 * @param sample a request body of the contract by its name
 */
export async function driveEverything(call: Caller, sample: (name: string) => unknown): Promise<void> {
  await call('GET', '/iroh/profile/whoami');
  await call('GET', '/iroh/profile/org');
  await call('GET', '/iroh/user-mgmt/users/a47f3d92-0c6e-4b15-9d83-5e2f71c8b0a6');
  await call(
    'GET',
    '/iroh/user-mgmt/batch/users?id=a47f3d92-0c6e-4b15-9d83-5e2f71c8b0a6&id=e91b07c4-2f5a-4d38-a6c1-70b4d92e8f15',
  );
  await call('POST', '/iroh/iroh-inspect/inspect', sample('inspect.request'));
  const observables = [
    ...(sample('enrich-observables.request') as readonly unknown[]),
    { type: 'domain', value: 'mail.bidmark-notify.top' },
    { type: 'domain', value: 'bit.ly' },
    { type: 'cisco_mid', value: '1184462' },
    { type: 'user', value: 'm.tanaka' },
    { type: 'domain', value: 'expired-case.example.net' },
  ];
  await call('POST', '/iroh/iroh-enrich/deliberate/observables', observables);
  await call(
    'POST',
    `/iroh/iroh-enrich/deliberate/observables?mids=${umbrellaId}&flags=x&product_categories=edr`,
    observables,
  );
  await call('POST', '/iroh/iroh-enrich/deliberate/observables', []);
  await call('POST', '/iroh/iroh-enrich/observe/observables', observables);
  await call('POST', '/iroh/iroh-enrich/refer/observables', observables);
  await call('GET', '/iroh/iroh-enrich/reputation/observable?type=domain&value=pay-invoice.example.net');
  await call('GET', '/iroh/iroh-enrich/reputation/observable?type=user&value=nobody');
  await call('POST', '/iroh/iroh-enrich/health');
  await call('POST', `/iroh/iroh-enrich/health/${umbrellaId}`);
  await call('POST', '/iroh/iroh-response/respond/observables', sample('respond.request'));
  const offered = await call('POST', '/iroh/iroh-response/respond/observables', observables);
  for (const { url } of offered.data.slice(0, 6)) {
    await call('POST', `/iroh/iroh-response${String(url).replace('/iroh-response', '')}`);
  }
  await call(
    'POST',
    `/iroh/iroh-response/respond/trigger/${gatewayId}/none?observable_type=cisco_mid&observable_value=1`,
  );
  await call('GET', '/iroh/iroh-int/module-instance?enabled=true&sort_by=name&sort_order=desc');
  await call('GET', `/iroh/iroh-int/module-instance/${umbrellaId}`);
  await call('GET', '/iroh/iroh-int/module-type');
  await call('GET', '/iroh/iroh-int/module-type/2460c99b-2f01-523b-a65d-30a3c6603245');

  const created = await call('POST', '/ctia/casebook?wait_for=true', sample('casebook-create.request'));
  const id = short(created.id);
  await call('GET', `/ctia/casebook/${id}`);
  await call('GET', `/ctia/casebook/${enc(created.id)}?fields=title&fields=tlp`);
  for (const name of ['add', 'remove', 'replace']) {
    await call(
      'POST',
      `/ctia/casebook/${id}/observables?wait_for=true`,
      sample(`casebook-observables-${name}.request`),
    );
  }
  await call('POST', `/ctia/casebook/${id}/texts`, sample('casebook-texts-replace.request'));
  await call('POST', `/ctia/casebook/${id}/bundle`, sample('casebook-bundle-add.request'));
  await call('PATCH', `/ctia/casebook/${id}`, sample('casebook-patch.request'));
  await call('PUT', `/ctia/casebook/${id}`, sample('casebook-put.request'));
  await call('GET', '/ctia/casebook/search?query=*&sort_by=modified:desc,id:asc&limit=20');
  await call('GET', '/ctia/casebook/search?simple_query=phishing&search_fields=title&fields=title&fields=id');
  await call('GET', '/ctia/casebook/search/count?query=*');
  await call('GET', `/ctia/casebook/external_id/${enc('pivot-ribbon:1')}`);

  const incident = await call('POST', '/ctia/incident?wait_for=true', sample('incident-create.request'));
  const incidentId = short(incident.id);
  await call('GET', `/ctia/incident/${incidentId}?fields=title&fields=incident_time.opened`);
  await call('GET', `/ctia/incident/${incidentId}`);
  await call('PATCH', `/ctia/incident/${incidentId}`, sample('incident-patch.request'));
  await call('POST', `/ctia/incident/${incidentId}/status`, sample('incident-status.request'));
  await call('POST', `/ctia/incident/${incidentId}/link`, { casebook_id: created.id, tlp: 'amber' });
  await call('GET', `/ctia/incident/search?query=${enc('status:("New" OR "Open")')}&sort_by=severity:desc&limit=50`);
  await call('GET', '/ctia/incident/search/count?query=status:New');
  await call('GET', '/ctia/incident/external_id/none');
  const known = 'incident-6a8e0c3d-2b5f-4179-a4c6-e1d2f3b4a596';
  const byDoor = await call('POST', '/iroh/private-intel/incident', sample('iroh-incident-create.request'));
  await call('GET', `/iroh/private-intel/incident/${known}`);
  await call('GET', '/iroh/private-intel/incident/search?query=*&sort_by=timestamp:desc&limit=50');
  await call('GET', `/iroh/private-intel/incident-summary/search?id=${known}`);
  await call('GET', '/iroh/private-intel/incident-summary/search?query=*&high_impact=true');
  await call('PATCH', `/iroh/private-intel/incident/${short(byDoor.id)}`, sample('iroh-incident-patch.request'));
  await call('POST', `/iroh/private-intel/incident/${short(byDoor.id)}/status`, sample('iroh-incident-status.request'));

  const judged = await call('POST', '/ctia/judgement?wait_for=true', sample('judgement-create.request'));
  await call('GET', `/ctia/judgement/${short(judged.id)}`);
  const domain = '/ctia/domain/pay-invoice.example.net';
  await call('GET', `${domain}/verdict`);
  await call('GET', `/ctia/url/${enc('http://nobody.example.org/a?b=c')}/verdict`);
  await call('GET', `${domain}/judgements?sort_by=priority&sort_order=desc`);
  await call('GET', `${domain}/sightings?limit=5`);
  await call('GET', `${domain}/sightings/incidents`);
  await call('POST', `/ctia/judgement/${short(judged.id)}/expire?reason=${enc('false positive')}`);
  await call('GET', `/ctia/bundle/export?ids=${known}&include_related_entities=true`);
  await call('GET', '/ctia/version');
  await call('GET', '/ctia/status');
  await call('DELETE', `/ctia/casebook/${id}`);
}

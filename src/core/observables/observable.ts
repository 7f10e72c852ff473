/**
 * The closed list of observable types of the threat-intelligence model; a type outside it makes a request a 400.
 *
 * @see https://github.com/threatgrid/ctim `src/ctim/schemas/vocabularies.cljc`
 */
export const observableTypeNames = [
  'acudid',
  'amp_computer_guid',
  'certificate_common_name',
  'certificate_issuer',
  'certificate_serial',
  'cisco_cm_id',
  'cisco_mid',
  'cisco_uc_id',
  'cortex_agent_id',
  'crowdstrike_id',
  'cvm_id',
  'cybereason_id',
  'darktrace_id',
  'device',
  'domain',
  'email',
  'email_messageid',
  'email_subject',
  'file_name',
  'file_path',
  'google_chromebook_id',
  'google_cloud_id',
  'hostname',
  'imei',
  'imsi',
  'intune_id',
  'ip',
  'ipv6',
  'jamf_management_id',
  'mac_address',
  'md5',
  'meraki_network_id',
  'meraki_node_sn',
  'meraki_org_id',
  'ms_machine_id',
  'mutex',
  'ngfw_id',
  'ngfw_name',
  'odns_identity',
  'odns_identity_label',
  'orbital_node_id',
  'pki_serial',
  'process_args',
  'process_hash',
  'process_name',
  'process_path',
  'process_uid',
  'process_username',
  'processor_id',
  'registry_key',
  'registry_name',
  'registry_path',
  's1_agent_id',
  'secure_access_id',
  'serial_number',
  'service_now_id',
  'sha1',
  'sha256',
  'swc_device_id',
  'trend_micro_id',
  'url',
  'user',
  'user_agent',
] as const;

export type ObservableTypeName = (typeof observableTypeNames)[number];

/** A value seen somewhere, with its type; `value` is canonical (refanged, lower case where case means nothing). */
export interface Observable {
  readonly type: ObservableTypeName;
  readonly value: string;
}

/** One string for one observable, for maps and sets: `type:value`. */
export type ObservableKey = string;

export const keyOf = ({ type, value }: Observable): ObservableKey => `${type}:${value}`;

/** Whether data from a stranger is an observable of a known type with a value of sensible length. */
export const isObservable = (input: unknown): input is Observable => {
  if (typeof input !== 'object' || input === null) return false;
  const { type, value } = input as Record<string, unknown>;
  return (
    typeof value === 'string' &&
    value.length > 0 &&
    value.length <= longestValue &&
    (observableTypeNames as readonly unknown[]).includes(type)
  );
};

/** Longest value we keep, in UTF-16 code units; longer ones are no observables but accidents. */
export const longestValue = 8_192;

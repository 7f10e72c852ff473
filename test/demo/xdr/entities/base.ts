import type { Check } from '../body-check';
import { list, openRecord, record, string, time, tlp, whole } from '../body-check';

/** Fields that every document of private intelligence may have, in bodies too. */
export const baseFields: Readonly<Record<string, Check>> = {
  id: string,
  schema_version: string,
  revision: whole,
  external_ids: list(string),
  external_references: list(
    record({ source_name: string, url: string, hashes: list(string), external_id: string, description: string }, [
      'source_name',
    ]),
  ),
  timestamp: time,
  language: string,
  tlp,
  source: string,
  source_uri: string,
  owner: string,
  groups: list(string),
  client_id: string,
  created: time,
  modified: time,
  authorized_users: list(string),
  authorized_groups: list(string),
};

/** Texts of documents that people read. */
export const describedFields: Readonly<Record<string, Check>> = {
  title: string,
  short_description: string,
  description: string,
};

/** Custom fields, of any shape. */
export const metaData: Check = openRecord;

/** Fields that `fields` and the documented sorting name for every document. */
export const baseFieldNames: readonly string[] = [
  'schema_version',
  'revision',
  'source',
  'source_uri',
  'language',
  'id',
  'tlp',
  'timestamp',
];

/** Index of the fields that every document has. */
export const baseMapping = {
  keyword: [
    'id',
    'type',
    'tlp',
    'owner',
    'groups',
    'client_id',
    'external_ids',
    'language',
    'schema_version',
    'source',
    'source_uri',
    'external_references.source_name',
    'external_references.url',
    'external_references.external_id',
  ],
  text: ['title', 'short_description', 'description', 'external_references.description'],
  date: ['timestamp', 'created', 'modified'],
  number: ['revision'],
  fallback: ['description', 'external_references.description', 'short_description', 'title'],
} as const;

import { casebook } from '../entities/casebook';
import { text } from '../query-check';
import { searchDocs } from '../search';
import { searchQuery } from '../search-query';
import type { Route } from '../shape';

export default {
  family: 'ctia',
  spec: 'ctia.json',
  method: 'GET',
  path: '/ctia/casebook/search',
  needs: { kind: 'capabilities', capabilities: ['search-casebook'] },
  query: searchQuery(casebook, { 'texts.text': text }, ['observables.value']),
  answer: (call) => searchDocs(call, casebook),
} satisfies Route;

import { casebook } from '../entities/casebook';
import { text } from '../query-check';
import { countDocs } from '../search';
import { filterQuery } from '../search-query';
import type { Route } from '../shape';

export default {
  family: 'ctia',
  spec: 'ctia.json',
  method: 'GET',
  path: '/ctia/casebook/search/count',
  needs: { kind: 'capabilities', capabilities: ['search-casebook'] },
  query: { ...filterQuery, 'texts.text': text },
  answer: (call) => countDocs(call, casebook),
} satisfies Route;

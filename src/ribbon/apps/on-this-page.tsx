import { PageObservables } from '../page/PageObservables';
import type { RibbonApp } from '../shape';

export default {
  id: 'on-this-page',
  title: 'pageTitle',
  icon: 'page-search',
  order: 50,
  badge: (state) => state.tab.value.observed.length,
  Panel: PageObservables,
} satisfies RibbonApp;

import { registerApp } from './app.js';
import { registerGridCells } from './grid/cells.js';
import { registerTable } from './grid/table.js';
import { registerReport } from './report/report.js';
import { registerWidgets } from './report/widgets.js';
import { registerApi } from './services/api.js';
import { registerRouter } from './services/router.js';
import { registerSettings } from './services/settings.js';
import { registerText } from './services/text.js';
import { registerShell } from './shell/shell.js';
import { registerSignIn } from './shell/sign-in.js';

import { registerBuiltIn } from './stress/built-in.js';
import { disturbPage } from './stress/page.js';
import { registerStressPanels } from './stress/panels.js';
import { registerTimedStress } from './stress/timed.js';
import { registerTraceList } from './trace/list.js';
import { registerMessage } from './trace/message.js';
import { registerTraceSearch } from './trace/search.js';

const { angular } = window;

const read = async (path) => (await fetch(path)).json();

const start = async () => {
  disturbPage(new URLSearchParams(location.search));
  const [catalogue, en, ja] = await Promise.all([
    read('/da/pages.json'),
    read('/da/text/en.json'),
    read('/da/text/ja.json'),
  ]);
  const module = angular.module('da', [
    'ui.grid',
    'ui.grid.pagination',
    'ui.grid.resizeColumns',
    'ui.grid.autoResize',
    'ui.grid.expandable',
    'ui.grid.infiniteScroll',
  ]);
  module.constant('catalogue', catalogue).constant('dictionaries', { en, ja });
  module.config([
    '$compileProvider',
    '$locationProvider',
    ($compileProvider, $locationProvider) => {
      $compileProvider.debugInfoEnabled(false);
      $locationProvider.hashPrefix('');
    },
  ]);
  for (const register of [
    registerSettings,
    registerText,
    registerRouter,
    registerApi,
    registerApp,
    registerSignIn,
    registerShell,
    registerReport,
    registerWidgets,
    registerGridCells,
    registerTable,
    registerTraceSearch,
    registerTraceList,
    registerMessage,
    registerStressPanels,
    registerTimedStress,
    registerBuiltIn,
  ])
    register(module);
  angular.bootstrap(document, ['da'], { strictDi: true });
};

start();

import type { PageFile } from '../reports/report';

const file: PageFile = {
  order: 200,
  pages: [
    { route: '/trace', title: 'traceSearch', listed: 'traceSearch', area: 'trace', view: 'trace-search', widgets: [] },
    { route: '/trace/list', title: 'traceList', listed: 'traceList', area: 'trace', view: 'trace-list', widgets: [] },
    { route: '/trace/list', title: 'traceList', area: 'trace', focus: true, view: 'trace-list', widgets: [] },
    { route: '/trace/message', title: 'messageDetails', area: 'trace', focus: true, view: 'message', widgets: [] },
  ],
  sources: [],
};

export default file;

import { shortHash } from '../grid/cells.js';
import { cellActions, columnDefsOf, renameColumns } from '../grid/columns.js';
import { csvOf, save } from '../grid/csv.js';

const perCall = 100;

/** One row from the attributes of the API; what is a list there is comma-separated here. */
const rowOf = ({ attributes: a }) => ({
  time: a.timestamp,
  mid: a.mid.join(', '),
  sender: a.sender,
  recipients: a.recipient.join(', '),
  subject: a.subject || '(No Subject)',
  senderIp: a.senderIp,
  status: Object.values(a.messageStatus)[0],
  hostName: a.hostName,
  messageId: Object.values(a.messageID)[0],
  sbrs: a.sbrs,
  senderGroup: a.senderGroup,
  policy: a.mailPolicy.join(', '),
  parts: a.mid.map((mid) => ({
    mid,
    recipients: (a.recipientMap[mid] ?? []).join(', '),
    status: a.messageStatus[mid],
    subject: a.finalSubject[mid],
    messageId: a.messageID[mid],
  })),
});

const panel = `
  <div class="da-panel">
    <table class="da-plain">
      <thead><tr>
        <th ng-bind="'mid' | t"></th><th ng-bind="'envelopeRecipients' | t"></th><th ng-bind="'status' | t"></th>
        <th ng-bind="'subject' | t"></th><th ng-bind="'messageIdHeader' | t"></th>
      </tr></thead>
      <tbody><tr ng-repeat="part in row.entity.parts">
        <td ng-bind="part.mid"></td><td ng-bind="part.recipients"></td><td ng-bind="part.status"></td>
        <td ng-bind="part.subject"></td><td ng-bind="part.messageId"></td>
      </tr></tbody>
    </table>
  </div>`;

/** Tracking results: 100 messages per call, more while scrolling, each row with a panel to open. */
export const registerTraceList = (module) => {
  module.run([
    '$templateCache',
    ($templateCache) => {
      $templateCache.put('da/panel.html', panel);
    },
  ]);
  module.component('daTraceList', {
    bindings: { filter: '<' },
    template: `
      <section class="da-report">
        <div class="da-head">
          <h1><span ng-bind="'traceList' | t"></span><span class="da-focus" ng-if="$ctrl.filter" ng-bind="$ctrl.filter"></span></h1>
          <div class="da-tools">
            <button id="da-refresh" type="button" ng-click="$ctrl.restart()" ng-bind="'refresh' | t"></button>
            <button type="button" class="da-export" ng-click="$ctrl.export()" ng-bind="'exportCsv' | t"></button>
          </div>
        </div>
        <p class="da-quiet" ng-if="!$ctrl.rows.length && $ctrl.loading" ng-bind="'loading' | t"></p>
        <div id="da-trace-list" class="da-grid" ui-grid="$ctrl.options" ui-grid-infinite-scroll ui-grid-expandable
          ui-grid-resize-columns ui-grid-auto-resize></div>
        <div class="da-pager">
          <span ng-bind="$ctrl.position()"></span>
          <button type="button" class="da-trace-more" ng-if="$ctrl.hasMore()" ng-disabled="$ctrl.loading" ng-click="$ctrl.more()" ng-bind="'loadMore' | t"></button>
        </div>
      </section>`,
    controller: [
      '$scope',
      'api',
      'catalogue',
      'cellTemplate',
      'router',
      'settings',
      't',
      function TraceList($scope, api, catalogue, cellTemplate, router, settings, t) {
        let grid;
        let all = 0;
        this.rows = [];
        Object.assign(
          this,
          cellActions(
            router,
            () => '/trace/list',
            (row) => row.entity.mid,
            shortHash,
          ),
        );
        this.hasMore = () => this.rows.length < all;
        this.position = () => t('position', { from: this.rows.length ? 1 : 0, to: this.rows.length, all });
        this.export = () => save('tracking.csv', csvOf(this.options.columnDefs, this.rows));

        this.more = () => {
          this.loading = true;
          const query = { ...api.range(), ciscoHost: 'All_Hosts', searchOption: 'messages', limit: perCall };
          return api
            .get('message-tracking/messages', {
              ...query,
              offset: this.rows.length,
              ...(this.filter ? { 'da-filter': this.filter } : {}),
            })
            .then(({ data, meta }) => {
              all = meta.totalCount;
              this.rows.push(...data.map(rowOf));
              grid?.infiniteScroll.dataLoaded(false, this.hasMore());
            })
            .finally(() => {
              this.loading = false;
            });
        };
        this.restart = () => {
          this.rows.length = 0;
          grid?.infiniteScroll.resetScroll(false, true);
          return this.more();
        };
        this.$onInit = () => {
          this.options = {
            rowHeight: 34,
            headerRowHeight: 46,
            flatEntityAccess: true,
            enableColumnMenus: true,
            infiniteScrollRowsFromEnd: 20,
            infiniteScrollUp: false,
            infiniteScrollDown: true,
            expandableRowTemplate: 'da/panel.html',
            expandableRowHeight: 150,
            columnDefs: columnDefsOf(catalogue.traceColumns, t, cellTemplate),
            data: this.rows,
            onRegisterApi: (gridApi) => {
              grid = gridApi;
              grid.infiniteScroll.on.needLoadMoreData($scope, () => this.more());
            },
          };
          this.more();
        };
        $scope.$watch(
          () => settings.language,
          (now, before) => {
            if (now !== before) renameColumns(this.options.columnDefs, t, grid);
          },
        );
      },
    ],
  });
};

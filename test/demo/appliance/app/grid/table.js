import { shortHash } from './cells.js';
import { cellActions, columnDefsOf, renameColumns } from './columns.js';
import { csvOf, save } from './csv.js';

const rowHeight = 34;
const headerHeight = 46;
const mostRows = 16;

/** A grid with its column chooser, export and pager. */
export const registerTable = (module) => {
  module.component('daTable', {
    bindings: { source: '<', rows: '<' },
    template: `
      <div class="da-grid-tools">
        <div class="da-chooser">
          <button type="button" class="da-columns" ng-click="$ctrl.choosing = !$ctrl.choosing" aria-expanded="{{!!$ctrl.choosing}}" ng-bind="'columns' | t"></button>
          <div class="da-pop" ng-if="$ctrl.choosing">
            <label ng-repeat="def in $ctrl.options.columnDefs track by def.field">
              <input type="checkbox" ng-model="def.visible" ng-change="$ctrl.columnsChanged()"> <span ng-bind="def.displayName"></span>
            </label>
          </div>
        </div>
        <button type="button" class="da-export" ng-click="$ctrl.export()" ng-bind="'exportCsv' | t"></button>
      </div>
      <div class="da-grid" ui-grid="$ctrl.options" ui-grid-pagination ui-grid-resize-columns ui-grid-auto-resize ng-style="$ctrl.size"></div>
      <div class="da-pager">
        <span ng-bind="$ctrl.position()"></span>
        <button type="button" class="da-back" ng-disabled="$ctrl.page() <= 1" ng-click="$ctrl.turn(-1)" ng-bind="'back' | t"></button>
        <button type="button" class="da-next" ng-disabled="$ctrl.page() >= $ctrl.pageCount()" ng-click="$ctrl.turn(1)" ng-bind="'next' | t"></button>
      </div>`,
    controller: [
      '$scope',
      '$timeout',
      'cellTemplate',
      'router',
      'settings',
      't',
      function Table($scope, $timeout, cellTemplate, router, settings, t) {
        let grid;
        const leadOf = (row) => String(row.entity[this.source.columns[0].key]);
        Object.assign(
          this,
          cellActions(router, () => this.source.tracking, leadOf, shortHash, settings.hashVariant),
        );
        this.columnsChanged = () => grid.core.notifyDataChange('column');
        this.export = () => save(`${this.source.group}.csv`, csvOf(this.options.columnDefs, this.rows));
        this.page = () => this.options.paginationCurrentPage;
        this.pageCount = () => Math.max(1, Math.ceil(this.rows.length / this.options.paginationPageSize));
        this.turn = (by) => {
          this.options.paginationCurrentPage += by;
        };
        this.position = () => {
          const size = this.options.paginationPageSize;
          const from = (this.page() - 1) * size;
          const to = Math.min(this.rows.length, from + size);
          return t('position', { from: from + 1, to, all: this.rows.length.toLocaleString('en') });
        };

        const fit = () => {
          const header = grid?.grid.headerHeight || headerHeight;
          const rows = Math.min(mostRows, this.rows.length, this.options.paginationPageSize);
          this.size = { height: `${header + rows * rowHeight + 18}px` };
        };

        this.$onInit = () => {
          this.options = {
            rowHeight,
            headerRowHeight: headerHeight,
            enableColumnMenus: true,
            enablePaginationControls: false,
            paginationPageSizes: [10, 25, 50, 100, 100_000],
            paginationPageSize: settings.pageSize || 100_000,
            flatEntityAccess: true,
            enableHorizontalScrollbar: 1,
            columnDefs: columnDefsOf(this.source.columns, t, cellTemplate),
            data: this.rows,
            onRegisterApi: (gridApi) => {
              grid = gridApi;
              grid.core.on.renderingComplete($scope, () => $timeout(fit));
            },
          };
          fit();
        };
        this.$onChanges = ({ rows }) => {
          if (!rows || !this.options) return;
          this.options.data = this.rows;
          this.options.paginationCurrentPage = 1;
          fit();
        };
        $scope.$watch(
          () => settings.pageSize,
          (size) => {
            this.options.paginationPageSize = size || 100_000;
            this.options.paginationCurrentPage = 1;
            fit();
          },
        );
        $scope.$watch(
          () => settings.language,
          (now, before) => {
            if (now === before) return;
            renameColumns(this.options.columnDefs, t, grid);
          },
        );
      },
    ],
  });
};

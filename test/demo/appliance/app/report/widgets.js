/** A titled part of a report that loads its own data and knows three states: loading, empty, shown. */
export const registerWidgets = (module) => {
  module.component('daWidget', {
    bindings: { widget: '<', focus: '<' },
    template: `
      <section class="da-widget da-widget-{{::$ctrl.widget.kind}}">
        <h2>
          <span ng-bind="$ctrl.widget.title | t"></span>
          <button type="button" class="da-info" aria-label="{{'about' | t}}" ng-mouseenter="$ctrl.about = true"
            ng-mouseleave="$ctrl.about = false" ng-focus="$ctrl.about = true" ng-blur="$ctrl.about = false">?</button>
          <span class="da-tip" role="tooltip" ng-if="$ctrl.about" ng-bind="'tip' | t"></span>
        </h2>
        <p class="da-quiet" ng-if="$ctrl.state === 'loading'" ng-bind="'loading' | t"></p>
        <p class="da-quiet" ng-if="$ctrl.state === 'empty'" ng-bind="'noData' | t"></p>
        <p class="da-quiet" ng-if="$ctrl.state === 'failed'" ng-bind="'widgetFailed' | t"></p>
        <div ng-if="$ctrl.data && $ctrl.state !== 'empty'" ng-switch="$ctrl.widget.kind">
          <da-table ng-switch-when="table" source="$ctrl.source" rows="$ctrl.data"></da-table>
          <da-stress-panels ng-switch-when="table" ng-if="$ctrl.extra" source="$ctrl.source" rows="$ctrl.data"></da-stress-panels>
          <da-chart ng-switch-when="chart" source="$ctrl.source" rows="$ctrl.data" counter="$ctrl.widget.counter"></da-chart>
          <da-facts ng-switch-when="facts" pairs="$ctrl.data"></da-facts>
        </div>
      </section>`,
    controller: [
      '$scope',
      'api',
      'catalogue',
      'settings',
      function Widget($scope, api, catalogue, settings) {
        this.extra = settings.stress.has('shadow') || settings.stress.has('frame');
        let latest = 0;
        const load = () => {
          latest += 1;
          const mine = latest;
          const { kind, group, top } = this.widget;
          if (!this.data) this.state = 'loading';
          const asked = kind === 'facts' ? api.facts(group, this.focus) : api.rows(this.source, this.focus);
          asked.then(
            (data) => {
              if (mine !== latest) return;
              this.data = top ? data.slice(0, top) : data;
              this.state = data.length === 0 ? 'empty' : 'shown';
            },
            () => {
              if (mine === latest) this.state = 'failed';
            },
          );
        };
        this.$onInit = () => {
          this.source = catalogue.sources.find((source) => source.group === this.widget.group);
          $scope.$watchGroup([() => settings.days, () => settings.device], load);
          $scope.$on('da-refresh', load);
        };
      },
    ],
  });

  module.component('daFacts', {
    bindings: { pairs: '<' },
    template: `
      <dl class="da-facts">
        <div ng-repeat="pair in $ctrl.pairs track by $index">
          <dt ng-bind="pair[0] | t"></dt><dd ng-bind="$ctrl.shown(pair[1])"></dd>
        </div>
      </dl>`,
    controller: function Facts() {
      this.shown = (value) => (typeof value === 'number' ? value.toLocaleString('en') : value);
    },
  });

  module.component('daChart', {
    bindings: { source: '<', rows: '<', counter: '<' },
    template: `
      <svg class="da-chart" role="img" ng-attr-height="{{$ctrl.bars.length * 22 + 4}}">
        <g ng-repeat="bar in $ctrl.bars track by $index" ng-attr-transform="translate(0 {{$index * 22}})">
          <text x="0" y="15" ng-bind="bar.name"></text>
          <rect x="230" y="4" height="14" rx="2" ng-attr-width="{{bar.length}}"></rect>
          <text class="da-value" ng-attr-x="{{bar.length + 238}}" y="15" ng-bind="bar.value"></text>
        </g>
      </svg>`,
    controller: function Chart() {
      this.$onChanges = () => {
        const { columns } = this.source;
        const ranked = [...this.rows].sort((a, b) => b[this.counter] - a[this.counter]).slice(0, 10);
        const most = Math.max(1, ...ranked.map((row) => row[this.counter]));
        const short = (text) => (text.length > 34 ? `${text.slice(0, 33)}…` : text);
        this.bars = ranked.map((row) => ({
          name: short(String(row[columns[0].key])),
          length: Math.max(1, Math.round((row[this.counter] / most) * 420)),
          value: row[this.counter].toLocaleString('en'),
        }));
      };
    },
  });
};

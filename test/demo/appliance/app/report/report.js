/** One report page: heading, tabs, tools and widgets. Tabs are destroyed and built anew when they change. */
export const registerReport = (module) => {
  module.component('daReport', {
    bindings: { page: '<', focus: '<' },
    template: `
      <section class="da-report">
        <div class="da-head">
          <h1><span ng-bind="$ctrl.page.title | t"></span><span ng-if="$ctrl.focus" class="da-focus" ng-bind="$ctrl.focus"></span></h1>
          <div class="da-tools">
            <select id="da-range" ng-model="$ctrl.settings.days" aria-label="{{'timeRange' | t}}"
              ng-options="days as ('days_' + days | t) for days in [1, 7, 30, 90]"></select>
            <select id="da-device" ng-model="$ctrl.settings.device" aria-label="{{'appliance' | t}}"
              ng-options="device as ('device_' + device | t) for device in ['all', 'esa1', 'esa2', 'esa-empty']"></select>
            <select id="da-size" ng-model="$ctrl.settings.pageSize" aria-label="{{'pageSize' | t}}"
              ng-options="size as ('rows_' + size | t) for size in [10, 25, 50, 100, 0]"></select>
            <button id="da-refresh" type="button" ng-click="$ctrl.refresh()" ng-bind="'refresh' | t"></button>
          </div>
        </div>
        <nav class="da-tabs" ng-if="$ctrl.page.tabs">
          <a ng-repeat="tab in $ctrl.page.tabs track by tab.route" ng-href="{{$ctrl.router.href(tab.route)}}"
             ng-class="{'da-here': tab.route === $ctrl.page.route}" ng-bind="tab.label | t"></a>
        </nav>
        <div class="da-widgets" ng-repeat="route in [$ctrl.page.route] track by route">
          <nav class="da-tabs" ng-if="$ctrl.page.panels">
            <a href="" ng-repeat="panel in $ctrl.page.panels track by panel" ng-click="$ctrl.panel = panel"
               ng-class="{'da-here': panel === $ctrl.panel}" ng-bind="panel | t"></a>
          </nav>
          <da-widget ng-repeat="widget in $ctrl.page.widgets track by $index" widget="widget" focus="$ctrl.focus"
            ng-show="!widget.panel || widget.panel === $ctrl.panel"></da-widget>
        </div>
      </section>`,
    controller: [
      '$rootScope',
      'router',
      'settings',
      function Report($rootScope, router, settings) {
        Object.assign(this, { router, settings });
        this.$onInit = () => {
          this.panel = this.page.panels?.[0];
        };
        this.refresh = () => $rootScope.$broadcast('da-refresh');
      },
    ],
  });
};

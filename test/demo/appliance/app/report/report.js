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
          <da-widget ng-repeat="widget in $ctrl.page.widgets track by $index" widget="widget" focus="$ctrl.focus"></da-widget>
        </div>
      </section>`,
    controller: [
      '$rootScope',
      'router',
      'settings',
      function Report($rootScope, router, settings) {
        Object.assign(this, { router, settings });
        this.refresh = () => $rootScope.$broadcast('da-refresh');
      },
    ],
  });
};

const areas = ['mail', 'web', 'trace'];

/** The frame of every page: title bar, list of reports, tools, and the page itself. */
export const registerShell = (module) => {
  module.component('daShell', {
    template: `
      <header class="da-bar">
        <strong ng-bind="'product' | t"></strong>
        <nav class="da-areas" ng-if="!$ctrl.settings.legacy">
          <a ng-repeat="area in $ctrl.areas track by area" ng-href="{{$ctrl.router.href($ctrl.home(area))}}"
             ng-class="{'da-here': area === $ctrl.area}" ng-bind="'area_' + area | t"></a>
        </nav>
        <span class="da-grow"></span>
        <select id="da-lang" ng-model="$ctrl.settings.language" aria-label="{{'language' | t}}">
          <option value="en">English</option><option value="ja">日本語</option>
        </select>
        <select id="da-theme" ng-model="$ctrl.settings.theme" aria-label="{{'theme' | t}}">
          <option value="light" ng-bind="'light' | t"></option><option value="dark" ng-bind="'dark' | t"></option>
        </select>
        <a href="" class="da-out" ng-click="$ctrl.api.signOut()" ng-bind="'signOut' | t"></a>
      </header>
      <div class="da-body">
        <nav class="da-side" ng-if="!$ctrl.settings.legacy && $ctrl.listed.length > 1">
          <a ng-repeat="page in $ctrl.listed track by page.route" ng-href="{{$ctrl.router.href(page.route)}}"
             ng-class="{'da-here': $ctrl.isHere(page)}" ng-bind="page.listed | t"></a>
        </nav>
        <main class="da-main">
          <div ng-repeat="key in [$ctrl.key] track by key" ng-switch="$ctrl.page.view || 'report'">
            <da-report ng-switch-when="report" ng-if="$ctrl.page" page="$ctrl.page" focus="$ctrl.focus"></da-report>
            <da-trace-search ng-switch-when="trace-search"></da-trace-search>
            <da-trace-list ng-switch-when="trace-list" filter="$ctrl.focus || $ctrl.router.filter"></da-trace-list>
            <da-message ng-switch-when="message" mid="$ctrl.focus"></da-message>
          </div>
          <p ng-if="!$ctrl.page" ng-bind="'noSuchPage' | t"></p>
        </main>
      </div>`,
    controller: [
      '$scope',
      'api',
      'catalogue',
      'router',
      'settings',
      't',
      function Shell($scope, api, catalogue, router, settings, t) {
        Object.assign(this, { api, router, settings, areas });
        const { pages } = catalogue;
        const find = (path) => {
          const exact = pages.find((page) => page.route === path && !page.focus);
          if (exact) return { page: exact, focus: '' };
          const cut = path.lastIndexOf('/');
          const page = pages.find((each) => each.focus && each.route === path.slice(0, cut));
          return { page, focus: decodeURIComponent(path.slice(cut + 1)) };
        };
        this.home = (area) => pages.find((page) => page.area === area && page.listed)?.route;
        this.isHere = (page) =>
          page.route === this.page?.route || page.tabs?.some((tab) => tab.route === this.page?.route);
        const arrive = () => {
          Object.assign(this, find(router.path));
          this.area = this.page?.area ?? 'mail';
          this.listed = pages.filter((page) => page.listed && page.area === this.area);
          this.key = (this.page?.tabs ? this.page.tabs[0].route : this.page?.route) + this.focus;
        };
        arrive();
        $scope.$on('da-route', arrive);
        $scope.$watch(
          () => `${t(this.page?.title ?? 'noSuchPage')} — ${t('product')}`,
          (title) => {
            document.title = title;
          },
        );
      },
    ],
  });
};

/** The whole application: sign-in page or shell. Language and theme are told to the document element. */
export const registerApp = (module) => {
  module.component('daApp', {
    template: `
      <da-sign-in ng-if="!$ctrl.api.signedIn && !$ctrl.busy"></da-sign-in>
      <da-shell ng-if="$ctrl.api.signedIn"></da-shell>
      <da-built-in-ribbon></da-built-in-ribbon>
      <div class="da-toast" role="alert" ng-if="$ctrl.toast"><span ng-bind="$ctrl.toast | t"></span></div>`,
    controller: [
      '$interval',
      '$rootScope',
      '$timeout',
      'api',
      'settings',
      'i18nService',
      function App($interval, $rootScope, $timeout, api, settings, i18nService) {
        this.api = api;
        if (settings.signedInAtOnce) {
          this.busy = true;
          api.signIn('admin', 'ironport').finally(() => {
            this.busy = false;
          });
        }
        let lastUse = performance.now();
        const used = () => {
          lastUse = performance.now();
        };
        for (const type of ['pointerdown', 'keydown', 'wheel']) addEventListener(type, used, { passive: true });
        $interval(() => {
          if (api.signedIn && performance.now() - lastUse > (settings.idleSeconds ?? 1_800) * 1_000) api.signOut();
        }, 1_000);
        $rootScope.$watch(
          () => settings.language,
          (language) => {
            document.documentElement.lang = language;
            i18nService.setCurrentLang(language);
          },
        );
        $rootScope.$watch(
          () => settings.theme,
          (theme) => {
            document.documentElement.className = `da-${theme}`;
          },
        );
        $rootScope.$on('da-toast', (_, key) => {
          this.toast = key;
          $timeout(() => {
            this.toast = undefined;
          }, 6_000);
        });
      },
    ],
  });
};

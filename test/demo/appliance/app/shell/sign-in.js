export const registerSignIn = (module) => {
  module.component('daSignIn', {
    template: `
      <main class="da-sign-in">
        <form class="da-card" ng-submit="$ctrl.enter()">
          <h1 ng-bind="'product' | t"></h1>
          <p class="da-quiet" ng-bind="'signInHint' | t"></p>
          <label for="da-name" ng-bind="'userName' | t"></label>
          <input id="da-name" autocomplete="off" ng-model="$ctrl.name">
          <label for="da-pass" ng-bind="'passphrase' | t"></label>
          <input id="da-pass" type="password" autocomplete="off" ng-model="$ctrl.password">
          <p class="da-wrong" role="alert" ng-if="$ctrl.wrong" ng-bind="'wrongLogin' | t"></p>
          <button id="da-enter" type="submit" class="da-primary" ng-bind="'signIn' | t"></button>
          <p class="da-languages">
            <a href="" ng-click="$ctrl.settings.language = 'en'">English</a>
            <a href="" ng-click="$ctrl.settings.language = 'ja'">日本語</a>
          </p>
        </form>
      </main>`,
    controller: [
      'api',
      'settings',
      't',
      function SignIn(api, settings, t) {
        this.settings = settings;
        this.name = '';
        this.password = '';
        document.title = `${t('signIn')} — ${t('product')}`;
        this.enter = () => {
          this.wrong = false;
          api.signIn(this.name, this.password).catch(() => {
            this.wrong = true;
          });
        };
      },
    ],
  });
};

/**
 * An imitation of a ribbon that an appliance may bring along, with our own markup and look: a bar at the lower edge and
 * a button beside first-column values whose menu repeats the value.
 */
export const registerBuiltIn = (module) => {
  module.component('daBuiltInRibbon', {
    template: `
      <div class="da-built-in" ng-if="$ctrl.shown"><strong>Ribbon</strong><span ng-bind="'builtIn' | t"></span></div>
      <div class="da-built-in-menu" role="menu" ng-if="$ctrl.value" ng-style="$ctrl.place">
        <strong ng-bind="$ctrl.value"></strong>
        <button type="button" role="menuitem" ng-click="$ctrl.value = undefined" ng-bind="'builtInAdd' | t"></button>
      </div>`,
    controller: [
      '$scope',
      'settings',
      function BuiltInRibbon($scope, settings) {
        this.shown = settings.builtIn;
        if (!this.shown) return;
        document.addEventListener('click', (event) => {
          const button = event.target instanceof Element ? event.target.closest('.da-built-in-pivot') : null;
          if (!button) return;
          const { left, bottom } = button.getBoundingClientRect();
          $scope.$apply(() => {
            this.value = button.dataset.value;
            this.place = { left: `${left}px`, top: `${bottom + 2}px` };
          });
        });
      },
    ],
  });
};

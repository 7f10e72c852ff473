const fields = ['envelopeSender', 'envelopeRecipients', 'subject', 'messageIdHeader', 'senderIp', 'fileName', 'sha256'];

/** The search form. Its fields hold values that look like observables and must be left alone. */
export const registerTraceSearch = (module) => {
  module.component('daTraceSearch', {
    template: `
      <section class="da-report">
        <div class="da-head"><h1 ng-bind="'traceSearch' | t"></h1></div>
        <form id="da-trace-form" ng-submit="$ctrl.search()">
          <div ng-repeat="field in $ctrl.fields track by field" class="da-field">
            <label ng-attr-for="da-field-{{field}}" ng-bind="field | t"></label>
            <input ng-attr-id="da-field-{{field}}" ng-model="$ctrl.values[field]" placeholder="{{$ctrl.samples[field]}}">
          </div>
          <div class="da-field">
            <label for="da-event" ng-bind="'messageEvent' | t"></label>
            <select id="da-event" ng-model="$ctrl.event" ng-options="event as (event | t) for event in $ctrl.events"></select>
          </div>
          <div class="da-actions">
            <button type="submit" class="da-primary da-search" ng-bind="'search' | t"></button>
            <button type="button" class="da-fill" ng-click="$ctrl.fill()" ng-bind="'fillSample' | t"></button>
            <button type="button" class="da-clear" ng-click="$ctrl.values = {}" ng-bind="'clear' | t"></button>
          </div>
        </form>
      </section>`,
    controller: [
      'router',
      function TraceSearch(router) {
        this.fields = fields;
        this.events = ['eventAny', 'eventDelivered', 'eventDropped', 'eventQuarantined'];
        this.event = 'eventAny';
        this.values = {};
        this.samples = {
          envelopeSender: 'anna.weber@harbor.example.com',
          envelopeRecipients: 'taro.abe7@example.co.jp',
          senderIp: '203.0.113.45',
          messageIdHeader: '<a1b2c3d4@mail.example.net>',
        };
        this.fill = () => {
          this.values = { senderIp: '203.0.113.45' };
        };
        this.search = () => {
          const wanted = fields.map((field) => this.values[field]).find((value) => value);
          router.go(wanted ? `/trace/list/${encodeURIComponent(wanted)}` : '/trace/list');
        };
      },
    ],
  });
};

const listed = (value) => (Array.isArray(value) ? value.join(', ') : value);

/** Label and value pairs in the order of the page. */
const pairsOf = (message) => [
  ['receivedTime', message.timestamp],
  ['mid', listed(message.mid)],
  ['subject', message.subject || '(No Subject)'],
  ['envelopeSender', message.sender],
  ['headerFrom', message.headerFrom],
  ['envelopeRecipients', listed(message.recipient)],
  ['messageIdHeader', message.midHeader],
  ['gatewayHost', message.hostName],
  ['messageSize', message.messageSize],
  ['attachments', listed(message.attachments) || 'N/A'],
];

const hostPairsOf = ({ sendingHostSummary: host }) => [
  ['reverseDns', host.reverseDnsHostname ?? 'N/A'],
  ['ipAddress', host.ipAddress ?? 'N/A'],
  ['sbrs', host.sbrsScore ?? 'N/A'],
];

const tabs = {
  summary: { endpoint: 'details', shown: () => true, lines: 'summary' },
  amp: { endpoint: 'amp-details', shown: (message) => message.showAMP || message.showAMPDetails, lines: 'ampDetails' },
  urls: { endpoint: 'url-details', shown: (message) => message.showURL || message.showURLDetails, lines: 'urlDetails' },
  dlp: { endpoint: 'dlp-details', shown: (message) => message.showDLP || message.showDLPDetails },
};

/** One message: what is known of it, its sending host, and its logs. */
export const registerMessage = (module) => {
  module.component('daMessage', {
    bindings: { mid: '<' },
    template: `
      <section class="da-report">
        <div class="da-head">
          <h1 ng-bind="'messageDetails' | t"></h1>
          <div class="da-tools"><button type="button" class="da-window" ng-click="$ctrl.openWindow()" ng-bind="'openWindow' | t"></button></div>
        </div>
        <p class="da-quiet" ng-if="$ctrl.missing" ng-bind="'noSuchMessage' | t"></p>
        <p class="da-quiet" ng-if="!$ctrl.message && !$ctrl.missing" ng-bind="'loading' | t"></p>
        <div ng-if="$ctrl.message">
          <section class="da-widget"><h2 ng-bind="'envelope' | t"></h2><da-facts pairs="$ctrl.pairs"></da-facts></section>
          <section class="da-widget"><h2 ng-bind="'sendingHost' | t"></h2><da-facts pairs="$ctrl.hostPairs"></da-facts></section>
          <nav class="da-tabs">
            <a href="" ng-repeat="tab in $ctrl.tabs track by tab" ng-click="$ctrl.open(tab)"
               ng-class="{'da-here': tab === $ctrl.tab}" ng-bind="'log_' + tab | t"></a>
          </nav>
          <p class="da-quiet" ng-if="$ctrl.loadingTab" ng-bind="'loading' | t"></p>
          <p class="da-quiet" ng-if="$ctrl.lines.length === 0" ng-bind="'noLog' | t"></p>
          <table class="da-plain da-log" ng-if="$ctrl.lines.length">
            <tbody><tr ng-repeat="line in $ctrl.lines track by $index" ng-class="{'da-last': line.lastEvent}">
              <td class="da-time" ng-bind="line.timestamp"></td><td ng-bind="line.description"></td>
            </tr></tbody>
          </table>
          <div ng-if="$ctrl.dlp">
            <da-facts pairs="$ctrl.dlp.pairs"></da-facts>
            <ul class="da-matches"><li ng-repeat="match in $ctrl.dlp.matches track by $index" ng-bind="match"></li></ul>
          </div>
        </div>
      </section>`,
    controller: [
      'api',
      'router',
      function MessageDetails(api, router) {
        const ask = (endpoint) =>
          api.get(`message-tracking/${endpoint}`, { mid: this.mid }).then(({ data }) => data.messages);
        const dlpOf = ({ dlpDetails: d }) => ({
          pairs: [
            ['dlpPolicy', d.dlpPolicy],
            ['severity', d.violationSeverity],
            ['riskFactor', d.riskFactor],
          ],
          matches: d.dlpMatchedContent.flatMap(({ messagePartMatch }) =>
            messagePartMatch.flatMap(({ classifierMatch }) => classifierMatch),
          ),
        });
        this.open = (name) => {
          const { endpoint, lines } = tabs[name];
          this.tab = name;
          this.lines = undefined;
          this.dlp = undefined;
          this.loadingTab = true;
          ask(endpoint)
            .then((message) => {
              if (this.tab !== name) return;
              if (lines) this.lines = message[lines];
              else this.dlp = dlpOf(message);
            })
            .finally(() => {
              this.loadingTab = false;
            });
        };
        this.openWindow = () => {
          const search = new URLSearchParams(location.search);
          search.set('demo-login', '1');
          search.set('legacy', '1');
          window.open(
            `/?${search}${router.hashHref(`/trace/message/${this.mid}`)}`,
            'da-details',
            'width=900,height=700',
          );
        };
        this.$onInit = () => {
          ask('details').then(
            (message) => {
              this.message = message;
              this.pairs = pairsOf(message);
              this.hostPairs = hostPairsOf(message);
              this.tabs = Object.keys(tabs).filter((name) => tabs[name].shown(message));
              this.tab = 'summary';
              this.lines = message.summary;
            },
            () => {
              this.missing = true;
            },
          );
        };
      },
    ],
  });
};

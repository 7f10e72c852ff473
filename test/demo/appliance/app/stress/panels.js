const shownRows = 5;
const attachShadow = Element.prototype.attachShadow;

const table = (target, heading, values) => {
  const grid = document.createElement('table');
  const head = grid.createTHead().insertRow();
  head.append(Object.assign(document.createElement('th'), { textContent: heading }));
  for (const value of values) grid.createTBody().insertRow().insertCell().textContent = value;
  grid.style.cssText = 'border-collapse:collapse;line-height:2;text-align:left';
  target.replaceChildren(grid);
};

/** The first values of a table once more: in an open and a closed shadow root, and in a frame of the same origin. */
export const registerStressPanels = (module) => {
  module.component('daStressPanels', {
    bindings: { source: '<', rows: '<' },
    template: `
      <div class="da-extra" ng-if="$ctrl.shadow"><span class="da-open"></span><span class="da-closed"></span></div>
      <iframe class="da-frame" title="panel" src="/da/frame.html" ng-if="$ctrl.frame"></iframe>`,
    controller: [
      '$element',
      '$timeout',
      'settings',
      't',
      function StressPanels($element, $timeout, settings, t) {
        this.shadow = settings.stress.has('shadow');
        this.frame = settings.stress.has('frame');
        const roots = new WeakMap();
        const rootOf = (host, mode) => {
          if (!roots.has(host)) roots.set(host, attachShadow.call(host, { mode }));
          return roots.get(host);
        };
        const fill = () => {
          const [first] = this.source.columns;
          const values = this.rows.slice(0, shownRows).map((row) => row[first.key]);
          const host = $element[0];
          const heading = t(first.label);
          if (this.shadow)
            for (const mode of ['open', 'closed'])
              table(rootOf(host.querySelector(`.da-${mode}`), mode), heading, values);
          const frame = host.querySelector('iframe');
          const inFrame = () => {
            if (!frame.contentDocument?.body) return;
            frame.contentDocument.documentElement.className = document.documentElement.className;
            table(frame.contentDocument.body, heading, values);
          };
          if (!frame) return;
          frame.addEventListener('load', inFrame);
          if (frame.contentDocument?.URL.endsWith('/da/frame.html') && frame.contentDocument.readyState === 'complete')
            inFrame();
        };
        this.$onChanges = () => $timeout(fill);
      },
    ],
  });
};

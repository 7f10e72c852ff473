/** How much of a SHA-256 the reports show. */
const shownDigits = 12;

const cell = (inner, attributes = '') => `<div class="ui-grid-cell-contents da-cell" ${attributes}>${inner}</div>`;
const value = 'MODEL_COL_FIELD';
const link = (href, bind) => `<a ng-href="{{grid.appScope.$ctrl.${href}}}" ng-bind="${bind}"></a>`;
const pieces = (open, close) =>
  `${open}<span ng-repeat="piece in grid.appScope.$ctrl.pieces(${value}) track by $index"><span ng-bind="piece"></span><wbr></span>${close}`;
const builtInPivot = `<button type="button" class="da-built-in-pivot" data-value="{{${value}}}" aria-label="Pivot">▾</button>`;
const short = `grid.appScope.$ctrl.short(${value})`;

/** Abbreviated digests: which of these the real appliance uses is unknown, so all four can be selected. */
const hashCells = {
  /** Shortened text, the whole in the tool tip. */
  a: cell(link('track(row, col)', short), `title="{{${value}}}"`),
  /** Shortened text, the whole only in the query of the link. */
  b: cell(link('trackHash(row, col)', short)),
  /** The whole in the text, cut by the style sheet. */
  c: cell(`<span class="da-cut">{{${value}}}</span>`),
  /** The whole nowhere. */
  d: cell(`<span ng-bind="${short}"></span>`),
};

/** Cell templates by what a column declares. */
export const registerGridCells = (module) => {
  module.factory('cellTemplate', [
    'settings',
    (settings) => (column, isFirst) => {
      const pivot = settings.builtIn && isFirst ? builtInPivot : '';
      if (settings.stress.has('split') && (column.kind === 'text' || column.kind === undefined)) {
        const open = column.drill ? `<a ng-href="{{grid.appScope.$ctrl.drill(row, col)}}">` : '<span>';
        return cell(pieces(open, column.drill ? '</a>' : '</span>') + pivot);
      }
      if (column.kind === 'hash') return hashCells[settings.hashVariant] ?? hashCells.a;
      if (column.kind === 'count') return cell(link('track(row, col)', `grid.appScope.$ctrl.count(${value})`));
      if (column.kind === 'list')
        return cell(
          `<span ng-repeat="part in grid.appScope.$ctrl.parts(${value}) track by $index"><a ng-href="{{grid.appScope.$ctrl.drillPart(part, col)}}" ng-bind="part"></a><span ng-if="!$last">, </span></span>`,
        );
      if (column.drill) return cell(link('drill(row, col)', value) + pivot);
      if (column.tooltip || isFirst) return cell(`{{${value}}}`, `title="{{${value}}}"`);
      return cell(`{{${value}}}`);
    },
  ]);
};

/** First digits and an ellipsis; texts that are no digest stay. */
export const shortHash = (text) => (/^[0-9a-f]{64}$/i.test(text) ? `${text.slice(0, shownDigits)}…` : text);

import type { Provenance } from '../../core/observables/found';
import { timeOfDay } from '../../ui/moment';
import { useText } from '../../ui/session';
import { visibleText } from '../../ui/visible';

/** Where the observable was found: the page, and the row it stands in. */
export const Origin = ({ provenance }: { readonly provenance: Provenance }) => {
  const text = useText();
  const { pageTitle, address, row, at } = provenance;
  return (
    <div class="origin small muted" title={visibleText(address)}>
      <p class="clip">
        {text('menuFoundOn', { page: visibleText(pageTitle || address), time: timeOfDay(text.language, at) })}
      </p>
      {row.length > 0 && <p class="cells">{row.map(visibleText).join(' · ')}</p>}
    </div>
  );
};

import { useLayoutEffect, useRef } from 'preact/hooks';
import type { FoundHere } from '../core/observables/found';
import { type Offer, offersFor } from '../pivots/registry';
import type { Pivot } from '../pivots/shape';
import { useSession } from '../ui/session';
import { visibleText } from '../ui/visible';
import { standingOf } from './case-standing';
import type { Own } from './own';
import { CaseButton } from './parts/CaseButton';
import { Item } from './parts/Item';
import { focusFirst, useMenuKeys } from './use-menu-keys';

interface ActionsProps {
  readonly found: FoundHere;
  readonly own: Own;
}

/** What can be done with the observable: first what goes to a case, then what the pivots offer, group by group. */
export const Actions = ({ found, own }: ActionsProps) => {
  const { state, text: texts } = useSession();
  const text = texts.value;
  const menu = useRef<HTMLDivElement>(null);
  const onKeyDown = useMenuKeys();
  const { observable } = found;
  const standing = standingOf(state, observable);
  const adding = own.progress.value.kind === 'adding';
  const connection = state.connection.value;
  const offers = offersFor({
    observable,
    region: 'account' in connection ? connection.account.region : undefined,
    activeCase: state.activeCase.value,
  });
  const group = (name: Pivot['group']) => offers.filter(({ pivot }) => pivot.group === name);

  useLayoutEffect(() => {
    if (menu.current) focusFirst(menu.current);
  }, []);

  const run = (offer: Offer) => {
    const { effect } = offer;
    if (effect.kind === 'copy') own.copy(effect.text);
    if (effect.kind === 'open') own.open(offer);
    if (effect.kind !== 'add') return;
    if (effect.to === 'new') own.addToNew();
    else if (standing.kind === 'no-case') own.choose(true);
    else own.addTo(standing.key);
  };

  return (
    <div
      role="menu"
      tabIndex={-1}
      ref={menu}
      aria-label={text('menuActions', { value: visibleText(observable.value) })}
      onKeyDown={onKeyDown}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a menu */}
      <div role="group" aria-label={text('menuGroupCase')} class="group cases-group">
        {group('case').map((offer) =>
          offer.effect.kind === 'add' && offer.effect.to === 'active' ? (
            <CaseButton key={offer.pivot.id} standing={standing} adding={adding} onAdd={() => run(offer)} />
          ) : (
            <Item
              key={offer.pivot.id}
              icon={offer.pivot.icon}
              label={text(offer.pivot.label)}
              onPick={() => run(offer)}
            />
          ),
        )}
        {standing.kind !== 'no-case' && (
          <Item icon="casebook" label={text('menuOtherCase')} onPick={() => own.choose(true)} />
        )}
      </div>
      {(['copy', 'look-up'] as const).map((name) => {
        const rows = group(name);
        if (rows.length === 0) return null;
        return (
          // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a menu
          <div
            key={name}
            role="group"
            aria-label={text(name === 'copy' ? 'menuGroupCopy' : 'menuGroupLookUp')}
            class="group"
          >
            {rows.map((offer) => (
              <Item
                key={offer.pivot.id}
                icon={offer.pivot.icon}
                label={text(offer.pivot.label)}
                note={offer.effect.kind === 'open' ? new URL(offer.effect.url).host : undefined}
                onPick={() => run(offer)}
              />
            ))}
          </div>
        );
      })}
    </div>
  );
};

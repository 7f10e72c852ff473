import type { Observable } from '../../core/observables/observable';
import { Icon } from '../Icon';
import { idnForm } from '../idn';
import { useText } from '../session';
import { hiddenMark, visiblePieces } from '../visible';

interface VisibleProps {
  readonly text: string;
  /** Line ends and tabs are shown as such: for texts of people, not for values. */
  readonly lines?: boolean;
}

/** Text of a stranger with every invisible character made visible, kept from turning its surroundings around. */
export const Visible = ({ text, lines = false }: VisibleProps) => (
  <bdi class={lines ? 'lines' : undefined}>
    {visiblePieces(text, lines).map((piece, index) =>
      piece.kind === 'text' ? (
        piece.text
      ) : (
        <span key={index} class="hidden-character">
          {hiddenMark(piece.codePoint)}
        </span>
      ),
    )}
  </bdi>
);

/**
 * The value of an observable: what is shown is what would be sent. An internationalised name has its other spelling
 * beside it, with a warning when one label mixes scripts.
 */
export const Value = ({ observable }: { readonly observable: Observable }) => {
  const text = useText();
  const idn = idnForm(observable);
  return (
    <span class="value">
      {idn?.mixed && (
        <Icon name="warning" size={12} class="verdict-suspicious mixed" label={text('valueMixedScripts')} />
      )}
      <Visible text={observable.value} />
      {idn && (
        <span class="decoded">
          {' ('}
          <Visible text={idn.other} />
          {')'}
        </span>
      )}
    </span>
  );
};

import type { ComponentChild } from 'preact';
import type { CountKey, TextKey } from '../../core/text/text';
import { useText } from '../session';

interface PhraseProps {
  /** What stands in place of `{name}`; a value that is missing stays visible as `{name}`. */
  readonly values: Readonly<Record<string, ComponentChild>>;
}

/** A text with elements in the place of its values. */
export const Phrase = ({ name, values }: PhraseProps & { readonly name: TextKey }) => {
  const text = useText();
  return (
    <>{text.parts(name).map((part) => ('text' in part ? part.text : (values[part.value] ?? `{${part.value}}`)))}</>
  );
};

/** The same for a text that goes with a number, which it may name as `{count}`. */
export const CountPhrase = ({
  name,
  count,
  values,
}: PhraseProps & { readonly name: CountKey; readonly count: number }) => {
  const { language } = useText();
  const form = new Intl.PluralRules(language).select(count) === 'one' ? 'one' : 'other';
  return (
    <Phrase
      name={`${name}_${form}` as TextKey}
      values={{ count: new Intl.NumberFormat(language).format(count), ...values }}
    />
  );
};

import { useText } from '../../ui/session';

interface CounterProps {
  /** UTF-16 code units, as the service counts. */
  readonly length: number;
  readonly limit: number;
}

/** "312 / 5,000", and how many characters must go when it is too long. */
export const Counter = ({ length, limit }: CounterProps) => {
  const text = useText();
  const number = new Intl.NumberFormat(text.language);
  const over = length - limit;
  return (
    <span class={over > 0 ? 'counter over' : 'counter'} aria-live={over > 0 ? 'polite' : 'off'}>
      {number.format(length)} / {number.format(limit)}
      {over > 0 && <> · {text.count('caseTooLong', over)}</>}
    </span>
  );
};

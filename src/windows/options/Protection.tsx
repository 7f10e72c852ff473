import { useText } from '../../ui/session';

const points = ['optionsProtectWhere', 'optionsProtectSecret', 'optionsProtectLimit', 'optionsProtectAdvice'] as const;

/** What the encryption of the credentials does and does not protect (threats-and-faults F6), in plain words. */
export const Protection = () => {
  const text = useText();
  return (
    <section class="block" aria-labelledby="protection-title">
      <h2 id="protection-title">{text('optionsProtection')}</h2>
      <ul class="points">
        {points.map((point) => (
          <li key={point}>{text(point)}</li>
        ))}
      </ul>
    </section>
  );
};

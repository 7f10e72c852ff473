import type { TextKey } from '../../core/text/text';
import type { Disposition } from '../../core/verdicts/disposition';
import { Icon } from '../Icon';
import { useText } from '../session';

/** The word for each disposition. */
export const dispositionKeys: Readonly<Record<Disposition, TextKey>> = {
  malicious: 'dispositionMalicious',
  suspicious: 'dispositionSuspicious',
  clean: 'dispositionClean',
  common: 'dispositionCommon',
  unknown: 'dispositionUnknown',
};

/** The glyph of a disposition in its colour, named for screen readers: never colour alone. */
export const VerdictGlyph = ({ disposition, size }: { disposition: Disposition; size?: number }) => {
  const text = useText();
  return (
    <Icon name={disposition} size={size} class={`verdict-${disposition}`} label={text(dispositionKeys[disposition])} />
  );
};

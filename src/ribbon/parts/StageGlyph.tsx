import type { WriteStage } from '../../core/cases/case';
import { Icon } from '../../ui/Icon';
import { useText } from '../../ui/session';
import { stageSigns } from '../casebook/saved-state';

/** How far one write has come, as a small glyph with a name. */
export const StageGlyph = ({ stage }: { readonly stage: WriteStage }) => {
  const text = useText();
  const { icon, key } = stageSigns[stage];
  const wrong = stage === 'failed' || stage === 'orphaned';
  return <Icon name={icon} size={14} label={text(key)} class={wrong ? 'stage verdict-suspicious' : `stage ${stage}`} />;
};

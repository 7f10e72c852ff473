import { Icon } from '../../ui/Icon';
import { useSession, useText } from '../../ui/session';

/** What the page holds but could not be read: the list is not taken for all there is. */
export const UnseenNote = () => {
  const { state } = useSession();
  const text = useText();
  const { cut, frames, rows } = state.tab.value.unseen;
  const sentences = [
    rows ? text('unseenRows') : '',
    cut > 0 ? text.count('unseenCut', cut) : '',
    frames > 0 ? text.count('unseenFrames', frames) : '',
  ].filter((sentence) => sentence !== '');
  if (sentences.length === 0) return null;
  return (
    <div class="pad">
      <div class="note">
        <Icon name="info" />
        <ul class="words">
          {sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </div>
    </div>
  );
};

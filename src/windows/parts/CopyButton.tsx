import { useSignal } from '@preact/signals';
import { copyText } from '../../ui/copy';
import { Icon } from '../../ui/Icon';
import { useText } from '../../ui/session';

interface CopyButtonProps {
  readonly label: string;
  readonly content: string;
}

/** Copies a text, and says so in its own place. */
export const CopyButton = ({ label, content }: CopyButtonProps) => {
  const text = useText();
  const copied = useSignal(false);
  return (
    <button
      type="button"
      class="button small"
      onClick={async () => {
        copied.value = await copyText(content);
      }}
      onBlur={() => {
        copied.value = false;
      }}
    >
      <Icon name={copied.value ? 'check' : 'copy'} size={14} />
      {/* Both words are there, one of them unseen, so that the button keeps its width. */}
      <span class="either" aria-live="polite">
        <span class={copied.value ? 'away' : undefined}>{label}</span>
        <span class={copied.value ? undefined : 'away'}>{text('connectCopied')}</span>
      </span>
    </button>
  );
};

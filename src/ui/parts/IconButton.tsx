import type { ButtonHTMLAttributes } from 'preact';
import { Icon } from '../Icon';
import type { IconName } from '../icons';

interface IconButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'icon' | 'label' | 'title'> {
  readonly icon: IconName;
  /** Says what it does: name for screen readers, and tool tip. */
  readonly label: string;
  readonly size?: number | undefined;
  readonly disabled?: boolean | undefined;
}

/** A button that shows only an icon. */
export const IconButton = ({ icon, label, size, class: className, ...rest }: IconButtonProps) => (
  <button
    type="button"
    class={className ? `icon-button ${className}` : 'icon-button'}
    aria-label={label}
    title={label}
    {...rest}
  >
    <Icon name={icon} size={size} />
  </button>
);

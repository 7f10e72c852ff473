import { type IconName, icons } from './icons';

interface IconProps {
  readonly name: IconName;
  /** Edge in CSS pixels; drawn for 16. */
  readonly size?: number | undefined;
  /** For an icon that says something by itself; without it the icon is hidden from screen readers. */
  readonly label?: string | undefined;
  readonly class?: string | undefined;
}

/** One of our icons, in the colour of the text around it. */
export const Icon = ({ name, size = 16, label, class: className }: IconProps) => (
  <svg
    class={className ? `icon ${className}` : 'icon'}
    width={size}
    height={size}
    viewBox="0 0 16 16"
    fill="none"
    stroke="currentColor"
    stroke-width="1.25"
    stroke-linecap="round"
    stroke-linejoin="round"
    focusable="false"
    role={label === undefined ? undefined : 'img'}
    aria-label={label}
    aria-hidden={label === undefined}
  >
    {label !== undefined && <title>{label}</title>}
    {icons[name]}
  </svg>
);

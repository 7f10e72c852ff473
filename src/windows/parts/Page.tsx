import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { useTheme } from '../../ui/use-theme';

interface PageProps {
  readonly title: string;
  /** `dialog` is a narrow card, `sheet` a page to scroll through. */
  readonly form: 'dialog' | 'sheet';
  readonly children: ComponentChildren;
}

/** The frame of a window: its title, its colours, its width. */
export const Page = ({ title, form, children }: PageProps) => {
  useTheme();
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <div class="backdrop surface">
      <main class={`page ${form}`}>{children}</main>
    </div>
  );
};

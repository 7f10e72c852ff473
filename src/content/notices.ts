import type { PageSetup } from '../messages/contract';
import type { Buttons } from './buttons';
import type { Extension } from './extension';
import type { Disturbance } from './frames/disturbance';
import type { Menu } from './frames/menu';
import type { Ribbon } from './frames/ribbon';
import type { Keys } from './keys';
import type { Looks } from './looks';

export interface NoticeParts {
  readonly extension: Extension;
  readonly looks: Looks;
  readonly buttons: Buttons;
  readonly keys: Keys;
  readonly menu: Menu;
  readonly ribbon: Ribbon;
  readonly disturbance: Disturbance;
  readonly apply: (setup: PageSetup) => void;
  readonly ending: AbortController;
}

/** Does what the background says unasked. */
export function hearNotices(parts: NoticeParts): void {
  const { extension, looks, buttons, keys, menu, ribbon, disturbance, apply, ending } = parts;
  extension.onNotice((notice) => {
    switch (notice.kind) {
      case 'marks':
        looks.marks(notice.marks);
        buttons.paint();
        return;
      case 'layout':
        if (notice.layout.frame === 'ribbon') ribbon.layout(notice.layout);
        else menu.layout(notice.layout);
        disturbance.judge();
        return;
      case 'menu-closed': {
        const button = menu.spot && buttons.buttonOf(menu.spot);
        menu.close(true);
        if (notice.refocus && button) keys.focus(button);
        return;
      }
      case 'menu-opened':
        menu.openAt(() => ribbon.box());
        return;
      case 'setup':
        apply(notice.setup);
        return;
      case 'stop':
        ending.abort();
    }
  }, ending.signal);
}

import { browser } from './browser';

/** The top-level pages of ours. */
export type OwnWindow = 'options' | 'connect' | 'confirm' | 'ribbon' | 'menu';

const pages: Readonly<Record<OwnWindow, string>> = {
  options: 'src/windows/options/index.html',
  connect: 'src/windows/connect/index.html',
  confirm: 'src/windows/confirm/index.html',
  ribbon: 'src/ribbon/index.html',
  menu: 'src/pivot/index.html',
};

const sizes: Readonly<Record<OwnWindow, { width: number; height: number }>> = {
  options: { width: 900, height: 800 },
  connect: { width: 480, height: 760 },
  confirm: { width: 480, height: 480 },
  ribbon: { width: 1200, height: 420 },
  menu: { width: 340, height: 620 },
};

/** Opens a page of ours: the options as a tab, everything else as a window of its own. */
export async function openOwnWindow(name: OwnWindow, id?: string): Promise<void> {
  const url = browser.runtime.getURL(pages[name]) + (id === undefined ? '' : `#${id}`);
  if (name === 'options') await browser.tabs.create({ url });
  else await browser.windows.create({ url, type: 'popup', ...sizes[name] });
}

/** Opens an address in a new tab. @param url an https address that the background made or checked */
export async function openTab(url: string): Promise<void> {
  await browser.tabs.create({ url });
}

/** The browser's API with promises, the same in Chromium and Firefox. The only import of the polyfill. */

export type { Events, Permissions, Runtime, Tabs } from 'webextension-polyfill';
export { default as browser } from 'webextension-polyfill';

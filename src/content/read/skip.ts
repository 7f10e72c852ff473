const unread = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE INPUT TEXTAREA SELECT OPTION DATALIST CANVAS VIDEO AUDIO OBJECT EMBED HEAD TITLE'.split(
    ' ',
  ),
);

const floating = '[role=menu],[role=menubar],[role=tooltip],[role=listbox],[role=option]';

/** Pop-overs of less than this many square pixels are hints and menus; bigger ones are content. */
const smallArea = 60_000;

/**
 * Whether nothing below this element is to be read: what is typed into, what is drawn, menus, tool tips and small
 * pop-overs (appliance.md 2.4).
 */
export function isSkipped(element: Element): boolean {
  if (unread.has(element.tagName) || element.namespaceURI !== 'http://www.w3.org/1999/xhtml') return true;
  if ((element as HTMLElement).isContentEditable) return true;
  if (element.matches(floating)) return true;
  if (!element.hasAttribute('popover') && element.getAttribute('role') !== 'dialog') return false;
  const { width, height } = element.getBoundingClientRect();
  return width * height < smallArea;
}

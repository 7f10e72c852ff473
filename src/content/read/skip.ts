const unread = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE INPUT TEXTAREA SELECT OPTION DATALIST CANVAS VIDEO AUDIO OBJECT EMBED HEAD TITLE'.split(
    ' ',
  ),
);

const floating = '[role=menu],[role=menubar],[role=tooltip],[role=listbox],[role=option]';

/**
 * Whether nothing below this element is to be read: what is typed into, what is drawn, menus and tool tips
 * (appliance.md 2.4).
 */
export function isSkipped(element: Element): boolean {
  if (unread.has(element.tagName) || element.namespaceURI !== 'http://www.w3.org/1999/xhtml') return true;
  return (element as HTMLElement).isContentEditable || element.matches(floating);
}

/** Pop-overs of less than this many square pixels are hints and menus; bigger ones are content. */
const smallArea = 60_000;

/** Whether an element stands in a small pop-over. Judged when buttons are placed: it has no size before it is shown. */
export function isInSmallPopover(element: Element): boolean {
  const popover = element.closest('[popover],[role=dialog]');
  if (!popover) return false;
  const { width, height } = popover.getBoundingClientRect();
  return width * height < smallArea;
}

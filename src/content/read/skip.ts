const unread =
  'script,style,noscript,template,input,textarea,select,option,datalist,canvas,video,audio,object,embed,svg,math,' +
  '[contenteditable]:not([contenteditable="false"]),' +
  '[role=menu],[role=menubar],[role=tooltip],[role=listbox],[role=textbox]';

/**
 * Whether nothing below this element is to be read: what is typed into, what is drawn, menus and tool tips
 * (appliance.md 2.4).
 */
export const isSkipped = (element: Element): boolean => element.matches(unread);

/** Whether an element is or stands in one that is not to be read. */
export const isInSkipped = (element: Element): boolean => element.closest(unread) !== null;

/** Pop-overs of less than this many square pixels are hints and menus; bigger ones are content. */
const smallArea = 60_000;

/** Whether an element stands in a small pop-over. Judged when buttons are placed: it has no size before it is shown. */
export function isInSmallPopover(element: Element): boolean {
  const popover = element.closest('[popover],[role=dialog]');
  if (!popover) return false;
  const { width, height } = popover.getBoundingClientRect();
  return width * height < smallArea;
}

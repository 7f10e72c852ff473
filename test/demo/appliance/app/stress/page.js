/**
 * Modes that change the world of the page before the application starts: `tamper` changes prototypes, `capture` keeps
 * clicks from everything outside the application, `bidi` turns the writing direction, `zoom` scales the document.
 */
export const disturbPage = (query) => {
  const modes = new Set((query.get('stress') ?? '').split(','));
  if (query.has('zoom')) document.documentElement.style.zoom = `${query.get('zoom')}%`;
  if (modes.has('bidi')) document.body.dir = 'rtl';
  if (modes.has('tamper')) {
    Object.defineProperty(Array.prototype, 'toJSON', { configurable: true, value: () => 'tampered' });
    Element.prototype.attachShadow = () => {
      throw new Error('tampered');
    };
    window.getSelection = () => null;
    document.elementFromPoint = () => document.body;
  }
  if (modes.has('capture')) {
    const swallow = (event) => {
      const inside = event.target instanceof Element && event.target.closest('da-app');
      if (!inside) event.stopPropagation();
    };
    for (const type of ['click', 'pointerdown', 'mousedown', 'keydown']) addEventListener(type, swallow, true);
  }
};

// By number, not by class: nodes of a frame are instances of that frame's classes.

export const isElement = (node: Node): node is Element => node.nodeType === 1;

export const isText = (node: Node): node is Text => node.nodeType === 3;

export const isDocument = (node: Node): node is Document => node.nodeType === 9;

/** The element around a node; of the children of a shadow root, its host. */
export function parentOf(node: Node): Element | undefined {
  const parent = node.parentNode;
  if (!parent) return undefined;
  return isElement(parent) ? parent : (parent as Partial<ShadowRoot>).host;
}

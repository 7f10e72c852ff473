/** Parts of a computed colour, 0 … 255 and alpha 0 … 1; `undefined` for notations that browsers do not use here. */
export function partsOf(color: string): readonly [number, number, number, number] | undefined {
  const parts = /^rgba?\((.+)\)$/
    .exec(color)?.[1]
    ?.split(/[\s,/]+/)
    .map(Number);
  const [red, green, blue, alpha = 1] = parts ?? [];
  if (red === undefined || green === undefined || blue === undefined) return undefined;
  return [red, green, blue, alpha];
}

/** Relative luminance, 0 black … 1 white. @see https://www.w3.org/TR/WCAG21/#dfn-relative-luminance */
export function luminanceOf(red: number, green: number, blue: number): number {
  const linear = (value: number) => {
    const part = value / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  };
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** Whether the background under the middle of the page is dark. */
export function isDark(host: Element): boolean {
  const votes = [0.3, 0.5, 0.7].map((part) => {
    const under = document.elementFromPoint(innerWidth / 2, innerHeight * part);
    const top = under === host ? document.body : under;
    for (let element = top; element; element = element.parentElement) {
      const [red, green, blue, alpha] = partsOf(getComputedStyle(element).backgroundColor) ?? [0, 0, 0, 0];
      if (alpha > 0.5) return luminanceOf(red, green, blue) < 0.22;
    }
    const scheme = getComputedStyle(document.documentElement).colorScheme;
    return scheme.includes('dark') && (!scheme.includes('light') || matchMedia('(prefers-color-scheme: dark)').matches);
  });
  return votes.filter(Boolean).length * 2 > votes.length;
}

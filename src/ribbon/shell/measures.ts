/** Sizes in CSS pixels that style sheet and layout share; the look's README names them. */
export const barHeight = 40;
/** The strip above the bar by which the panel is made higher. */
export const edgeHeight = 6;
export const lowestPanel = 120;

/** The highest panel on this screen; the page's own window may be lower, and then the page cuts it. */
export const highestPanel = (screenHeight: number): number => Math.max(lowestPanel, Math.round(screenHeight * 0.8));

export const clampHeight = (height: number, screenHeight: number): number =>
  Math.round(Math.min(Math.max(height, lowestPanel), highestPanel(screenHeight)));

export const clampAcross = (across: number): number => Math.min(Math.max(across, 0), 1);

import type { ComponentChild } from 'preact';

/**
 * What each icon is made of: our own drawings on a grid of 16 by 16, lines of 1.25, in the colour of the text around
 * them. `Icon` puts them into an `svg`.
 */
export const icons = {
  bell: (
    <>
      <path d="M4 11V7.5a4 4 0 0 1 8 0V11l1 1.25H3z" />
      <path d="M6.75 14.25h2.5" />
    </>
  ),
  casebook: (
    <>
      <rect x="2" y="5" width="12" height="8.5" rx="1.25" />
      <path d="M5.75 5V3.5a1 1 0 0 1 1-1h2.5a1 1 0 0 1 1 1V5" />
    </>
  ),
  'casebook-plus': (
    <>
      <rect x="2" y="5" width="12" height="8.5" rx="1.25" />
      <path d="M5.75 5V3.5a1 1 0 0 1 1-1h2.5a1 1 0 0 1 1 1V5M8 7.25v4M6 9.25h4" />
    </>
  ),
  check: <path d="m3.25 8.5 3.25 3.25 6.25-7" />,
  'chevron-down': <path d="m4 6.25 4 4 4-4" />,
  'chevron-right': <path d="m6.25 4 4 4-4 4" />,
  'chevron-up': <path d="m4 9.75 4-4 4 4" />,
  clock: (
    <>
      <circle cx="8" cy="8" r="5.75" />
      <path d="M8 4.75V8l2.25 1.5" />
    </>
  ),
  cloud: <path d="M4.5 12.5a2.75 2.75 0 0 1-.3-5.48 4 4 0 0 1 7.75.73A2.4 2.4 0 0 1 11.6 12.5z" />,
  computer: (
    <>
      <rect x="2" y="3" width="12" height="8" rx="1" />
      <path d="M5.5 13.5h5M8 11v2.5" />
    </>
  ),
  copy: (
    <>
      <rect x="5.5" y="5.5" width="8" height="8" rx="1.25" />
      <path d="M10.5 3.75V3.5a1 1 0 0 0-1-1h-6a1 1 0 0 0-1 1v6a1 1 0 0 0 1 1h.25" />
    </>
  ),
  cross: <path d="m4 4 8 8M12 4l-8 8" />,
  download: <path d="M8 2.5v7.25M4.75 6.75 8 10l3.25-3.25M2.75 13.25h10.5" />,
  gear: (
    <>
      <circle cx="8" cy="8" r="2.1" />
      <path d="M8 1.75v2.4M8 11.85v2.4M1.75 8h2.4M11.85 8h2.4M3.58 3.58l1.7 1.7M10.72 10.72l1.7 1.7M12.42 3.58l-1.7 1.7M5.28 10.72l-1.7 1.7" />
      <circle cx="8" cy="8" r="3.9" />
    </>
  ),
  grip: (
    <g fill="currentColor" stroke="none">
      <circle cx="6" cy="3.25" r="1" />
      <circle cx="10" cy="3.25" r="1" />
      <circle cx="6" cy="8" r="1" />
      <circle cx="10" cy="8" r="1" />
      <circle cx="6" cy="12.75" r="1" />
      <circle cx="10" cy="12.75" r="1" />
    </g>
  ),
  home: <path d="M2.5 7.5 8 2.75l5.5 4.75M4 6.5v7h3v-4h2v4h3v-7" />,
  incident: <path d="M8 2.25 14.25 13.5H1.75zM8 6.5v3.25M8 11.5v.25" />,
  info: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="M8 7.25v4M8 4.9v.2" />
    </>
  ),
  investigate: (
    <>
      <circle cx="4" cy="8" r="1.75" />
      <circle cx="12" cy="3.75" r="1.75" />
      <circle cx="12" cy="12.25" r="1.75" />
      <path d="m5.55 7.2 4.9-2.6M5.55 8.8l4.9 2.6" />
    </>
  ),
  judgement: (
    <path d="M8 2.5v11M5 13.5h6M3 4.25h10M3.25 4.25 1.5 9a2 2 0 0 0 3.5 0zM12.75 4.25 11 9a2 2 0 0 0 3.5 0z" />
  ),
  'link-out': (
    <path d="M9.25 2.5h4.25v4.25M13.25 2.75 7.5 8.5M11.5 9.5v3a1 1 0 0 1-1 1h-7a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1h3" />
  ),
  lock: (
    <>
      <rect x="3.5" y="7" width="9" height="6.5" rx="1.25" />
      <path d="M5.5 7V5a2.5 2.5 0 0 1 5 0v2" />
    </>
  ),
  mark: (
    <>
      <path d="M2.25 10.75c2.75-5.5 4.25 3 6-1.5s3.25-3.5 5.5-1" />
      <circle cx="8" cy="8" r="6.75" />
    </>
  ),
  minus: <path d="M3 8h10" />,
  move: <path d="M2.5 8h9M8.5 4.75 11.75 8 8.5 11.25M13.5 3.5v9" />,
  note: <path d="M3 2.5h10v7.25L9.75 13.5H3zM9.5 13.25V9.75H13M5.25 5.5h5.5M5.25 8h3" />,
  orbital: (
    <>
      <circle cx="8" cy="8" r="1.25" />
      <ellipse cx="8" cy="8" rx="2.75" ry="6" />
      <ellipse cx="8" cy="8" rx="6" ry="2.75" />
    </>
  ),
  'page-search': (
    <>
      <path d="M6.25 12.75h-3a1 1 0 0 1-1-1v-8a1 1 0 0 1 1-1h9.5a1 1 0 0 1 1 1v2.5M2.25 5.5h11.5" />
      <circle cx="10.25" cy="10.25" r="2.4" />
      <path d="m12 12 2 2" />
    </>
  ),
  pencil: <path d="m3 13 .6-3L10.9 2.7a1.1 1.1 0 0 1 1.6 0l.8.8a1.1 1.1 0 0 1 0 1.6L6 12.4zM9.6 4l2.4 2.4" />,
  play: <path d="M4.75 3v10l8-5z" />,
  plus: <path d="M8 3v10M3 8h10" />,
  retry: <path d="M13 8a5 5 0 1 1-1.6-3.66M13 2.5v3h-3" />,
  search: (
    <>
      <circle cx="7" cy="7" r="4.25" />
      <path d="m10.25 10.25 3.5 3.5" />
    </>
  ),
  sent: <path d="M8 13V3.5M4.25 7 8 3.25 11.75 7" />,
  star: <path d="m8 2.25 1.75 3.7 4 .55-2.9 2.85.7 4.05L8 11.45l-3.55 1.95.7-4.05L2.25 6.5l4-.55z" />,
  trash: <path d="M2.75 4.25h10.5M6 4V2.75h4V4M4 4.25l.6 9.25h6.8L12 4.25M6.6 6.75l.2 4.25M9.4 6.75l-.2 4.25" />,
  undo: <path d="M5.5 3 2.75 5.75 5.5 8.5M3 5.75h6.25a3.75 3.75 0 0 1 0 7.5H5.5" />,
  user: (
    <>
      <circle cx="8" cy="5.25" r="2.75" />
      <path d="M2.75 13.5a5.25 5.25 0 0 1 10.5 0" />
    </>
  ),
  warning: <path d="M8 2.25 14.25 13.5H1.75zM8 6.5v3.25M8 11.5v.25" />,

  malicious: <path d="M8 1.5 14.5 8 8 14.5 1.5 8zM8 5v3.75M8 10.75v.25" />,
  suspicious: <path d="M8 2.25 14.25 13.5H1.75zM8 6.5v3.25M8 11.5v.25" />,
  clean: (
    <>
      <circle cx="8" cy="8" r="6" />
      <path d="m5.25 8.25 2 2 3.5-4.25" />
    </>
  ),
  common: (
    <>
      <circle cx="6" cy="8" r="4" />
      <circle cx="10" cy="8" r="4" />
    </>
  ),
  unknown: <circle cx="8" cy="8" r="6" stroke-dasharray="3.2 1.5" />,
} satisfies Record<string, ComponentChild>;

export type IconName = keyof typeof icons;

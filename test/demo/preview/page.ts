import type { FrameLayout } from '../../../src/messages/contract';

/** Plays the content script: makes the frame, and gives it the room that it asks for. */
const frame = document.querySelector('iframe');
const rows = [
  'mail.bidmark-notify.top',
  'newsletter.example.co.jp',
  'bit.ly',
  'partner.example.com',
  'smtp.example.net',
];
const body = document.querySelector('tbody');
for (const [index, domain] of rows.entries()) {
  const row = document.createElement('tr');
  for (const cell of [domain, `203.0.113.${index + 9}`, 'Example Networks KK', String(1_204 - index * 200)]) {
    row.append(Object.assign(document.createElement('td'), { textContent: cell }));
  }
  body?.append(row);
}

const options = new URLSearchParams(location.search);
document.body.classList.toggle('dark', options.get('theme') === 'dusk');

let last: FrameLayout | undefined;
const place = () => {
  if (!frame || last?.frame !== 'ribbon') return;
  const { form, width, height, across } = last;
  const wide = form === 'panel' ? window.innerWidth : Math.min(width, window.innerWidth);
  frame.style.width = `${wide}px`;
  frame.style.height = `${Math.min(height, window.innerHeight)}px`;
  frame.style.left = `${form === 'panel' ? 0 : across * (window.innerWidth - wide)}px`;
};
window.addEventListener('resize', place);
window.addEventListener('message', ({ data, source }) => {
  if (source !== frame?.contentWindow || typeof data !== 'object' || !('frame' in data)) return;
  last = data as FrameLayout;
  place();
});
if (frame) frame.src = `./frame.html${location.search}`;

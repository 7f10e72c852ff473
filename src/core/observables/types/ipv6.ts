import type { ObservableType } from '../shape';

const tail = /^(.*:)(\d{1,3}(?:\.\d{1,3}){3})$/;

/** The eight groups of an address as numbers, or `undefined` when the text is none (RFC 4291, section 2.2). */
function groupsOf(text: string): number[] | undefined {
  const halves = text.split('::');
  if (halves.length > 2) return undefined;
  const [head = [], rest] = halves.map((half) => (half === '' ? [] : half.split(':')));
  const written = [...head, ...(rest ?? [])];
  if (!written.every((group) => /^[0-9a-f]{1,4}$/i.test(group))) return undefined;
  if (rest === undefined ? written.length !== 8 : written.length > 7) return undefined;
  const zeros = Array<string>(8 - written.length).fill('0');
  return [...head, ...zeros, ...(rest ?? [])].map((group) => Number.parseInt(group, 16));
}

/** Lower case, the longest run of zeros shortened (RFC 5952). */
function shown(groups: readonly number[]): string {
  let best = 0;
  let length = 1;
  for (let start = 0; start < 8; start++) {
    let end = start;
    while (end < 8 && groups[end] === 0) end++;
    if (end - start > length) [best, length] = [start, end - start];
  }
  const hex = groups.map((group) => group.toString(16));
  return length < 2 ? hex.join(':') : `${hex.slice(0, best).join(':')}::${hex.slice(best + length).join(':')}`;
}

/** A dotted tail (`::ffff:192.0.2.1`) as two groups of hex. */
function withoutDots(text: string): string | undefined {
  const [, head = '', dotted = ''] = tail.exec(text) ?? [];
  const bytes = dotted.split('.').map(Number);
  if (bytes.length !== 4 || bytes.some((byte) => byte > 255)) return undefined;
  const [a = 0, b = 0, c = 0, d = 0] = bytes;
  return `${head}${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
}

export default {
  type: 'ipv6',
  cut: 'groups',
  canonical(candidate) {
    const text = candidate.includes('.') ? withoutDots(candidate) : candidate;
    const groups = text === undefined ? undefined : groupsOf(text);
    // `::`, the address of nobody, is punctuation far more often.
    return groups?.some((group) => group !== 0) ? shown(groups) : undefined;
  },
  examples: {
    found: [
      ['[2001:DB8:12::25]:25', '2001:db8:12::25'],
      ['fe80::250:56ff:fe9a:1b2c%eth0', 'fe80::250:56ff:fe9a:1b2c'],
      ['ip6:2001:db8:0:0:0:0:0:1', '2001:db8::1'],
    ],
    ignored: ['10:20:30', '00:1a:2b:3c:4d:5e', 'a::b::c', 'std::vector', 'sbrs[-1.0:10.0]', '::'],
  },
} satisfies ObservableType;

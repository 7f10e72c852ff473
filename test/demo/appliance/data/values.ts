import { createHash } from 'node:crypto';
import { domainToASCII } from 'node:url';
import { type Cell, type Known, plain, whole } from './cell';
import { fileEndings, fileStems, firstNames, hostLabels, lastNames, subjects, suffixes, words } from './pools';
import type { Random } from './random';

const documentationNetworks = ['198.51.100', '203.0.113', '192.0.2'] as const;

/** An address of the documentation networks: IPv4, one in eight IPv6, one in forty IPv6 in capitals. */
export const address = (random: Random): Cell => {
  if (!random.chance(0.125)) return whole('ip', `${random.pick(documentationNetworks)}.${random.int(1, 254)}`);
  const value = `2001:db8:${random.int(1, 0xffff).toString(16)}::${random.int(1, 0xfff).toString(16)}`;
  return whole('ipv6', random.chance(0.2) ? value.toUpperCase() : value, value);
};

/** An address inside the organisation: RFC 1918. */
export const privateAddress = (random: Random): Cell =>
  whole(
    'ip',
    random.chance(0.5) ? `10.20.${random.int(0, 31)}.${random.int(1, 254)}` : `192.168.7.${random.int(1, 254)}`,
  );

/** A domain as shown, with its punycode form as the value. */
export const domainNamed = (name: string): Cell => whole('domain', name, domainToASCII(name.toLowerCase()));

const unusual = ['日本語.example.jp', 'bücher.example.com', 'пример.example.org', 'xn--bcher-kva.example.net'] as const;

/** A registered domain or a host in one; one in thirty is international. */
export const domain = (random: Random): Cell => {
  if (random.chance(1 / 30)) return domainNamed(random.pick(unusual));
  const name = `${random.pick(words)}-${random.pick(words)}.${random.pick(suffixes)}`;
  return domainNamed(random.chance(0.4) ? `${random.pick(hostLabels)}.${name}` : name);
};

/** Reverse name of a sending host; now and then one that no public suffix ends, which is a host name only. */
export const reverseName = (random: Random): Cell => {
  if (random.chance(0.06)) return whole('hostname', `host-${random.int(10, 99)}.corp.local`);
  return domainNamed(`${random.pick(hostLabels)}.${random.pick(words)}.${random.pick(suffixes)}`);
};

/** An e-mail address; the domain part is lower-cased in the value. */
export const emailNamed = (text: string): Cell => {
  const at = text.lastIndexOf('@');
  return whole('email', text, text.slice(0, at) + text.slice(at).toLowerCase());
};

/** Somebody outside the organisation. */
export const email = (random: Random): Cell =>
  emailNamed(`${random.pick(firstNames)}.${random.pick(lastNames)}@${random.pick(words)}.${random.pick(suffixes)}`);

/** Somebody inside the organisation. */
export const colleague = (random: Random): Cell =>
  emailNamed(`${random.pick(firstNames)}.${random.pick(lastNames)}${random.int(1, 99)}@example.co.jp`);

/** Who browsed: name, `DOMAIN\name`, unconfirmed `name*`, anonymised digits, an address of a client, or an e-mail. */
export const webUser = (random: Random): Cell => {
  const name = `${random.pick(firstNames)[0]}${random.pick(lastNames)}`;
  const kind = random.int(0, 9);
  if (kind < 3) return whole('user', `EXAMPLE\\${name}`);
  if (kind === 3) return whole('user', `${name}*`, name);
  if (kind === 4) return whole('user', random.hex(16));
  if (kind < 7) return privateAddress(random);
  if (kind === 7) return colleague(random);
  return whole('user', name);
};

export const subject = (random: Random): Cell =>
  random.chance(0.04) ? plain('(No Subject)') : whole('email_subject', random.pick(subjects));

export const fileName = (random: Random): Cell =>
  whole('file_name', `${random.pick(fileStems)}.${random.pick(fileEndings)}`);

/** A digest that looks real because it is one: of the seed. */
export const sha256 = (random: Random): Cell =>
  whole('sha256', createHash('sha256').update(random.hex(16)).digest('hex'));

/**
 * A Message-ID with its brackets; the value goes without. One in thirty lost its first bracket, as in published answers:
 * it may be taken for an address.
 */
export const messageId = (random: Random): Cell => {
  const id = `${random.hex(8)}-${random.hex(4)}-4${random.hex(3)}-${random.hex(12)}@${random.pick(words)}.${random.pick(suffixes)}`;
  if (random.chance(1 / 30)) return { text: `${id}>`, observables: [], accept: idOrEmail(id) };
  return whole('email_messageid', `<${id}>`, id);
};

/** What an identifier may be where nothing tells which: the one or the other is right. */
export const idOrEmail = (value: string): readonly Known[] => [
  { type: 'email_messageid', value },
  { type: 'email', value },
];

const hostText = (random: Random): string =>
  random.chance(0.15)
    ? `203.0.113.${random.int(1, 254)}`
    : `${random.pick(hostLabels)}.${random.pick(words)}.${random.pick(suffixes)}`;

/** A web address of a usual length. */
export const url = (random: Random): Cell => {
  if (random.chance(0.1)) return whole('url', `https://bit.ly/${random.hex(7)}`);
  const path = `${random.pick(words)}/${random.pick(words)}-${random.int(10, 9999)}.html`;
  return whole(
    'url',
    `https://${hostText(random)}/${path}${random.chance(0.3) ? `?id=${random.hex(12)}&lang=ja` : ''}`,
  );
};

/** A web address of two thousand characters. */
export const longUrl = (random: Random): Cell => {
  const head = `https://track.${random.pick(words)}.example.com/c/${random.pick(words)}?token=`;
  return whole('url', head + random.hex(2_000 - head.length));
};

/** A link as the appliance rewrites it, with the address it wraps. */
export const rewrittenUrl = (random: Random): Cell => {
  const inner = `http://${hostText(random)}/${random.pick(words)}`;
  const text = `https://secure-web.cisco.com/1${random.hex(22)}/${encodeURIComponent(inner)}`;
  return { text, observables: [{ type: 'url', value: text, wrapped: inner }] };
};

/** What pages write where they have no value, in lower case and without brackets around it. */
const placeholders: ReadonlySet<string> = new Set([
  '',
  '-',
  '--',
  '---',
  '–',
  '—',
  '0',
  '*',
  '?',
  'n/a',
  'na',
  'n.a.',
  'none',
  'null',
  'unknown',
  'not available',
  'not applicable',
  'not present',
  'no subject',
  'no sender',
  'null sender',
  'no domain information',
  'no attachments',
  'no message id',
  'multiple recipients',
  'multiple',
  'unverified',
  'unauthenticated',
  'なし',
  '無し',
  '不明',
  '未設定',
  '件名なし',
  '該当なし',
  'データなし',
  '存在しません',
  '利用不可',
  'ドメイン情報なし',
  '複数の受信者',
]);

const around = /^[\s([<（【「]+|[\s)\]>）】」]+$/g;

/** Whether a cell says that there is no value: `N/A`, `(No Subject)`, `-`, `N/A (No Subject)`. */
export function isPlaceholder(text: string): boolean {
  if (text.length > 60) return false;
  const bare = text.replace(around, '').toLowerCase();
  if (placeholders.has(bare)) return true;
  const bracket = bare.search(/[(（]/);
  return bracket > 0 && placeholders.has(bare.slice(0, bracket).trimEnd()) && placeholders.has(bare.slice(bracket + 1));
}

/** Top-level names that are also names of properties in code. */
const properties = new Set(
  'id name map open host click link target date style page run new next show is to in at my as it data file zip call read save select post play plus now day bot box direct download events exchange help here how land live love menu mobile money network one parts pay phone pics ping place prod properties property pub report rest search security services shell shop sky space spot stream tab team tools top total version watch web win work zero zone observer bar foo net io so active do'.split(
    ' ',
  ),
);
/** Names that stand before a dot in code. */
const objects = new Set(
  'this self window document event evt obj object item items row rows req res request response params args config cfg db node el elem element ctx context console math json array string module exports process os sys path smtp header policy user users account session model view app net java javax org system std list e t s x y a b c d f g i j k m n o p q r u v w'.split(
    ' ',
  ),
);
const detectionWords =
  /^(?:w(?:in)?(?:16|32|64)|win|trojan|worm|virus|html|js|vbs|doc|xls|pdf|osx|macos|linux|unix|andr|android|java|php|perl|pua|pup|adware|backdoor|exploit|ransom|heur|gen|msil|bat|swf|x97m|w97m|o97m|auto|malware|riskware|email|phish|rtf|lnk|ps)$/i;

/** Whether the labels of a host look like an access in code: `t.id`, `window.name`, `System.Net`. */
export function isCode(labels: readonly string[]): boolean {
  const last = labels[labels.length - 1] ?? '';
  const first = labels[0] ?? '';
  if (labels.length === 2 && properties.has(last) && objects.has(first)) return true;
  if (/^(?:this|self|window|document)$/.test(first)) return true;
  // Namespaces: every label begins with a capital (`System.Net`, `ASP.NET`), which hosts in text do not do.
  return /^[A-Z][a-z]/.test(last) && !/^(?:Com|Net|Org|Jp)$/.test(last);
}

/** Whether the labels name malware the way engines do: `W32.061DEF69B5-100.SBX.TG`. */
export function isDetectionName(labels: readonly string[]): boolean {
  return /^[A-Z]/.test(labels[labels.length - 1] ?? '') && detectionWords.test(labels[0] ?? '');
}

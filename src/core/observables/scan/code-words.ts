const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Top-level names that are names of properties and methods too. */
const properties = words(
  'id name map open host click link target date style page run new next show save select call post play now day box events help menu network net io pid ping prod properties property read report rest search secure security services shell space spot storage store stream style tab team tools top total today watch web win work zero zone email group info int foo bar city country data',
);

/** Names that stand before a dot in code and query languages. */
const objects = words(
  'this self window document event evt obj object item items row rows req res request response params args config cfg opts options db node el elem element ctx context console math json array string module exports process os sys path smtp header headers policy user users account session model view app java javax std list table column field value result error err entry record file server client connection conn msg message mail sender recipient rule log alert system socket asp vb ado',
);

/** Platforms and kinds with which engines begin the names they give to malware. */
const detections =
  /^(?:w(?:in)?(?:16|32|64)?|trojan|worm|virus|html|js|vbs|doc|xls|pdf|osx|macos|linux|unix|andr|android|java|php|perl|pua|pup|adware|backdoor|exploit|ransom|heur|gen|msil|bat|swf|[xwo]97m|auto|malware|riskware|email|phish|rtf|lnk|ps)$/i;

/** Endings in title case that are nobody's word, so that `Example.Com` is a host and `delivered.No` is not. */
const notWords = words('com net org edu gov mil info biz jp uk de fr cn ru kr tw br nl eu ca au ch tv');

/** Endings in title case after a plain number are a time or a rank: `5.pm`, `1.st`. */
const afterNumber = words('am pm st th to in is so as at no my');

/** Every top-level name that code or a sentence may end in. */
export const propertyEndings: readonly string[] = [...properties, ...afterNumber];

export const isPropertyLike = (ending: string): boolean => properties.has(ending) || afterNumber.has(ending);

/** Whether the labels look like an access in code, as `t.id`, `window.name`, `System.Net`, or a sentence's end. */
export function isCode(labels: readonly string[], ending: string): boolean {
  const [first = ''] = labels;
  const last = labels[labels.length - 1] ?? '';
  if (labels.length === 2 && properties.has(ending) && (first.length === 1 || objects.has(first.toLowerCase())))
    return true;
  if (labels.length === 2 && afterNumber.has(ending) && /^\d+$/.test(first)) return true;
  return /^[A-Z][a-z]/.test(last) && !notWords.has(ending);
}

/** Whether the labels name malware the way engines do: `W32.061DEF69B5-100.SBX.TG`. */
export function isDetectionName(labels: readonly string[]): boolean {
  return /^[A-Z]/.test(labels[labels.length - 1] ?? '') && detections.test(labels[0] ?? '');
}

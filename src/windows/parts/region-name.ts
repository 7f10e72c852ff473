import type { Region } from '../../core/account';
import type { TextKey } from '../../core/text/text';

/** What a region is called on its button. */
export const regionKeys: Readonly<Record<Region, TextKey>> = { us: 'regionUs', eu: 'regionEu', apjc: 'regionApjc' };

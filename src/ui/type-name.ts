import type { ObservableTypeName } from '../core/observables/observable';
import type { CountKey, Text } from '../core/text/text';

type Pascal<S extends string> = S extends `${infer Head}_${infer Tail}`
  ? `${Capitalize<Head>}${Pascal<Tail>}`
  : Capitalize<S>;

/** Key of the name of a type: `cisco_mid` → `typeCiscoMid`; that each exists is checked by the compiler. */
const typeKey = (type: ObservableTypeName): CountKey =>
  `type${type.replaceAll(/(?:^|_)([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())}` as `type${Pascal<ObservableTypeName>}`;

/** What people call an observable type: "Domain" for one, "Domains" for the head of a group. */
export const typeName = (text: Text, type: ObservableTypeName, count = 1): string => text.count(typeKey(type), count);

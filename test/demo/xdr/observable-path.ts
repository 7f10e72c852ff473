import {
  type Observable,
  type ObservableTypeName,
  observableTypeNames,
} from '../../../src/core/observables/observable';
import { oneOf } from './body-check';
import { ctia } from './refusals';
import { type Call, Refusal } from './shape';

/** The observable that a path names. @throws {Refusal} 400 for a type outside the closed list */
export function observableIn({ params }: Call): Observable {
  const type = params['observable_type'];
  const problem = oneOf(observableTypeNames)(type);
  if (problem !== undefined) throw new Refusal(ctia.coercion({ observable_type: problem }));
  return { type: type as ObservableTypeName, value: params['observable_value'] ?? '' };
}

import type { ErrorAt } from '../../editor/issues/fieldErrors';
import type { PolicyScope } from '../draft/policyDraft';

/** A list of what a policy is for, of which there may be many. */
export interface ScopeListProps<List extends keyof PolicyScope> {
  list: List;
  value: readonly string[];
  onChange: (value: string[]) => void;
  /** By the number in the list; the list itself by no path. */
  errorAt: ErrorAt;
}

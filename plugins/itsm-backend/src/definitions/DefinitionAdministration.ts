import type {
  ApplyResult,
  DefinitionHead,
  DefinitionKind,
  DefinitionProblem,
  DefinitionRevision,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { Caller } from '../access/Caller';
import type { DefinitionIdentity } from './documents/DefinitionDocument';

/** What people do with definitions. @internal */
export interface DefinitionAdministration {
  list(
    caller: Caller,
    filter: { kind?: DefinitionKind },
  ): Promise<DefinitionHead[]>;
  /** @throws NotFoundError when there is no such definition or revision */
  get(
    caller: Caller,
    wanted: DefinitionIdentity & { revision?: number },
  ): Promise<DefinitionRevision>;
  apply(
    caller: Caller,
    request: { documents?: unknown[]; yaml?: string; dryRun: boolean },
  ): Promise<ApplyResult>;
  /** What is wrong with the files as last applied, and what is missing. */
  problems(caller: Caller): Promise<DefinitionProblem[]>;
}

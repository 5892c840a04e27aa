import {
  type ApplyResult,
  type DefinitionHead,
  type DefinitionKind,
  type DefinitionProblem,
  type DefinitionRevision,
  itsmDefinitionManagePermission,
  itsmDefinitionReadPermission,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { AccessGuard } from '../access/AccessGuard';
import type { Caller } from '../access/Caller';
import type { DefinitionAdministration } from './DefinitionAdministration';
import type { DefinitionIdentity } from './documents/DefinitionDocument';

/** Lets staff read definitions, and service managers change them. @internal */
export class AuthorizedDefinitionAdministration
  implements DefinitionAdministration
{
  readonly #administration: DefinitionAdministration;
  readonly #guard: AccessGuard;

  static create(options: {
    administration: DefinitionAdministration;
    guard: AccessGuard;
  }): AuthorizedDefinitionAdministration {
    return new AuthorizedDefinitionAdministration(
      options.administration,
      options.guard,
    );
  }

  private constructor(
    administration: DefinitionAdministration,
    guard: AccessGuard,
  ) {
    this.#administration = administration;
    this.#guard = guard;
  }

  async list(
    caller: Caller,
    filter: { kind?: DefinitionKind },
  ): Promise<DefinitionHead[]> {
    await this.#requireRead(caller);
    return this.#administration.list(caller, filter);
  }

  async get(
    caller: Caller,
    wanted: DefinitionIdentity & { revision?: number },
  ): Promise<DefinitionRevision> {
    await this.#requireRead(caller);
    return this.#administration.get(caller, wanted);
  }

  async apply(
    caller: Caller,
    request: { documents?: unknown[]; yaml?: string; dryRun: boolean },
  ): Promise<ApplyResult> {
    await this.#guard.require(caller, itsmDefinitionManagePermission, {
      holds:
        caller.roles.has('serviceManager') || caller.roles.has('administrator'),
      needs: 'needsServiceManager',
    });
    return this.#administration.apply(caller, request);
  }

  async problems(caller: Caller): Promise<DefinitionProblem[]> {
    await this.#requireRead(caller);
    return this.#administration.problems(caller);
  }

  #requireRead(caller: Caller): Promise<void> {
    return this.#guard.require(caller, itsmDefinitionReadPermission, {
      holds: caller.isStaff,
      needs: 'needsDesk',
    });
  }
}

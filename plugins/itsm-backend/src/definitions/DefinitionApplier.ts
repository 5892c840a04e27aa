import type {
  ApplyResult,
  DefinitionProblem,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { ItsmDatabase } from '../database/ItsmDatabase';
import type { Directory } from '../directory/Directory';
import type { DefinitionService } from './DefinitionService';
import {
  type DefinitionDocument,
  type DefinitionDocuments,
  definitionKey,
} from './documents/DefinitionDocument';
import {
  type DefinitionPlan,
  planDefinitions,
} from './planning/planDefinitions';
import { unknownGroups } from './planning/unknownGroups';
import type { DefinitionStore } from './store/DefinitionStore';

interface DefinitionApplierOptions {
  database: ItsmDatabase;
  store: DefinitionStore;
  definitions: DefinitionService;
  directory: Pick<Directory, 'organisation'>;
  /** Whether definition files are configured. */
  hasFiles: boolean;
}

/** Applies definition documents: the one way in which definitions change. @internal */
export class DefinitionApplier {
  readonly #options: DefinitionApplierOptions;

  static create(options: DefinitionApplierOptions): DefinitionApplier {
    return new DefinitionApplier(options);
  }

  private constructor(options: DefinitionApplierOptions) {
    this.#options = options;
  }

  /**
   * Applies what a person sent: everything, or nothing at all when anything
   * in it is wrong.
   */
  async applyForPerson(request: {
    read: DefinitionDocuments;
    author: string;
    dryRun: boolean;
  }): Promise<ApplyResult> {
    const { read, author, dryRun } = request;
    // The catalog is asked first: never inside the transaction.
    const warnings = await this.#unknownGroups(read.documents);
    const input = {
      read,
      author,
      managedBy: 'portal' as const,
      retireMissing: false,
      hasFiles: this.#options.hasFiles,
    };
    const isRight = (plan: DefinitionPlan) =>
      !plan.problems.some(problem => problem.severity === 'error');
    const plan = dryRun
      ? await this.#plan(input)
      : await this.#planAndWrite(input, isRight);
    return {
      dryRun,
      applied: !dryRun && isRight(plan),
      changes: plan.changes,
      problems: [...plan.problems, ...warnings],
    };
  }

  /**
   * Applies what was read from files: what is right is applied, what is wrong
   * is refused and keeps the revision that runs.
   *
   * @param request.isComplete - every file and document could be read, so that
   *   what is not among them is known to be gone
   */
  async applyFiles(request: {
    read: DefinitionDocuments;
    isComplete: boolean;
  }): Promise<ApplyResult> {
    const plan = await this.#planAndWrite(
      {
        read: request.read,
        managedBy: 'file',
        retireMissing: request.isComplete,
        hasFiles: true,
      },
      () => true,
    );
    return {
      dryRun: false,
      applied: true,
      changes: plan.changes,
      problems: plan.problems,
    };
  }

  async #plan(
    input: Omit<Parameters<typeof planDefinitions>[0], 'stored'>,
  ): Promise<DefinitionPlan> {
    const { database, definitions } = this.#options;
    return planDefinitions({
      ...input,
      stored: await definitions.load(database.knex),
    });
  }

  async #planAndWrite(
    input: Omit<Parameters<typeof planDefinitions>[0], 'stored'>,
    mayWrite: (plan: DefinitionPlan) => boolean,
  ): Promise<DefinitionPlan> {
    const { database, store, definitions } = this.#options;
    return database.run(async uow => {
      // Two nodes that start at once apply one after the other, so that the
      // second one finds nothing left to do.
      await store.lock(uow);
      const plan = planDefinitions({
        ...input,
        stored: await definitions.load(uow.trx),
      });
      if (plan.writes.heads.length > 0 && mayWrite(plan)) {
        await store.write(uow, plan.writes);
      }
      return plan;
    });
  }

  async #unknownGroups(
    documents: readonly DefinitionDocument[],
  ): Promise<DefinitionProblem[]> {
    const unknown = await unknownGroups(documents, this.#options.directory);
    return unknown.map(({ definition: document, path, message }) => {
      const line = document.lineOf(path);
      return {
        severity: 'warning',
        definition: definitionKey(document),
        source: document.source,
        ...(line === undefined ? {} : { line }),
        path: path.join('.'),
        message,
      };
    });
  }
}

import type { LoggerService } from '@backstage/backend-plugin-api';
import type { DefinitionProblem } from '@mesa-itsm/backstage-plugin-itsm-common';
import type { DefinitionApplier } from '../DefinitionApplier';
import { readDefinitionFiles } from './readDefinitionFiles';

interface FileDefinitionLoaderOptions {
  paths: readonly string[];
  applier: DefinitionApplier;
  logger: LoggerService;
}

/**
 * Applies the configured definition files when the plugin starts. Whatever is
 * wrong with them, the plugin starts: what is refused is logged and kept for
 * the administrators.
 *
 * @internal
 */
export class FileDefinitionLoader {
  readonly #options: FileDefinitionLoaderOptions;
  #problems: readonly DefinitionProblem[] = [];

  static create(options: FileDefinitionLoaderOptions): FileDefinitionLoader {
    return new FileDefinitionLoader(options);
  }

  private constructor(options: FileDefinitionLoaderOptions) {
    this.#options = options;
  }

  /** What was wrong when {@link load} last ran on this node. */
  problems(): readonly DefinitionProblem[] {
    return this.#problems;
  }

  /** Reads and applies the files. Never throws. */
  async load(): Promise<void> {
    if (this.#options.paths.length === 0) {
      return;
    }
    try {
      this.#problems = await this.#apply();
    } catch (error) {
      this.#problems = [
        {
          severity: 'error',
          source: this.#options.paths.join(', '),
          message: `The definition files could not be applied, what was applied before stays: ${
            error instanceof Error ? error.message : error
          }`,
        },
      ];
    }
    this.#problems.forEach(problem =>
      this.#options.logger.warn(`Definitions: ${describeProblem(problem)}`),
    );
  }

  async #apply(): Promise<readonly DefinitionProblem[]> {
    const { paths, applier, logger } = this.#options;
    const { read, isComplete } = await readDefinitionFiles(paths);
    if (read.documents.length === 0 && read.refused.length === 0) {
      // More likely a folder that was not mounted than the wish to end all.
      return [
        ...read.problems,
        {
          severity: 'error',
          source: paths.join(', '),
          message: 'has no definitions; what was applied before stays',
        },
      ];
    }
    const result = await applier.applyFiles({ read, isComplete });
    const count = (action: string) =>
      result.changes.filter(change => change.action === action).length;
    logger.info(
      `Definitions from files: ${count('created')} created, ${count(
        'updated',
      )} updated, ${count('unchanged')} unchanged, ${count('refused')} refused`,
    );
    return result.problems;
  }
}

/** A problem in one line: where, what, and why. @internal */
export function describeProblem(problem: DefinitionProblem): string {
  const place = [problem.source, problem.line]
    .filter(part => part !== undefined)
    .join(':');
  const what = [problem.definition, problem.path].filter(Boolean).join(' ');
  return `${problem.severity} in ${place}: ${what ? `${what}: ` : ''}${
    problem.message
  }`;
}

import type { LoggerService } from '@backstage/backend-plugin-api';
import type { AccessGuard } from '../access/AccessGuard';
import type { ItsmDatabase } from '../database/ItsmDatabase';
import type { Directory } from '../directory/Directory';
import { AuthorizedDefinitionAdministration } from './AuthorizedDefinitionAdministration';
import { createDefinitionHandlers } from './createDefinitionHandlers';
import {
  DefaultDefinitionAdministration,
  type NamesByRef,
} from './DefaultDefinitionAdministration';
import { DefinitionApplier } from './DefinitionApplier';
import type { Definitions } from './Definitions';
import { DefinitionService } from './DefinitionService';
import { FileDefinitionLoader } from './files/FileDefinitionLoader';
import { DatabaseDefinitionStore } from './store/DatabaseDefinitionStore';

/** The definitions as the plugin wires them. @internal */
export interface DefinitionFeature {
  definitions: Definitions;
  /** `load()` applies the configured files; never throws. */
  files: FileDefinitionLoader;
  handlers: ReturnType<typeof createDefinitionHandlers>;
}

/**
 * Puts the feature together.
 *
 * @param options.paths - definition files and directories, from configuration
 * @internal
 */
export function createDefinitions(options: {
  database: ItsmDatabase;
  logger: LoggerService;
  paths: readonly string[];
  directory: Pick<Directory, 'organisation'>;
  guard: AccessGuard;
  namesByRef: NamesByRef;
}): DefinitionFeature {
  const { database, logger, paths, directory, guard, namesByRef } = options;
  const store = new DatabaseDefinitionStore();
  const definitions = DefinitionService.create({ database, store, logger });
  const applier = DefinitionApplier.create({
    database,
    store,
    definitions,
    directory,
    hasFiles: paths.length > 0,
  });
  const files = FileDefinitionLoader.create({ paths, applier, logger });
  const administration = DefaultDefinitionAdministration.create({
    database,
    store,
    definitions,
    applier,
    directory,
    files,
    namesByRef,
  });
  return {
    definitions,
    files,
    handlers: createDefinitionHandlers({
      administration: AuthorizedDefinitionAdministration.create({
        administration,
        guard,
      }),
    }),
  };
}

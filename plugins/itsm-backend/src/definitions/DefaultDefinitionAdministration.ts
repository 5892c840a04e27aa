import { NotFoundError } from '@backstage/errors';
import type {
  ApplyResult,
  DefinitionHead,
  DefinitionKind,
  DefinitionProblem,
  DefinitionRevision,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { Caller } from '../access/Caller';
import type { ItsmDatabase } from '../database/ItsmDatabase';
import type { Directory } from '../directory/Directory';
import { coded } from '../http/coded';
import type { DefinitionAdministration } from './DefinitionAdministration';
import type { DefinitionApplier } from './DefinitionApplier';
import type { DefinitionService, LoadedDefinitions } from './DefinitionService';
import {
  type DefinitionIdentity,
  definitionKey,
} from './documents/DefinitionDocument';
import { parseDefinitionObjects } from './documents/parseDefinitionObjects';
import { parseDefinitionYaml } from './documents/parseDefinitionYaml';
import { FILE_AUTHOR, sourceOfAuthor } from './planning/classifyDocument';
import { DefinitionWorld } from './planning/DefinitionWorld';
import { lintCompleteness } from './planning/lintDefinition';
import { unknownGroups } from './planning/unknownGroups';
import type {
  DefinitionHeadRow,
  DefinitionStore,
} from './store/DefinitionStore';

/** Revisions that the history of a definition shows, newest first. */
const REVISIONS_SHOWN = 200;

/** Names of people by the references of their users. @internal */
export type NamesByRef = (
  refs: readonly string[],
) => Promise<ReadonlyMap<string, string>>;

interface DefaultDefinitionAdministrationOptions {
  database: ItsmDatabase;
  store: DefinitionStore;
  definitions: DefinitionService;
  applier: DefinitionApplier;
  directory: Pick<Directory, 'organisation'>;
  files: { problems(): readonly DefinitionProblem[] };
  namesByRef: NamesByRef;
}

/** Lists, shows and applies definitions, whoever asks. @internal */
export class DefaultDefinitionAdministration
  implements DefinitionAdministration
{
  readonly #options: DefaultDefinitionAdministrationOptions;

  static create(
    options: DefaultDefinitionAdministrationOptions,
  ): DefaultDefinitionAdministration {
    return new DefaultDefinitionAdministration(options);
  }

  private constructor(options: DefaultDefinitionAdministrationOptions) {
    this.#options = options;
  }

  async list(
    _caller: Caller,
    { kind }: { kind?: DefinitionKind },
  ): Promise<DefinitionHead[]> {
    const loaded = await this.#load();
    const heads = [...loaded.heads.values()].filter(
      head => kind === undefined || head.kind === kind,
    );
    const nameOf = await this.#authorNames(heads.map(head => head.author));
    return heads.map(head => toHead(head, loaded, nameOf(head.author)));
  }

  async get(
    _caller: Caller,
    { kind, name, revision }: DefinitionIdentity & { revision?: number },
  ): Promise<DefinitionRevision> {
    const { database, store } = this.#options;
    const loaded = await this.#load();
    const key = definitionKey({ kind, name });
    const head = loaded.heads.get(key);
    if (!head) {
      throw coded(
        new NotFoundError(`Definition ${key} not found`),
        'definitionNotFound',
        { definition: key },
      );
    }
    const wanted = revision ?? head.revision;
    const [[found], history] = await Promise.all([
      store.readRevisions(database.knex, [{ kind, name, revision: wanted }]),
      store.listRevisions(database.knex, { kind, name }, REVISIONS_SHOWN),
    ]);
    if (!found) {
      throw coded(
        new NotFoundError(
          `Definition ${key} has no revision ${wanted}; the newest one is ${head.revision}`,
        ),
        'revisionNotFound',
        { definition: key, revision: wanted, newest: head.revision },
      );
    }
    const nameOf = await this.#authorNames([
      found.author,
      ...history.map(row => row.author),
    ]);
    return {
      ...toHead(head, loaded, nameOf(found.author)),
      ...titleOf(found.spec),
      revision: wanted,
      updatedAt: toIso(
        wanted === head.revision ? head.updatedAt : found.createdAt,
      ),
      spec: found.spec,
      revisions: history.map(row => ({
        revision: row.revision,
        at: toIso(row.createdAt),
        author: nameOf(row.author),
      })),
    };
  }

  async apply(
    caller: Caller,
    request: { documents?: unknown[]; yaml?: string; dryRun: boolean },
  ): Promise<ApplyResult> {
    const { documents, yaml, dryRun } = request;
    return this.#options.applier.applyForPerson({
      read:
        yaml === undefined
          ? parseDefinitionObjects(documents ?? [])
          : parseDefinitionYaml(yaml, 'body'),
      author: caller.userRef,
      dryRun,
    });
  }

  async problems(): Promise<DefinitionProblem[]> {
    const { snapshot, heads } = await this.#load();
    const active = [...heads.values()].flatMap(({ kind, name, author }) => {
      const definition = snapshot.get(kind, name);
      return definition?.retired === false ? [{ ...definition, author }] : [];
    });
    const world = new DefinitionWorld({
      stored: active,
      applied: [],
      refused: new Set(),
    });
    const unknown = await unknownGroups(active, this.#options.directory);
    return [
      ...this.#options.files.problems(),
      ...unknown.map(
        ({ definition, path, message }): DefinitionProblem => ({
          severity: 'warning',
          definition: definitionKey(definition),
          source: sourceOfAuthor(definition.author),
          path: path.join('.'),
          message,
        }),
      ),
      ...lintCompleteness(world).map(
        (message): DefinitionProblem => ({
          severity: 'warning',
          source: 'definitions',
          message,
        }),
      ),
    ];
  }

  #load(): Promise<LoadedDefinitions> {
    return this.#options.definitions.load(this.#options.database.knex);
  }

  async #authorNames(
    authors: readonly string[],
  ): Promise<(author: string) => string> {
    const refs = [...new Set(authors)].filter(
      author => !author.startsWith(FILE_AUTHOR),
    );
    const names =
      refs.length > 0 ? await this.#options.namesByRef(refs) : new Map();
    return author =>
      author.startsWith(FILE_AUTHOR)
        ? author.slice(FILE_AUTHOR.length)
        : names.get(author) ?? author;
  }
}

function toHead(
  head: DefinitionHeadRow,
  { snapshot }: LoadedDefinitions,
  author: string,
): DefinitionHead {
  const { kind, name, revision, managedBy, retired } = head;
  return {
    kind,
    name,
    ...titleOf(snapshot.get(kind, name)?.spec),
    revision,
    managedBy,
    retired,
    updatedAt: toIso(head.updatedAt),
    author,
  };
}

function titleOf(spec: object | undefined): Pick<DefinitionHead, 'title'> {
  return spec && 'title' in spec
    ? { title: spec.title as DefinitionHead['title'] }
    : {};
}

function toIso(instant: number): string {
  return new Date(instant).toISOString();
}

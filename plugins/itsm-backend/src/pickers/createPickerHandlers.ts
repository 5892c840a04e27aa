import type { AuthService, LoggerService } from '@backstage/backend-plugin-api';
import type { Entity } from '@backstage/catalog-model';
import {
  RELATION_MEMBER_OF,
  RELATION_OWNED_BY,
} from '@backstage/catalog-model';
import type { CatalogService } from '@backstage/plugin-catalog-node';
import {
  groupRefSchema,
  ITEM_KINDS,
  type PickerItem,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import type { Clock } from '../database/Clock';
import type { Directory } from '../directory/Directory';
import { refOf, relatedTo, titleOf, typeOf } from '../directory/entityFacts';
import type { Handlers } from '../http/handlers';
import { validationError } from '../http/validationError';
import { zodFindings } from '../http/zodFindings';
import { EntityNames } from './EntityNames';
import { EntityPicker, type EntityPage } from './EntityPicker';

/**
 * Handlers of the pickers of people, groups and entities. They ask the
 * catalog with the caller's credentials, so its permissions are the access
 * rule.
 *
 * @param options.teamTypes - types of groups that work tickets
 * @param options.unitTypes - types of groups that people belong to
 * @internal
 */
export function createPickerHandlers(options: {
  catalog: CatalogService;
  auth: AuthService;
  clock: Clock;
  logger: LoggerService;
  directory: Pick<Directory, 'organisation'>;
  teamTypes: readonly string[];
  unitTypes: readonly string[];
}): Handlers<'pickPeople' | 'pickGroups' | 'pickEntities'> {
  const { catalog, logger, directory, teamTypes, unitTypes } = options;
  const picker = new EntityPicker({
    catalog,
    logger,
    names: new EntityNames(options),
    membersOf: async ref => {
      const organisation = await directory.organisation();
      return new Set(organisation.group(ref)?.members);
    },
  });
  return {
    pickPeople: async ({ caller, query }) => {
      const { memberOf, ...paging } = query;
      const page = await picker.page(
        {
          ...paging,
          kinds: ['User'],
          ...(memberOf ? { memberOf: groupRef(memberOf) } : {}),
          searchFields: ['spec.profile.email'],
          fields: ['relations'],
        },
        caller.credentials,
      );
      const groups = await picker.titles(
        page.items.flatMap(user => relatedTo(user, RELATION_MEMBER_OF)),
        caller.credentials,
      );
      return toPage(page, user => unitTitle(user, groups, unitTypes));
    },

    pickGroups: async ({ caller, query }) => {
      const { purpose, ...paging } = query;
      const types = purpose === 'team' ? teamTypes : unitTypes;
      const page = await picker.page(
        { ...paging, kinds: ['Group'], types, fields: [] },
        caller.credentials,
      );
      return toPage(page, () => undefined);
    },

    pickEntities: async ({ caller, query }) => {
      const { kind, type, ...paging } = query;
      const page = await picker.page(
        {
          ...paging,
          // People and groups have pickers of their own.
          kinds: kind?.length ? kind : ITEM_KINDS,
          ...(type?.length ? { types: type } : {}),
          fields: ['relations'],
        },
        caller.credentials,
      );
      const ownerOf = (entity: Entity) =>
        relatedTo(entity, RELATION_OWNED_BY)[0];
      const owners = await picker.titles(
        page.items.flatMap(entity => ownerOf(entity) ?? []),
        caller.credentials,
      );
      return toPage(page, entity =>
        [
          typeOf(entity) ?? entity.kind.toLocaleLowerCase('en-US'),
          owners.get(ownerOf(entity))?.title,
        ]
          .filter(Boolean)
          .join(' · '),
      );
    },
  };
}

function toPage(
  page: EntityPage,
  detailOf: (entity: Entity) => string | undefined,
): { items: PickerItem[]; next?: string } {
  return {
    items: page.items.map(entity => {
      const detail = detailOf(entity);
      return {
        ref: refOf(entity),
        title: titleOf(entity),
        ...(detail ? { detail } : {}),
      };
    }),
    ...(page.next ? { next: page.next } : {}),
  };
}

/** The first group that is a unit, or the first one that can be read. */
function unitTitle(
  user: Entity,
  groups: ReadonlyMap<string, { title: string; type?: string }>,
  unitTypes: readonly string[],
): string | undefined {
  const own = relatedTo(user, RELATION_MEMBER_OF).flatMap(
    ref => groups.get(ref) ?? [],
  );
  const unit = own.find(({ type }) => type && unitTypes.includes(type));
  return (unit ?? own[0])?.title;
}

function groupRef(text: string): string {
  const parsed = groupRefSchema.safeParse(text, { reportInput: true });
  if (!parsed.success) {
    throw validationError(zodFindings(parsed.error.issues, ['memberOf']));
  }
  return parsed.data;
}

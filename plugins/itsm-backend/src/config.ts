import type { RootConfigService } from '@backstage/backend-plugin-api';
import { InputError } from '@backstage/errors';
import {
  groupRefSchema,
  type Language,
  LANGUAGES,
} from '@mesa-itsm/backstage-plugin-itsm-common';
import { IANAZone } from 'luxon';

/** Roles that configuration hands out. @internal */
export const CONFIGURED_ROLES = [
  'agent',
  'engineer',
  'problemManager',
  'changeManager',
  'configurationManager',
  'serviceManager',
  'administrator',
] as const;
/** @internal */
export type ConfiguredRole = (typeof CONFIGURED_ROLES)[number];

/** Roles that do not make somebody one of the service desk. @internal */
export const ROLES_OUTSIDE_DESK: readonly ConfiguredRole[] = [
  // Writes what the catalog holds, and has no part in tickets by that.
  'configurationManager',
];

/** The plugin's configuration, read once. @internal */
export interface ItsmConfig {
  defaultLanguage: Language;
  timeZone: string;
  /** Groups of each role, as full references. */
  roles: Record<ConfiguredRole, readonly string[]>;
  teamTypes: readonly string[];
  unitTypes: readonly string[];
  definitionFiles: readonly string[];
  reopen: { maxTimes: number; withinDays: number };
  outbox: { maxAttempts: number; keepDays: number };
  /** Where people find tickets; undefined when they get no notices. */
  notices?: { pagePath: string };
}

/**
 * Reads `itsm` of the configuration.
 *
 * @throws InputError naming the key that is wrong
 * @internal
 */
export function readItsmConfig(root: RootConfigService): ItsmConfig {
  const config = root.getOptionalConfig('itsm');
  const number = (key: string, fallback: number, min: number) => {
    const value = config?.getOptionalNumber(key) ?? fallback;
    if (!Number.isInteger(value) || value < min) {
      throw new InputError(
        `Configuration itsm.${key} must be a whole number of at least ${min}, got ${value}`,
      );
    }
    return value;
  };
  const groups = (role: ConfiguredRole) =>
    (config?.getOptionalStringArray(`roles.${role}`) ?? []).map(ref => {
      const parsed = groupRefSchema.safeParse(ref);
      if (!parsed.success) {
        throw new InputError(
          `Configuration itsm.roles.${role}: "${ref}" ${parsed.error.issues[0].message}`,
        );
      }
      return parsed.data;
    });
  return {
    defaultLanguage: readLanguage(config?.getOptionalString('defaultLanguage')),
    timeZone: readZone(config?.getOptionalString('timeZone')),
    roles: {
      agent: groups('agent'),
      engineer: groups('engineer'),
      problemManager: groups('problemManager'),
      changeManager: groups('changeManager'),
      configurationManager: groups('configurationManager'),
      serviceManager: groups('serviceManager'),
      administrator: groups('administrator'),
    },
    teamTypes: config?.getOptionalStringArray('organisation.teamTypes') ?? [
      'team',
    ],
    unitTypes: config?.getOptionalStringArray('organisation.unitTypes') ?? [
      'unit',
      'directorate',
      'department',
      'business-unit',
      'organization',
    ],
    definitionFiles: config?.getOptionalStringArray('definitions.files') ?? [],
    reopen: {
      maxTimes: number('reopen.maxTimes', 3, 0),
      withinDays: number('reopen.withinDays', 15, 0),
    },
    outbox: {
      maxAttempts: number('outbox.maxAttempts', 12, 1),
      keepDays: number('outbox.keepDays', 7, 1),
    },
    ...(config?.getOptionalBoolean('notifications.enabled')
      ? {
          notices: {
            pagePath:
              config.getOptionalString('notifications.pagePath') ?? '/itsm',
          },
        }
      : {}),
  };
}

function readLanguage(value = 'en'): Language {
  const language = LANGUAGES.find(known => known === value);
  if (!language) {
    throw new InputError(
      `Configuration itsm.defaultLanguage must be one of ${LANGUAGES.join(
        ', ',
      )}, got "${value}"`,
    );
  }
  return language;
}

function readZone(value = 'UTC'): string {
  if (!IANAZone.isValidZone(value)) {
    throw new InputError(
      `Configuration itsm.timeZone: "${value}" is not an IANA time zone such as "America/Mexico_City"`,
    );
  }
  return value;
}

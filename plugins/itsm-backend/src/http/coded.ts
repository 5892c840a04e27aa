import type {
  RefusalCode,
  RefusalParams,
} from '@mesa-itsm/backstage-plugin-itsm-common';

/**
 * Puts the stable code of a refusal on an error of Backstage, with what its
 * text in other languages needs. Backstage's error middleware serialises
 * both into the body, beside name and message.
 *
 * @internal
 */
export function coded<E extends Error, Code extends RefusalCode>(
  error: E,
  code: Code,
  ...[params]: RefusalParams<Code> extends Record<string, never>
    ? []
    : [params: RefusalParams<Code>]
): E {
  return Object.assign(error, { code, ...(params ? { params } : {}) });
}

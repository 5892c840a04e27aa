import type { ApplyResult } from '@mesa-itsm/backstage-plugin-itsm-common';
import { canonicalJson } from './hashSpec';

/** A changed value of a spec; an absent side did not exist. @internal */
export type SpecChange = ApplyResult['changes'][number]['diff'][number];

/** What tells the items of a list apart, whatever their position. */
const IDENTITIES = ['id', 'code', 'value'] as const;

/**
 * The changed paths of a spec with the value before and after. Items that
 * carry an identity (fields, codes, choices) are compared by it and named
 * `fields[system].label`, so that one put at the front is one change; a
 * changed order is told as `fields[]`. Other lists are compared as a whole.
 *
 * @internal
 */
export function diffSpecs(before: object, after: object): SpecChange[] {
  return diffObjects('', before, after);
}

function diffValues(
  path: string,
  before: unknown,
  after: unknown,
): SpecChange[] {
  if (canonicalJson(before ?? null) === canonicalJson(after ?? null)) {
    return [];
  }
  if (isObject(before) && isObject(after)) {
    return diffObjects(path, before, after);
  }
  if (Array.isArray(before) && Array.isArray(after)) {
    const identity = IDENTITIES.find(
      key => identifies(before, key) && identifies(after, key),
    );
    if (identity) {
      return diffLists(path, before, after, identity);
    }
  }
  return [change(path, before, after)];
}

function diffObjects(
  path: string,
  before: object,
  after: object,
): SpecChange[] {
  const old = new Map<string, unknown>(Object.entries(before));
  const fresh = new Map<string, unknown>(Object.entries(after));
  return [...new Set([...old.keys(), ...fresh.keys()])].flatMap(key =>
    diffValues(path ? `${path}.${key}` : key, old.get(key), fresh.get(key)),
  );
}

function diffLists(
  path: string,
  before: readonly unknown[],
  after: readonly unknown[],
  identity: string,
): SpecChange[] {
  const index = (items: readonly unknown[]) =>
    new Map(
      items.map(item => [(item as Record<string, string>)[identity], item]),
    );
  const old = index(before);
  const fresh = index(after);
  const changes = [...new Set([...old.keys(), ...fresh.keys()])].flatMap(id =>
    diffValues(`${path}[${id}]`, old.get(id), fresh.get(id)),
  );
  const oldOrder = [...old.keys()].filter(id => fresh.has(id));
  const freshOrder = [...fresh.keys()].filter(id => old.has(id));
  return canonicalJson(oldOrder) === canonicalJson(freshOrder)
    ? changes
    : [...changes, change(`${path}[]`, [...old.keys()], [...fresh.keys()])];
}

function identifies(items: readonly unknown[], key: string): boolean {
  const ids = items.map(item => (isObject(item) ? item[key] : undefined));
  return (
    ids.every(id => typeof id === 'string') && new Set(ids).size === ids.length
  );
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function change(path: string, before: unknown, after: unknown): SpecChange {
  return {
    path,
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  };
}

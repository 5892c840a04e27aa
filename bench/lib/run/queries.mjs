import { ACTORS } from '../seed/world.mjs';

const DAY_MS = 86_400_000;
const ALL_TYPES = 'request,incident,problem,change';

/** Roles as whom every query is asked. */
export const ROLES = ['requester', 'liaison', 'agent', 'administrator'];

/** Rows of a page; with twenty, page 50,000 is the millionth ticket. */
export const PAGE_SIZE = 20;

/**
 * The named queries of `queries.md`.
 *
 * @param now - the seed's end, for times that lie around it
 * @param start - when the first ticket was filed
 */
export function namedQueries({ now, start }) {
  const iso = instant => new Date(instant).toISOString();
  return [
    {
      name: 'own',
      role: 'requester',
      query: { chip: 'filedByMe', sort: 'createdAt', order: 'desc' },
    },
    {
      name: 'units',
      role: 'liaison',
      query: { chip: 'myUnits', sort: 'updatedAt', order: 'desc' },
    },
    {
      name: 'unassigned',
      role: 'agent',
      query: {
        chip: 'myTeams',
        assignee: 'none',
        type: 'request,incident',
        sort: 'priority',
        order: 'asc',
      },
    },
    {
      name: 'team-pending',
      role: 'agent',
      query: {
        chip: 'pending',
        team: 'group:default/support',
        sort: 'updatedAt',
        order: 'asc',
      },
    },
    {
      name: 'service-newest',
      role: 'agent',
      query: {
        service: 'systems-maintenance',
        sort: 'createdAt',
        order: 'desc',
      },
    },
    {
      name: 'entity-roll-up',
      role: 'agent',
      query: {
        related: 'system:default/bench-system-00003',
        type: ALL_TYPES,
        sort: 'createdAt',
        order: 'desc',
      },
    },
    {
      name: 'system-tag',
      role: 'agent',
      query: {
        primaryEntity: 'system:default/bench-system-00000',
        sort: 'createdAt',
        order: 'desc',
      },
    },
    {
      name: 'changes-next-week',
      role: 'agent',
      query: {
        type: 'change',
        plannedFrom: iso(now),
        plannedUntil: iso(now + 7 * DAY_MS),
        sort: 'plannedStart',
        order: 'asc',
      },
    },
    {
      name: 'known-errors',
      role: 'agent',
      query: {
        type: 'problem',
        chip: 'knownErrors',
        sort: 'updatedAt',
        order: 'desc',
      },
    },
    {
      name: 'extra-field',
      role: 'agent',
      query: {
        field: 'symptom=slow',
        sort: 'createdAt',
        order: 'desc',
      },
    },
    {
      name: 'created-range',
      role: 'administrator',
      query: {
        createdFrom: iso(start),
        createdUntil: iso(now),
        type: ALL_TYPES,
        sort: 'createdAt',
        order: 'desc',
      },
    },
    {
      name: 'all-open',
      role: 'administrator',
      query: {
        state: 'open',
        type: ALL_TYPES,
        sort: 'updatedAt',
        order: 'desc',
      },
    },
  ];
}

export function actorOf(role) {
  return ACTORS[role];
}

/** The query as it stands in a URL. */
export function toSearch(query) {
  return new URLSearchParams(
    Object.entries(query).flatMap(([key, value]) =>
      (Array.isArray(value) ? value : [value]).map(each => [key, String(each)]),
    ),
  ).toString();
}

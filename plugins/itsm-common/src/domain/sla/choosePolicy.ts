import type { Priority } from '../priority/levels';
import type { TicketType } from '../tickets/ticketTypes';
import type { SlaMetric } from './slaClock';

/** What of a ticket decides about its targets. @public */
export interface SlaSubject {
  type: TicketType;
  priority?: Priority;
  offering?: string;
  service?: string;
  unit?: string;
  /** Its primary configuration item. */
  entity?: string;
}

/** What of a policy decides whether it applies. @public */
export interface SlaPolicyRule {
  name: string;
  order: number;
  appliesTo: {
    types: readonly string[];
    priorities: readonly Priority[];
    offerings: readonly string[];
    services: readonly string[];
    units: readonly string[];
    entities: readonly string[];
  };
}

/** Ways in which a policy can be about a ticket. @public */
export const SLA_CRITERIA = [
  'types',
  'priorities',
  'offerings',
  'services',
  'units',
  'entities',
] as const satisfies readonly (keyof SlaPolicyRule['appliesTo'])[];
/** @public */
export type SlaCriterion = (typeof SLA_CRITERIA)[number];

const SUBJECT_OF = {
  types: 'type',
  priorities: 'priority',
  offerings: 'offering',
  services: 'service',
  units: 'unit',
  entities: 'entity',
} as const satisfies Record<SlaCriterion, keyof SlaSubject>;

/** The policy that counts, and why it does. @public */
export interface ChosenPolicy<P extends SlaPolicyRule = SlaPolicyRule> {
  policy: P;
  /** What it names that fits; none when it is about everything. */
  fits: SlaCriterion[];
  /** Others that would apply too and come later, in order. */
  passedOver: string[];
}

/**
 * The policy of a ticket: of all that apply, the one with the lowest order;
 * lint sees to it that no two of one order can apply to the same ticket.
 * Changes have none (Mesa semantics 3.3).
 *
 * @returns undefined when none applies: the ticket has no clocks then
 * @public
 */
export function choosePolicy<P extends SlaPolicyRule>(
  policies: readonly P[],
  subject: SlaSubject,
): ChosenPolicy<P> | undefined {
  if (subject.type === 'change') {
    return undefined;
  }
  const [policy, ...others] = policies
    .filter(({ appliesTo }) =>
      SLA_CRITERIA.every(
        criterion =>
          appliesTo[criterion].length === 0 ||
          (appliesTo[criterion] as readonly unknown[]).includes(
            subject[SUBJECT_OF[criterion]],
          ),
      ),
    )
    .sort((a, b) => a.order - b.order || (a.name < b.name ? -1 : 1));
  return (
    policy && {
      policy,
      fits: SLA_CRITERIA.filter(
        criterion => policy.appliesTo[criterion].length > 0,
      ),
      passedOver: others.map(({ name }) => name),
    }
  );
}

/**
 * Whether one ticket could fall under both: for each criterion that both
 * name, they have something in common, and of the offerings that are left one
 * belongs to a service that is left.
 *
 * @param serviceOf - the service of an offering; undefined when it is not
 *   known, and could be any
 * @public
 */
export function canMeet(
  a: SlaPolicyRule,
  b: SlaPolicyRule,
  serviceOf: (offering: string) => string | undefined,
): boolean {
  return (
    SLA_CRITERIA.every(
      criterion =>
        common<unknown>(a.appliesTo[criterion], b.appliesTo[criterion])
          ?.length !== 0,
    ) && sharedOfferings(a, b, serviceOf)?.length !== 0
  );
}

/**
 * Offerings that both policies are about because of the service to which they
 * belong.
 *
 * @param serviceOf - as for {@link canMeet}
 * @returns undefined when it makes no difference where offerings belong
 * @public
 */
export function sharedOfferings(
  a: SlaPolicyRule,
  b: SlaPolicyRule,
  serviceOf: (offering: string) => string | undefined,
): string[] | undefined {
  const offerings = common(a.appliesTo.offerings, b.appliesTo.offerings);
  const services = common(a.appliesTo.services, b.appliesTo.services);
  return (
    services &&
    offerings?.filter(name => {
      const service = serviceOf(name);
      return service === undefined || services.includes(service);
    })
  );
}

/** What two criteria have in common; undefined when that is anything. */
function common<T>(
  one: readonly T[],
  other: readonly T[],
): readonly T[] | undefined {
  if (one.length === 0 || other.length === 0) {
    const named = one.length === 0 ? other : one;
    return named.length === 0 ? undefined : named;
  }
  // Hundreds on either side are not compared each with each.
  const others = new Set(other);
  return one.filter(each => others.has(each));
}

/**
 * The target of a metric as it is written, for a priority.
 *
 * @returns undefined when nothing is promised
 * @public
 */
export function targetOf(
  targets: Partial<
    Record<SlaMetric, string | Partial<Record<Priority, string | undefined>>>
  >,
  metric: SlaMetric,
  priority: Priority | undefined,
): string | undefined {
  const target = targets[metric];
  if (target === undefined || typeof target === 'string') {
    return target;
  }
  return priority === undefined ? undefined : target[priority];
}

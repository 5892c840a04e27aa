import {
  localize,
  type Language,
  type SlaJobSum,
} from '@mesa-itsm/backstage-plugin-itsm-common';

/** How many clocks a job looked at, and what became of them. */
export type JobTotals = Pick<
  SlaJobSum,
  'clocks' | 'missedBefore' | 'missedAfter' | 'gained' | 'lost'
>;

const NOTHING: JobTotals = {
  clocks: 0,
  missedBefore: 0,
  missedAfter: 0,
  gained: 0,
  lost: 0,
};

/** All services, teams and metrics together. */
export function totalsOf(sums: readonly SlaJobSum[]): JobTotals {
  return sums.reduce<JobTotals>(
    (total, sum) => ({
      clocks: total.clocks + sum.clocks,
      missedBefore: total.missedBefore + sum.missedBefore,
      missedAfter: total.missedAfter + sum.missedAfter,
      gained: total.gained + sum.gained,
      lost: total.lost + sum.lost,
    }),
    NOTHING,
  );
}

/** Where most changes stands first; what is equal, by name. */
export function sortSums(
  sums: readonly SlaJobSum[],
  language: Language,
): SlaJobSum[] {
  const nameOf = ({ service, team, metric }: SlaJobSum) =>
    [service ? localize(service.title, language) : '', team.title, metric].join(
      ' ',
    );
  return [...sums].sort(
    (a, b) =>
      b.gained + b.lost - (a.gained + a.lost) ||
      nameOf(a).localeCompare(nameOf(b), language),
  );
}

/** Part of the clocks of a row, in whole percents. */
export function percentOf(part: number, clocks: number): number {
  return clocks === 0 ? 0 : Math.round((part / clocks) * 100);
}

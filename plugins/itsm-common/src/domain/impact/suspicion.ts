import type { ChangeOutcome } from '../lifecycle/changeLifecycle';
import type { ChangeKind } from '../tickets/ticketTypes';

/** What is known of a change that was made near an incident. @public */
export interface SuspectFacts {
  /** Hops from the entities of the incident to what it touched. */
  distance: number;
  /** How long before the incident its work began, in hours; 0 for later. */
  hoursBefore: number;
  /** The time that is looked at, in hours. */
  hours: number;
  changeKind?: ChangeKind;
  outcome?: ChangeOutcome;
  /** Incidents that earlier changes of what it touched have brought about. */
  offences: number;
  /** Somebody has linked it as the cause already. */
  isLinked: boolean;
}

/** A part of the score, with what it was reckoned from. @public */
export interface SuspicionTerm {
  term:
    | 'distance'
    | 'recency'
    | 'emergency'
    | 'outcome'
    | 'offences'
    | 'linked';
  points: number;
  amount?: number;
}

/** What was changed itself, one hop away, two, and farther. */
const BY_DISTANCE = [40, 28, 18, 10];
const RECENT = 30;
const BY_OUTCOME: Partial<Record<ChangeOutcome, number>> = {
  successful_with_issues: 10,
  failed: 20,
  rolled_back: 15,
};
const PER_OFFENCE = 5;
const MOST_OFFENCES = 15;

/**
 * How much speaks for a change having brought an incident about: what it
 * touched is near, it was made shortly before, in a hurry or badly, and what
 * was done there did harm before. The score is the sum of the terms, all of
 * which are shown.
 *
 * @public
 */
export function suspicionOf(facts: SuspectFacts): SuspicionTerm[] {
  const { distance, hoursBefore, hours, offences } = facts;
  const terms: SuspicionTerm[] = [
    {
      term: 'distance',
      points: BY_DISTANCE[Math.min(distance, BY_DISTANCE.length - 1)],
      amount: distance,
    },
    {
      term: 'recency',
      points: Math.round(RECENT * Math.max(0, 1 - hoursBefore / hours)),
      amount: Math.round(hoursBefore * 10) / 10,
    },
    {
      term: 'emergency',
      points: facts.changeKind === 'emergency' ? 10 : 0,
    },
    { term: 'outcome', points: BY_OUTCOME[facts.outcome!] ?? 0 },
    {
      term: 'offences',
      points: Math.min(MOST_OFFENCES, offences * PER_OFFENCE),
      amount: offences,
    },
    { term: 'linked', points: facts.isLinked ? 50 : 0 },
  ];
  return terms.filter(({ points }) => points > 0);
}

import { type SuspectFacts, suspicionOf } from './suspicion';

const facts = (part: Partial<SuspectFacts> = {}): SuspectFacts => ({
  distance: 0,
  hoursBefore: 0,
  hours: 72,
  offences: 0,
  isLinked: false,
  ...part,
});
const score = (part: Partial<SuspectFacts>) =>
  suspicionOf(facts(part)).reduce((sum, { points }) => sum + points, 0);

describe('the suspicion against a change', () => {
  it('shows every term with what it was reckoned from', () => {
    expect(
      suspicionOf(
        facts({
          distance: 1,
          hoursBefore: 36,
          changeKind: 'emergency',
          outcome: 'failed',
          offences: 2,
          isLinked: true,
        }),
      ),
    ).toEqual([
      { term: 'distance', points: 28, amount: 1 },
      { term: 'recency', points: 15, amount: 36 },
      { term: 'emergency', points: 10 },
      { term: 'outcome', points: 20 },
      { term: 'offences', points: 10, amount: 2 },
      { term: 'linked', points: 50 },
    ]);
  });

  it('falls with distance and with time', () => {
    const byDistance = [0, 1, 2, 3, 5].map(distance => score({ distance }));
    expect([...byDistance].sort((a, b) => b - a)).toEqual(byDistance);
    const byTime = [0, 1, 24, 71, 72, 100].map(hoursBefore =>
      score({ hoursBefore }),
    );
    expect([...byTime].sort((a, b) => b - a)).toEqual(byTime);
    expect(score({ hoursBefore: 100 })).toBe(40);
  });

  it('counts a good outcome for nothing, and offences up to a bound', () => {
    expect(score({ outcome: 'successful' })).toBe(score({}));
    expect(score({ offences: 100 })).toBe(score({ offences: 3 }));
  });
});

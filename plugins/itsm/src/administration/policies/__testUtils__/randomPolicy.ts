type Random = () => number;

/** The same numbers below 1 for the same seed. */
function randomOf(seed: number): Random {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

const SPANS = [
  'PT30M',
  'PT1H',
  'PT1H30M',
  'PT04H',
  'PT8H',
  'PT12.5S',
  'P2WD',
  'P010WD',
  'PT0H15M',
];
const BEFORE = ['PT1M', 'PT5M', 'PT10M30S', 'PT001M'];

/** A policy as somebody might write it as YAML. */
export function randomPolicy(seed: number): object {
  const random = randomOf(seed);
  const oneOf = <T>(values: readonly T[]) =>
    values[Math.floor(random() * values.length)];
  const someOf = <T>(values: readonly T[]) =>
    values.filter(() => random() < 0.5);
  const maybe = (part: object) => (random() < 0.5 ? part : {});
  const text = () =>
    oneOf(['Incidents', { en: 'Incidents', es: 'Incidentes' }]);
  const targets = () =>
    oneOf([
      oneOf(SPANS),
      Object.fromEntries([
        [1, oneOf(SPANS)],
        ...someOf([2, 3, 4]).map(priority => [priority, oneOf(SPANS)]),
      ]),
    ]);
  const warning = () =>
    oneOf([
      { percent: 1 + Math.floor(random() * 99) },
      { before: oneOf(BEFORE) },
    ]);
  return {
    title: text(),
    ...maybe({ description: text() }),
    order: Math.floor(random() * 100_000),
    calendar: oneOf(['office', 'always']),
    ...maybe({
      appliesTo: {
        ...maybe({ types: someOf(['request', 'incident', 'problem']) }),
        ...maybe({ priorities: someOf([4, 1, 3, 2]) }),
        ...maybe({ offerings: someOf(['password-reset', 'printer-repair']) }),
        ...maybe({ services: someOf(['systems', 'accounts']) }),
        ...maybe({ units: someOf(['group:default/it', 'group:default/hr']) }),
        ...maybe({ entities: someOf(['system:default/payroll']) }),
      },
    }),
    targets: {
      resolution: targets(),
      ...maybe({ response: targets() }),
      ...maybe({ update: targets() }),
    },
    ...maybe({ warnings: someOf([warning(), warning(), warning()]) }),
    ...maybe({ escalation: 'desk' }),
  };
}

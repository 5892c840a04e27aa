import { common } from '../product.mjs';
import { sentences } from './texts.mjs';

const DAY_MS = 86_400_000;
const OPTIONAL = 0.4;

/** Civil day of the demo desk, which keeps UTC-6 all the year. */
function day(instant) {
  return new Date(instant - 6 * 3_600_000).toISOString().slice(0, 10);
}

const ANSWERS = {
  text: (random, { format, maxLength }) =>
    ({
      email: 'persona@bench.example',
      url: 'https://intranet.bench.example/consulta',
      telephone: '999 123 4567',
      plain: sentences(random, 1).slice(0, Math.min(maxLength, 60)).trim(),
    }[format]),
  longText: (random, { maxLength }) =>
    sentences(random, random.between(1, 4)).slice(0, maxLength).trim(),
  number: (random, { min = 1, max = min + 50 }) =>
    random.between(Math.ceil(min), Math.min(Math.floor(max), min + 50)),
  boolean: random => random.chance(0.5),
  date: (random, { notBefore, notAfter }, { at }) => {
    const shift = random.between(1, 20) * DAY_MS;
    if (notBefore && notBefore !== 'today') {
      return notBefore;
    }
    return day(notBefore || !notAfter ? at + shift : at - shift);
  },
  choice: (random, { choices }) => random.pickSkewed(choices, 1.5).value,
  multiChoice: (random, { choices, minItems = 1, maxItems = choices.length }) =>
    choices
      .slice(0, random.between(Math.max(1, minItems), maxItems))
      .map(choice => choice.value),
  person: (random, _, { world }) => random.pick(world.requesters).ref,
  unit: (random, _, { world }) => random.pick(world.units),
  entity: (random, spec, { world }) => world.pickEntity(random, spec)?.ref,
};

/**
 * Answers to the form of an offering, such as a person would give.
 *
 * @returns the values, and the entities that they put on the ticket
 */
export function fillForm(random, specs, context) {
  const values = {};
  for (const spec of specs) {
    if (
      common.isFieldAsked(spec, values) &&
      (spec.required || random.chance(OPTIONAL))
    ) {
      const value = ANSWERS[spec.type](random, spec, context);
      if (value !== undefined) {
        values[spec.id] = value;
      }
    }
  }
  const entities = specs
    .filter(({ type, id, linkAs }) => type === 'entity' && linkAs && values[id])
    .map(({ id, linkAs }) => {
      const item = context.world.item(values[id]);
      return { ref: item.ref, role: linkAs, title: item.title };
    });
  return { values, entities };
}

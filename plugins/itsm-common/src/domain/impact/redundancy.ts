/** Which suppliers of an entity a rule speaks of. @public */
export type RedundancyScope =
  | { of: 'all' }
  | { of: 'dependsOn' }
  | { of: 'refs'; refs: readonly string[] };

/**
 * How many of some suppliers must be up: a number of them, or a percentage,
 * which is not rounded.
 *
 * @public
 */
export type RedundancyRule = RedundancyScope &
  ({ min: number } | { percent: number });

/** A part of an annotation that cannot be read. @public */
export interface RedundancyProblem {
  /** The rule as it is written. */
  text: string;
  message: string;
}

/** More would make each arrival at the entity dear. */
const MOST_RULES = 10;
const RULE =
  /^(?:min\s+(\d{1,6})|(\d{1,3}(?:\.\d{1,4})?)\s*%)(?:\s+of\s+(.+))?$/i;

/**
 * Reads the annotation `itsm/redundancy`: rules separated by `;`, each `min N`
 * or `P%`, then optionally `of dependsOn` or `of ref, ref` (Mesa semantics 3.6).
 *
 * @param refOf - the full reference of one that is written, or undefined when
 *   it is none; kind and namespace may be left out as the caller allows
 * @returns rules that can be read, and what is wrong with the others
 * @public
 */
export function parseRedundancy(
  text: string,
  refOf: (written: string) => string | undefined,
): { rules: RedundancyRule[]; problems: RedundancyProblem[] } {
  const rules: RedundancyRule[] = [];
  const problems: RedundancyProblem[] = [];
  const parts = text
    .split(';')
    .map(part => part.trim())
    .filter(part => part !== '');
  if (parts.length === 0) {
    problems.push({ text, message: 'has no rule; write "min 1" or "50%"' });
  }
  for (const [index, part] of parts.entries()) {
    const rule =
      index < MOST_RULES
        ? readRule(part, refOf)
        : `is one too many: at most ${MOST_RULES} rules are read`;
    if (typeof rule === 'string') {
      problems.push({ text: part, message: rule });
    } else {
      rules.push(rule);
    }
  }
  return { rules, problems };
}

function readRule(
  text: string,
  refOf: (written: string) => string | undefined,
): RedundancyRule | string {
  const found = RULE.exec(text);
  if (!found) {
    return 'is no rule; write "min 1" or "50%", and after it "of dependsOn" or "of" with references';
  }
  const [, min, percent, of] = found;
  const scope = readScope(of, refOf);
  if (typeof scope === 'string') {
    return scope;
  }
  if (min !== undefined) {
    return Number(min) < 1
      ? 'asks for none; at least 1 must be up'
      : { ...scope, min: Number(min) };
  }
  const share = Number(percent);
  return share <= 0 || share > 100
    ? 'is no percentage; it must be above 0 and at most 100'
    : { ...scope, percent: share };
}

function readScope(
  text: string | undefined,
  refOf: (written: string) => string | undefined,
): RedundancyScope | string {
  if (text === undefined) {
    return { of: 'all' };
  }
  if (/^dependsOn$/i.test(text.trim())) {
    return { of: 'dependsOn' };
  }
  const written = text.split(',').map(each => each.trim());
  const refs: string[] = [];
  for (const each of written) {
    const ref = each === '' ? undefined : refOf(each);
    if (ref === undefined) {
      return `names "${each}", which is no reference such as resource:default/db-1`;
    }
    refs.push(ref);
  }
  return { of: 'refs', refs: [...new Set(refs)] };
}

/**
 * How many of the suppliers may be down without harm: one more hits the entity.
 *
 * @param suppliers - how many a rule speaks of
 * @public
 */
export function toleranceOf(rule: RedundancyRule, suppliers: number): number {
  const needed = 'min' in rule ? rule.min : (rule.percent / 100) * suppliers;
  return Math.max(0, suppliers - needed);
}

import type { AnnotationProblem } from './annotationFaults';

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

/** More would make each arrival at the entity dear. */
const MOST_RULES = 10;
/** Characters of what is wrong that are said again. */
const SHOWN = 100;
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
): { rules: RedundancyRule[]; problems: AnnotationProblem[] } {
  const rules: RedundancyRule[] = [];
  const problems: AnnotationProblem[] = [];
  const parts = text
    .split(';')
    .map(part => part.trim())
    .filter(part => part !== '');
  if (parts.length === 0) {
    problems.push({ code: 'redundancyEmpty' });
  }
  if (parts.length > MOST_RULES) {
    problems.push({ code: 'redundancyTooMany' });
  }
  for (const part of parts.slice(0, MOST_RULES)) {
    const rule = readRule(part, refOf);
    if ('code' in rule) {
      problems.push(rule);
    } else {
      rules.push(rule);
    }
  }
  return { rules, problems };
}

function readRule(
  text: string,
  refOf: (written: string) => string | undefined,
): RedundancyRule | AnnotationProblem {
  const part = text.slice(0, SHOWN);
  const found = RULE.exec(text);
  if (!found) {
    return { code: 'redundancyRule', part };
  }
  const [, min, percent, of] = found;
  const scope = readScope(of, refOf);
  if ('code' in scope) {
    return scope;
  }
  if (min !== undefined) {
    return Number(min) < 1
      ? { code: 'redundancyNone', part }
      : { ...scope, min: Number(min) };
  }
  const share = Number(percent);
  return share <= 0 || share > 100
    ? { code: 'redundancyPercent', part }
    : { ...scope, percent: share };
}

function readScope(
  text: string | undefined,
  refOf: (written: string) => string | undefined,
): RedundancyScope | AnnotationProblem {
  if (text === undefined) {
    return { of: 'all' };
  }
  if (/^dependsOn$/i.test(text.trim())) {
    return { of: 'dependsOn' };
  }
  const refs = new Set<string>();
  for (const written of text.split(',').map(each => each.trim())) {
    const ref = written === '' ? undefined : refOf(written);
    if (ref === undefined) {
      return { code: 'redundancyRef', part: written.slice(0, SHOWN) };
    }
    refs.add(ref);
  }
  return { of: 'refs', refs: [...refs] };
}

/**
 * How many of the suppliers may be down without harm: one more hits the entity.
 *
 * @param suppliers - how many a rule speaks of
 * @public
 */
export function toleranceOf(rule: RedundancyRule, suppliers: number): number {
  const needed = 'min' in rule ? rule.min : (rule.percent * suppliers) / 100;
  return Math.max(0, suppliers - needed);
}

import { FINDING_TEXTS } from './findingTexts';

/** Stable name of what is wrong with a value. @public */
export type FindingCode = keyof typeof FINDING_TEXTS;

const CODES = Object.keys(FINDING_TEXTS) as FindingCode[];

/** Fills a gap of a finding's text; a list is a list of alternatives. @public */
export type FindingValue = string | number | readonly string[];

/** What fills the gaps of a finding's text, by the gap's name. @public */
export type FindingParams = Readonly<Record<string, FindingValue>>;

/** One thing that is wrong in the input. @public */
export interface Finding {
  /** Where, such as `fields.system`; empty for the input as a whole. */
  path: string;
  code: FindingCode;
  params: FindingParams;
  /** In English, for whoever has no translation of the code. */
  message: string;
}

type GapsOf<Text extends string> =
  Text extends `${string}{${infer Gap}}${infer Rest}`
    ? Gap | GapsOf<Rest>
    : never;

/** The parameters that a code asks for; none when its text has no gaps. @public */
export type FindingArguments<Code extends FindingCode> = [
  GapsOf<(typeof FINDING_TEXTS)[Code]>,
] extends [never]
  ? []
  : [
      params: Readonly<
        Record<GapsOf<(typeof FINDING_TEXTS)[Code]>, FindingValue>
      >,
    ];

/**
 * A finding with its English sentence.
 *
 * @param path - where, such as `fields.system`
 * @public
 */
export function finding<Code extends FindingCode>(
  path: string,
  code: Code,
  ...[given]: FindingArguments<Code>
): Finding {
  const params: FindingParams = given ?? {};
  return { path, code, params, message: findingText(code, params) };
}

/** The English sentence of a finding. @public */
export function findingText(
  code: FindingCode,
  params: FindingParams = {},
): string {
  return FINDING_TEXTS[code].replace(/\{(\w+)\}/g, (gap, name: string) => {
    const value = Object.hasOwn(params, name) ? params[name] : gap;
    return Array.isArray(value) ? value.join(' or ') : String(value);
  });
}

/**
 * The code whose sentence this is, for schemas that only carry a sentence.
 * Sentences with gaps are not found.
 *
 * @public
 */
export function findingCodeOf(message: string): FindingCode | undefined {
  return CODES.find(code => FINDING_TEXTS[code] === message);
}

/** Whether this release knows a code. @public */
export function isFindingCode(code: unknown): code is FindingCode {
  return typeof code === 'string' && Object.hasOwn(FINDING_TEXTS, code);
}

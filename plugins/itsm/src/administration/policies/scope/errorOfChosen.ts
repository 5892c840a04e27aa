import type { ErrorAt } from '../../editor/issues/fieldErrors';

/** What is wrong with a list and with what is chosen in it, in one sentence. */
export function errorOfChosen(
  errorAt: ErrorAt,
  value: readonly string[],
  titleOf: (chosen: string) => string,
): string | undefined {
  const found = value.flatMap((chosen, index) => {
    const error = errorAt(String(index));
    return error ? [`${titleOf(chosen)}: ${error}`] : [];
  });
  const whole = errorAt('');
  return [...(whole ? [whole] : []), ...found].join(' ') || undefined;
}

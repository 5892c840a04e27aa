/**
 * A delivery that never answers must not be waited for for ever.
 *
 * @throws Error when it takes longer
 * @internal
 */
export async function withinTime(
  delivery: Promise<void>,
  milliseconds: number,
): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const tooLong = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () =>
        reject(new Error(`No answer within ${milliseconds / 1000} seconds`)),
      milliseconds,
    );
  });
  try {
    await Promise.race([delivery, tooLong]);
  } finally {
    clearTimeout(timer);
  }
}

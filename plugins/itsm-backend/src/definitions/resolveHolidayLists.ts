interface HolidayList {
  spec: { includes: readonly string[] };
}

/**
 * The lists of holidays of a calendar and those that they include, each once;
 * of several holidays on a day the first one counts, in this order.
 *
 * @param find - a list by its name; those that it does not know are left out
 * @internal
 */
export function resolveHolidayLists<L extends HolidayList>(
  { holidayLists }: { holidayLists: readonly string[] },
  find: (name: string) => L | undefined,
): L[] {
  const found = new Map<string, L>();
  const left = [...holidayLists];
  for (let name = left.shift(); name !== undefined; name = left.shift()) {
    const list = found.has(name) ? undefined : find(name);
    if (list) {
      found.set(name, list);
      left.push(...list.spec.includes);
    }
  }
  return [...found.values()];
}

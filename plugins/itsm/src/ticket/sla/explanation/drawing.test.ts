import type { SlaSegmentView } from '@mesa-itsm/backstage-plugin-itsm-common';
import { A_PAUSE, aClock, aSegment } from '../../../__testUtils__/slaClocks';
import { rowsOf } from './clockMarks';
import { drawingRange, placeOf } from './drawingRange';
import { stretchesOf, sumsOf } from './stretches';
import { axisTicks } from './timeAxis';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const MONDAY = Date.parse('2025-01-06T00:00:00.000Z');
const iso = (at: number) => new Date(at).toISOString();

/** Days with hours from 09 to 14 and from 16 to 19, in UTC. */
function days(count: number, part: Partial<SlaSegmentView> = {}) {
  return Array.from({ length: count }, (_, day) => MONDAY + day * DAY).flatMap(
    day =>
      [
        [9, 14, part.pause ? 'paused' : 'running'],
        [14, 16, 'outside'],
        [16, 19, part.pause ? 'paused' : 'running'],
        [19, 33, 'outside'],
      ].map(([from, to, kind]) =>
        aSegment({
          ...part,
          start: iso(day + Number(from) * HOUR),
          end: iso(day + Number(to) * HOUR),
          kind: kind as SlaSegmentView['kind'],
        }),
      ),
  );
}
const inUtc = () => 'utc';

describe('what is drawn', () => {
  it('is each segment while there are few', () => {
    expect(stretchesOf(days(3), inUtc)).toHaveLength(12);
  });

  it('is each working day when there are many, without losing time', () => {
    const segments = days(40);
    const stretches = stretchesOf(segments, inUtc);
    expect(stretches).toHaveLength(40);
    expect(stretches[0]).toMatchObject({
      kind: 'running',
      start: MONDAY + 9 * HOUR,
      end: MONDAY + 33 * HOUR,
    });
    expect(sumsOf(stretches[0])).toEqual({
      running: 8 * HOUR,
      outside: 16 * HOUR,
    });
    stretches.slice(1).forEach((stretch, index) => {
      expect(stretch.start).toBe(stretches[index].end);
    });
  });

  it('keeps holidays, pauses and new targets apart from the day around them', () => {
    const [morning, ...rest] = days(40);
    const noon = MONDAY + 12 * HOUR;
    const cut = (part: Partial<SlaSegmentView>) =>
      stretchesOf(
        [
          { ...morning, end: iso(noon) },
          { ...morning, start: iso(noon), ...part },
          ...rest,
        ],
        inUtc,
      ).length;
    expect(cut({})).toBe(40);
    expect(cut({ kind: 'holiday', name: 'X' })).toBe(42);
    expect(cut({ kind: 'paused', pause: A_PAUSE })).toBe(42);
    expect(cut({ term: 1 })).toBe(42);
  });

  it('puts a long pause together by the day as well', () => {
    const stretches = stretchesOf(days(40, { pause: A_PAUSE }), inUtc);
    expect(stretches).toHaveLength(40);
    expect(stretches[7].kind).toBe('paused');
  });
});

describe('what came after the end of a clock', () => {
  const ended = aSegment({
    start: iso(MONDAY + 3 * DAY),
    end: iso(MONDAY + 3_000 * DAY),
    kind: 'ended',
  });

  it('is neither drawn nor counted among what is', () => {
    expect(stretchesOf([...days(3), ended], inUtc)).toHaveLength(12);
    expect(stretchesOf([...days(30), ended], inUtc)).toHaveLength(120);
    const clock = aClock({ segments: [...days(3), ended], marks: [] });
    expect(iso(drawingRange(clock).end)).toBe(days(3).at(-1)!.end);
  });
});

describe('the range of a drawing', () => {
  it('reaches from the first segment to what is ahead', () => {
    const range = drawingRange(aClock());
    expect(iso(range.start)).toBe('2025-03-14T23:00:00.000Z');
    expect(iso(range.until)).toBe('2025-03-18T16:30:00.000Z');
    expect(iso(range.end)).toBe('2025-03-18T18:30:00.000Z');
    expect(placeOf(range.start, range)).toBe(0);
    expect(placeOf(range.end + DAY, range)).toBe(100);
  });

  it('is never nothing', () => {
    const { start, end } = drawingRange(aClock({ segments: [], marks: [] }));
    expect(end).toBeGreaterThan(start);
  });
});

describe('the axis', () => {
  const ticks = (hours: number, most: number, zone = 'utc') =>
    axisTicks({ start: MONDAY, end: MONDAY + hours * HOUR }, most, zone);

  it.each([
    [0.25, 8, 5 / 60],
    [4, 8, 1],
    [20, 8, 3],
    [24 * 5, 8, 24],
    [24 * 14, 8, 48],
    [24 * 40, 8, 24 * 7],
    [24 * 5, 60, 3],
  ])(
    'of %d hours with %d marks has one every %d hours',
    (hours, most, step) => {
      const [first, second] = ticks(hours, most);
      expect((second.at - first.at) / HOUR).toBeCloseTo(step, 9);
      expect(ticks(hours, most).length).toBeLessThanOrEqual(most + 1);
    },
  );

  it('marks where days begin, also on the day on which clocks change', () => {
    const start = Date.parse('2025-03-29T12:00:00.000Z');
    const found = axisTicks(
      { start, end: start + 3 * DAY },
      4,
      'Europe/Madrid',
    );
    expect(found.map(({ at }) => iso(at))).toEqual([
      '2025-03-29T23:00:00.000Z',
      '2025-03-30T22:00:00.000Z',
      '2025-03-31T22:00:00.000Z',
    ]);
    expect(found.every(({ isDay }) => isDay)).toBe(true);
  });

  it('has years for what takes very long', () => {
    expect(ticks(24 * 365 * 20, 8).length).toBeGreaterThan(8);
  });
});

describe('signs above the drawing', () => {
  it('stand in another row where they would cover each other', () => {
    expect(rowsOf([0, 1, 2, 50, 51], 3)).toEqual([0, 1, 2, 0, 1]);
  });
});

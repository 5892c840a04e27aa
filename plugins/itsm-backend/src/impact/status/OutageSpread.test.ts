import * as common from '@mesa-itsm/backstage-plugin-itsm-common';
import { ImpactGraph } from '@mesa-itsm/backstage-plugin-itsm-common';
import { GraphSnapshot } from '../../graph/CatalogGraph';
import type { GraphNode } from '../../graph/GraphNode';
import { OutageSpread, type Root } from './OutageSpread';

jest.mock('@mesa-itsm/backstage-plugin-itsm-common', () => {
  const actual = jest.requireActual('@mesa-itsm/backstage-plugin-itsm-common');
  return { ...actual, propagate: jest.fn(actual.propagate) };
});
const propagate = jest.mocked(common.propagate);

const ref = (name: string) => `resource:default/${name}`;

/** Entities by name, each with what it depends on or is part of. */
function graphOf(
  items: Record<string, { on?: string[]; partOf?: string }>,
): GraphSnapshot {
  const nodes = Object.entries(items).map(
    ([name, { on = [], partOf }]): GraphNode => ({
      ref: ref(name),
      kind: 'resource',
      title: name,
      owners: [],
      relations: [
        ...on.map(other => ({
          type: 'dependsOn' as const,
          target: ref(other),
        })),
        ...(partOf ? [{ type: 'partOf' as const, target: ref(partOf) }] : []),
      ],
      annotations: {},
      faults: [],
    }),
  );
  return new GraphSnapshot(
    { version: 1, structure: 1 },
    { nodes, graph: ImpactGraph.of(nodes) },
  );
}

const out = (name: string): Root => ({ entity: ref(name), effect: 'outage' });
const impaired = (name: string): Root => ({
  entity: ref(name),
  effect: 'degraded',
});

describe('what suffers from open incidents', () => {
  const chain = {
    disk: {},
    db: { on: ['disk'] },
    app: { on: ['db'], partOf: 'system' },
    system: {},
    alone: {},
  };
  beforeEach(() => propagate.mockClear());

  /** By name, with the effect and what is at fault. */
  function suffering(
    items: Parameters<typeof graphOf>[0],
    roots: readonly Root[],
  ): Record<string, string> {
    const found = new OutageSpread().of(graphOf(items), roots);
    return Object.fromEntries(
      [...found].map(([entity, { effect, cause }]) => [
        entity.split('/')[1],
        `${effect} by ${cause.split('/')[1]}`,
      ]),
    );
  }

  it('is out by what is out, and works in part by what does', () => {
    expect(suffering(chain, [out('disk')])).toEqual({
      disk: 'outage by disk',
      db: 'outage by disk',
      app: 'outage by disk',
      system: 'degraded by disk',
    });
    expect(suffering(chain, [impaired('db')])).toEqual({
      db: 'degraded by db',
      app: 'degraded by db',
      system: 'degraded by db',
    });
    expect(suffering(chain, [out('gone'), impaired('gone')])).toEqual({});
  });

  it('is out wherever an outage gets to, however near the other is', () => {
    expect(suffering(chain, [impaired('db'), out('disk')])).toMatchObject({
      db: 'outage by disk',
      app: 'outage by disk',
    });
    expect(suffering(chain, [impaired('disk'), out('db')])).toEqual({
      disk: 'degraded by disk',
      db: 'outage by db',
      app: 'outage by db',
      system: 'degraded by db',
    });
    expect(suffering(chain, [impaired('db'), out('db')])).toMatchObject({
      db: 'outage by db',
    });
  });

  it('is at fault itself where an incident says so', () => {
    expect(suffering(chain, [impaired('system'), out('disk')])).toMatchObject({
      system: 'degraded by system',
    });
  });

  it('takes no parts with it unless it is out', () => {
    const whole = { system: {}, app: { partOf: 'system' } };
    expect(suffering(whole, [out('system')])).toHaveProperty('app');
    expect(suffering(whole, [impaired('system')])).not.toHaveProperty('app');
  });

  it('is worked out once for the same incidents, whoever asks', () => {
    const snapshot = graphOf(chain);
    const spread = new OutageSpread();
    const first = spread.of(snapshot, [out('disk'), out('alone')]);
    const again = [out('alone'), out('disk'), out('disk')];
    expect(spread.of(snapshot, again)).toBe(first);
    expect(propagate).toHaveBeenCalledTimes(1);
  });

  it('is for each reader what counts for them, at the same moment', () => {
    const snapshot = graphOf(chain);
    const spread = new OutageSpread();
    const few = [out('alone')];
    const more = [out('alone'), out('disk')];
    const sameInPart = [impaired('alone')];
    for (let round = 0; round < 2; round += 1) {
      expect([...spread.of(snapshot, few).keys()]).toEqual([ref('alone')]);
      expect(spread.of(snapshot, more).get(ref('app'))?.cause).toBe(
        ref('disk'),
      );
      expect(spread.of(snapshot, sameInPart).get(ref('alone'))?.effect).toBe(
        'degraded',
      );
    }
    expect(propagate).toHaveBeenCalledTimes(3);
  });

  it('forgets what nobody asked for longest', () => {
    const names = Array.from({ length: 9 }, (_, n) => `n${n}`);
    const snapshot = graphOf(Object.fromEntries(names.map(n => [n, {}])));
    const spread = new OutageSpread();
    const ask = (name: string) => spread.of(snapshot, [out(name)]);
    const before = names.slice(0, 8).map(ask);
    expect(ask('n0')).toBe(before[0]);
    ask('n8');
    expect(ask('n0')).toBe(before[0]);
    expect(ask('n2')).toBe(before[2]);
    expect(ask('n1')).not.toBe(before[1]);
  });

  it('is worked out anew for another graph, and not for the same seen again', () => {
    const snapshot = graphOf(chain);
    const spread = new OutageSpread();
    const first = spread.of(snapshot, [out('disk')]);
    const seenAgain = new GraphSnapshot({ version: 2, structure: 1 }, snapshot);
    expect(spread.of(seenAgain, [out('disk')])).toBe(first);
    const changed = graphOf({ ...chain, db: {} });
    expect([...spread.of(changed, [out('disk')]).keys()]).toEqual([
      ref('disk'),
    ]);
  });
});

import { mockServices } from '@backstage/backend-test-utils';
import type { EntityProviderMutation } from '@backstage/plugin-catalog-node';
import type { ConfigurationItemFeed } from '@mesa-itsm/backstage-plugin-itsm-common';
import { ConfigurationItemProvider } from './ConfigurationItemProvider';

type Change = ConfigurationItemFeed['changes'][number];

const HOUR = 60 * 60_000;

function change(sequence: number, name: string, isGone = false): Change {
  const ref = `resource:default/${name}`;
  const item = {
    ref,
    kind: 'Resource' as const,
    namespace: 'default',
    name,
    type: 'server',
    owner: 'group:default/web',
    dependsOn: [],
    version: 1,
    createdAt: '2026-03-16T15:00:00.000Z',
    updatedAt: '2026-03-16T15:00:00.000Z',
  };
  return { sequence, ref, ...(isGone ? {} : { item }) };
}

/** A provider over a feed that tests fill, with what it told the catalog. */
async function start() {
  const state = {
    changes: [] as Change[],
    pageSize: 100,
    asked: [] as number[],
    error: undefined as Error | undefined,
    now: 0,
  };
  const told: string[] = [];
  const logger = mockServices.logger.mock();
  let turn = async () => {};
  const provider = new ConfigurationItemProvider({
    logger,
    pageUrl: 'https://portal.example/itsm/configuration',
    now: () => state.now,
    feed: {
      after: async sequence => {
        state.asked.push(sequence);
        if (state.error) {
          throw state.error;
        }
        const found = state.changes
          .filter(each => each.sequence > sequence)
          .sort((a, b) => a.sequence - b.sequence);
        return {
          changes: found.slice(0, state.pageSize),
          newest: Math.max(0, ...state.changes.map(each => each.sequence)),
          more: found.length > state.pageSize,
        };
      },
    },
    runEvery: {
      run: async ({ fn }) => {
        turn = fn as () => Promise<void>;
      },
    },
  });
  await provider.connect({
    applyMutation: async mutation => {
      told.push(describeMutation(mutation));
    },
    refresh: async () => {},
  });
  return {
    state,
    logger,
    /** What a turn of the scheduler tells the catalog. */
    turn: async () => {
      told.splice(0);
      await turn();
      return [...told];
    },
  };
}

function describeMutation(mutation: EntityProviderMutation): string {
  const names = (entities: readonly object[]) =>
    entities
      .map(each =>
        'entity' in each
          ? (each.entity as { metadata: { name: string } }).metadata.name
          : (each as { entityRef: string }).entityRef,
      )
      .join(' ');
  return mutation.type === 'full'
    ? `full: ${names(mutation.entities)}`
    : `delta: +${names(mutation.added)} -${names(mutation.removed)}`;
}

describe('the provider of configuration items', () => {
  it('tells everything first, then what changed, then everything again', async () => {
    const { state, turn } = await start();
    state.changes = [change(1, 'a'), change(2, 'b'), change(3, 'c', true)];
    expect(await turn()).toEqual(['full: a b']);
    expect(await turn()).toEqual([]);
    state.changes = [change(1, 'a'), change(4, 'b', true), change(5, 'd')];
    expect(await turn()).toEqual(['delta: +d -resource:default/b']);
    expect(state.asked.at(-1)).toBe(3);
    state.now = HOUR;
    expect(await turn()).toEqual(['full: a d']);
    expect(await turn()).toEqual([]);
  });

  it('tells all pages at once, and what moved between them once', async () => {
    const { state, turn } = await start();
    state.pageSize = 1;
    state.changes = [change(1, 'a'), change(2, 'b'), change(3, 'a')];
    expect(await turn()).toEqual(['full: a b']);
  });

  it('leaves the catalog as it is during an outage, and says so once', async () => {
    const { state, turn, logger } = await start();
    state.changes = [change(1, 'a')];
    await turn();
    state.error = new Error('gone');
    expect(await turn()).toEqual([]);
    state.now = HOUR;
    expect(await turn()).toEqual([]);
    expect(logger.warn).toHaveBeenCalledTimes(1);
    expect(logger.warn).toHaveBeenCalledWith(
      expect.stringMatching(/keeps those that it has.*gone/),
    );
    state.error = undefined;
    expect(await turn()).toEqual(['full: a']);
    expect(logger.info).toHaveBeenCalledTimes(1);
  });

  it('never takes the pages before an outage for the whole', async () => {
    const { state, turn } = await start();
    state.pageSize = 1;
    state.changes = [change(1, 'a'), change(2, 'b')];
    const all = [...state.changes];
    Object.defineProperty(state, 'changes', {
      get: () => {
        state.error = new Error('gone');
        return all;
      },
      configurable: true,
    });
    expect(await turn()).toEqual([]);
  });

  it('begins again when the service desk was put back to an older state', async () => {
    const { state, turn } = await start();
    state.changes = [change(7, 'a'), change(9, 'b')];
    await turn();
    state.changes = [change(7, 'a')];
    expect(await turn()).toEqual(['full: a']);
  });
});

import { AuthorizeResult } from '@backstage/plugin-permission-common';
import type { Caller } from '../access/Caller';
import type { Directory } from '../directory/Directory';
import { GraphSight } from './GraphSight';

const MINUTE = 60_000;

/** Everybody sees, on conditions, what does not end with `hidden`. */
function start(remembered?: number) {
  const time = { now: 1_000 };
  const asked: string[] = [];
  const sight = new GraphSight({
    permissions: {
      authorize: jest.fn(),
      authorizeConditional: async () => [
        {
          result: AuthorizeResult.CONDITIONAL,
          pluginId: 'catalog',
          resourceType: 'catalog-entity',
          conditions: { rule: 'x', resourceType: 'catalog-entity' },
        },
      ],
    },
    directory: {
      entities: async (refs: readonly string[]) => {
        asked.push(...refs);
        return new Map(
          refs
            .filter(ref => !ref.endsWith('hidden'))
            .map(ref => [ref, { title: ref }]),
        );
      },
    } as unknown as Directory,
    clock: { now: () => time.now },
    remembered,
  });
  const look = async (userRef: string, ...refs: string[]) => {
    const { sees } = await sight.of({ userRef } as Caller, () => refs);
    return refs.filter(sees);
  };
  return { time, asked, look };
}

describe('what somebody sees on conditions', () => {
  it('is asked once in a minute', async () => {
    const { time, asked, look } = start();
    expect(await look('ana', 'a', 'hidden')).toEqual(['a']);
    expect(await look('ana', 'a', 'b', 'hidden')).toEqual(['a', 'b']);
    expect(asked.splice(0)).toEqual(['a', 'hidden', 'b']);
    time.now += MINUTE;
    expect(await look('ana', 'a', 'hidden')).toEqual(['a']);
    expect(asked).toEqual(['a', 'hidden']);
  });

  it('is forgotten of those first who were asked about first', async () => {
    const { asked, look } = start(5);
    await look('ana', 'a', 'b');
    await look('luis', 'a', 'b');
    await look('ana', 'a');
    await look('hugo', 'a', 'hidden');
    asked.splice(0);
    await look('luis', 'a', 'b');
    expect(await look('hugo', 'a', 'hidden')).toEqual(['a']);
    expect(asked).toEqual([]);
    expect(await look('ana', 'a', 'b')).toEqual(['a', 'b']);
    expect(asked).toEqual(['a', 'b']);
  });

  it('is answered in full when it is more than is remembered', async () => {
    const { asked, look } = start(1);
    const refs = Array.from({ length: 1_200 }, (_, n) => `r${n}`);
    expect(await look('ana', ...refs)).toEqual(refs);
    expect(asked.splice(0)).toEqual(refs);
    expect(await look('ana', 'r0')).toEqual(['r0']);
    expect(asked).toEqual(['r0']);
  });
});

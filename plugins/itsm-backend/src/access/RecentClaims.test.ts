import { mockCredentials } from '@backstage/backend-test-utils';
import { RecentClaims } from './RecentClaims';

const user = (name: string) => mockCredentials.user(`user:default/${name}`);
const toRead = { toRead: true };

function setUp() {
  let now = 1_000_000;
  const asked: string[] = [];
  let isDown = false;
  const claims = new RecentClaims({
    clock: { now: () => now },
    userInfo: {
      getUserInfo: async credentials => {
        const { userEntityRef } = credentials.principal as {
          userEntityRef: string;
        };
        asked.push(userEntityRef);
        if (isDown) {
          throw new Error('ECONNREFUSED');
        }
        return { userEntityRef, ownershipEntityRefs: [String(asked.length)] };
      },
    },
  });
  return {
    claims,
    asked,
    pass: (ms: number) => {
      now += ms;
    },
    down: (state: boolean) => {
      isDown = state;
    },
  };
}

describe('what sign-in says', () => {
  it('is asked once in a moment, for each person', async () => {
    const { claims, asked, pass } = setUp();
    await Promise.all([
      claims.of(user('ana'), toRead),
      claims.of(user('ana'), toRead),
    ]);
    await claims.of(user('hugo'), toRead);
    pass(4_999);
    await claims.of(user('ana'), toRead);
    expect(asked).toEqual(['user:default/ana', 'user:default/hugo']);
  });

  it('is asked again after that', async () => {
    const { claims, pass } = setUp();
    const before = await claims.of(user('ana'), toRead);
    pass(5_000);
    const after = await claims.of(user('ana'), toRead);
    expect([before, after].map(info => info.ownershipEntityRefs)).toEqual([
      ['1'],
      ['2'],
    ]);
  });

  it('is asked anew for whoever writes, and holds for what they read next', async () => {
    const { claims, asked } = setUp();
    await claims.of(user('ana'), toRead);
    const written = await claims.of(user('ana'), { toRead: false });
    expect(await claims.of(user('ana'), toRead)).toBe(written);
    expect(asked).toHaveLength(2);
  });

  it('is asked again when it could not be said', async () => {
    const { claims, down } = setUp();
    down(true);
    await expect(claims.of(user('ana'), toRead)).rejects.toThrow(
      'ECONNREFUSED',
    );
    down(false);
    await expect(claims.of(user('ana'), toRead)).resolves.toMatchObject({
      userEntityRef: 'user:default/ana',
    });
  });

  it('of many people does not pile up', async () => {
    const { claims, asked } = setUp();
    for (let at = 0; at < 2_001; at += 1) {
      await claims.of(user(`p${at}`), toRead);
    }
    await claims.of(user('p0'), toRead);
    expect(asked.filter(ref => ref === 'user:default/p0')).toHaveLength(2);
  });
});

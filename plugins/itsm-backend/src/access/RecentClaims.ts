import type {
  BackstageCredentials,
  BackstageUserInfo,
  BackstageUserPrincipal,
  UserInfoService,
} from '@backstage/backend-plugin-api';
import type { Clock } from '../database/Clock';

/** Claims change when somebody signs in anew: seen after so long at the latest. */
const RECENT_MS = 5_000;
/** Beyond so many people, those of before are forgotten. */
const MOST = 2_000;

/**
 * What sign-in says about people, remembered for a moment for those who read:
 * each question is a request to the auth backend, and each page asks several
 * times. Whoever writes is asked about anew.
 *
 * @internal
 */
export class RecentClaims {
  readonly #userInfo: UserInfoService;
  readonly #clock: Clock;
  readonly #known = new Map<
    string,
    { at: number; info: Promise<BackstageUserInfo> }
  >();

  constructor(options: { userInfo: UserInfoService; clock: Clock }) {
    this.#userInfo = options.userInfo;
    this.#clock = options.clock;
  }

  of(
    credentials: BackstageCredentials<BackstageUserPrincipal>,
    options: { toRead: boolean },
  ): Promise<BackstageUserInfo> {
    const now = this.#clock.now();
    const { userEntityRef } = credentials.principal;
    const known = this.#known.get(userEntityRef);
    const age = known ? now - known.at : RECENT_MS;
    if (options.toRead && known && age >= 0 && age < RECENT_MS) {
      return known.info;
    }
    if (this.#known.size >= MOST) {
      this.#known.clear();
    }
    const info = this.#userInfo.getUserInfo(credentials);
    this.#known.set(userEntityRef, { at: now, info });
    // What failed is asked again by whoever comes next.
    info.catch(() => {
      if (this.#known.get(userEntityRef)?.info === info) {
        this.#known.delete(userEntityRef);
      }
    });
    return info;
  }
}

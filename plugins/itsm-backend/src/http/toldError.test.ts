import { mockServices } from '@backstage/backend-test-utils';
import {
  ConflictError,
  InputError,
  serializeError,
  ServiceUnavailableError,
} from '@backstage/errors';
import { failedAnswer } from '../__testUtils__/otherBackends';
import { coded } from './coded';
import { toldError } from './toldError';

const SECRET = 'select * from user_info - connect ECONNREFUSED 10.0.0.5:5432';
const refused = () =>
  Object.assign(new Error(SECRET), { code: 'ECONNREFUSED' });

/** What is told of an error, as the body of an answer holds it. */
function tell(error: unknown) {
  const logger = mockServices.logger.mock();
  const told = toldError(error, logger);
  return { told, body: JSON.stringify(serializeError(told as Error)), logger };
}

describe('what failed', () => {
  it.each<[string, string | undefined, () => unknown]>([
    ['the database', 'databaseDown', refused],
    [
      'a connection that was never made',
      'databaseDown',
      () => new Error('timeout expired'),
    ],
    [
      'a statement without an answer',
      'databaseDown',
      () => new Error(`${SECRET} - Query read timeout`),
    ],
    [
      'another backend',
      'portalDown',
      () => failedAnswer(500, new Error(SECRET)),
    ],
    [
      'a proxy before it',
      'portalDown',
      () => failedAnswer(502, new Error(SECRET)),
    ],
    [
      'the way to it',
      'portalDown',
      () => Object.assign(new TypeError('fetch failed'), { cause: refused() }),
    ],
    [
      'an answer that breaks off',
      'portalDown',
      () => Object.assign(new TypeError('terminated'), { cause: refused() }),
    ],
    [
      'the way of an older client',
      'portalDown',
      () =>
        Object.assign(new Error(`request to ${SECRET} failed`), {
          name: 'FetchError',
          code: 'ECONNREFUSED',
        }),
    ],
    ['anything else', undefined, () => new Error(SECRET)],
    [
      'a fault of ours',
      undefined,
      () => new TypeError(`${SECRET} is not a function`),
    ],
    [
      'what is told with its cause',
      undefined,
      () =>
        coded(new ServiceUnavailableError('Down', refused()), 'catalogDown'),
    ],
    ['what is no error at all', undefined, () => SECRET],
  ])('is told without its own words: %s', async (_what, code, make) => {
    const { told, body, logger } = tell(await make());
    expect(told).toMatchObject(
      code ? { name: 'ServiceUnavailableError', code } : { name: 'Error' },
    );
    expect(body).not.toMatch(/select|10\.0\.0\.5|ECONNREFUSED/);
    expect(logger.error).toHaveBeenCalledTimes(1);
  });

  it('is told to the log with what lay behind it', async () => {
    const { logger } = tell(await failedAnswer(500, new Error(SECRET)));
    expect(logger.error).toHaveBeenCalledWith(
      `Another part of the portal did not answer: ResponseError: Request failed with 500 ; caused by Error: ${SECRET}`,
    );
  });

  it.each([
    new InputError('title: is missing'),
    coded(new ConflictError('INC-000001 is closed'), 'ticketOver', {
      ref: 'INC-000001',
      status: 'closed',
    }),
    coded(new ServiceUnavailableError('The catalog is down'), 'catalogDown'),
    Object.assign(new Error('Too many requests'), { statusCode: 429 }),
  ])('leaves what was said to whoever asked: %s', error => {
    const { told, logger } = tell(error);
    expect(told).toBe(error);
    expect(logger.error).not.toHaveBeenCalled();
  });
});

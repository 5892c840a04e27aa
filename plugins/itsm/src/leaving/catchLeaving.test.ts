import { catchLeaving, type Leave } from './catchLeaving';

const navigator = {
  push: jest.fn(),
  replace: jest.fn(),
  go: jest.fn(),
  createHref: jest.fn(),
};
const { push, replace } = navigator;
const asked = jest.fn<void, [Leave]>();
const traverseTo = jest.fn();
let release = () => {};

/** What browsers have and jsdom has not. */
const steps = Object.assign(new EventTarget(), { traverseTo });
function step(part: object = {}): boolean {
  const event = new Event('navigate', { cancelable: true });
  return steps.dispatchEvent(
    Object.assign(event, {
      navigationType: 'traverse',
      hashChange: false,
      destination: { key: 'before', sameDocument: true },
      ...part,
    }),
  );
}

beforeEach(() => {
  Object.assign(window, { navigation: steps });
  release = catchLeaving(navigator, asked);
});
afterEach(() => {
  release();
  Object.assign(window, { navigation: undefined });
  jest.clearAllMocks();
});

describe('what is caught', () => {
  it.each(['push', 'replace'] as const)('is a call to %s', method => {
    navigator[method]('/elsewhere', { some: 'state' });
    expect(asked).toHaveBeenCalledTimes(1);
    expect(push).not.toHaveBeenCalled();
    expect(replace).not.toHaveBeenCalled();
    release();
    asked.mock.calls[0][0]();
    expect({ push, replace }[method]).toHaveBeenCalledWith('/elsewhere', {
      some: 'state',
    });
  });

  it('is a step through the history', () => {
    expect(step()).toBe(false);
    expect(asked).toHaveBeenCalledTimes(1);
    release();
    asked.mock.calls[0][0]();
    expect(traverseTo).toHaveBeenCalledWith('before');
    expect(step()).toBe(true);
  });

  it.each([
    ['a call, which was caught before', { navigationType: 'push' }],
    ['a place on the same page', { hashChange: true }],
    [
      'a step out of the portal, of which the browser asks',
      { destination: { key: 'outside', sameDocument: false } },
    ],
  ])('is not %s', (_what, part) => {
    expect(step(part)).toBe(true);
    expect(asked).not.toHaveBeenCalled();
  });

  it('is closing the page, of which the browser asks', () => {
    const close = () =>
      window.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    expect(close()).toBe(false);
    release();
    expect(close()).toBe(true);
  });
});

it('does without what a browser has not', () => {
  release();
  Object.assign(window, { navigation: undefined });
  release = catchLeaving(navigator, asked);
  navigator.push('/elsewhere');
  expect(asked).toHaveBeenCalledTimes(1);
});

it('leaves the navigator as it was, however often it is released', () => {
  release();
  release();
  expect(navigator.push).toBe(push);
  expect(navigator.replace).toBe(replace);
});

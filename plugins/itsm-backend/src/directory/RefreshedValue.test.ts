import { RefreshedValue } from './RefreshedValue';

describe('a refreshed value', () => {
  const start = (patience = 60_000) => {
    const clock = { time: 0, now: () => clock.time };
    const load = jest.fn<Promise<string>, []>();
    const value = new RefreshedValue({
      clock,
      load,
      freshFor: 60,
      usableFor: 120,
      retryAfter: 5,
      patience,
    });
    return { clock, load, value };
  };
  /** Lets a look in the background come to its end. */
  const background = () => new Promise(resolve => setImmediate(resolve));

  it('is read once for everybody who asks at the same time', async () => {
    const { load, value } = start();
    load.mockResolvedValue('a');
    expect(await Promise.all([value.get(), value.get()])).toEqual(['a', 'a']);
    await value.get();
    expect(load).toHaveBeenCalledTimes(1);
  });

  it('is served while the next one is read', async () => {
    const { clock, load, value } = start();
    load.mockResolvedValueOnce('a').mockResolvedValueOnce('b');
    await value.get();
    clock.time = 60;
    expect(await value.get()).toBe('a');
    await background();
    expect(await value.get()).toBe('b');
  });

  it('is not served when it is too old', async () => {
    const { clock, load, value } = start();
    load.mockResolvedValueOnce('a').mockResolvedValueOnce('b');
    await value.get();
    clock.time = 120;
    expect(await value.get()).toBe('b');
  });

  it('goes on to hold while its source fails, which is asked now and then', async () => {
    const { clock, load, value } = start();
    load.mockResolvedValueOnce('a').mockRejectedValue(new Error('down'));
    await value.get();
    clock.time = 1_000;
    expect(await value.get()).toBe('a');
    expect(await value.get()).toBe('a');
    expect(load).toHaveBeenCalledTimes(2);
    clock.time += 5;
    expect(await value.get()).toBe('a');
    await background();
    expect(load).toHaveBeenCalledTimes(3);
    load.mockResolvedValue('b');
    clock.time += 5;
    await value.get();
    await background();
    expect(await value.get()).toBe('b');
  });

  it('goes on to hold when its source does not answer', async () => {
    const { clock, load, value } = start(1);
    load.mockResolvedValueOnce('a').mockReturnValue(new Promise(() => {}));
    await value.get();
    clock.time = 1_000;
    expect(await value.get()).toBe('a');
  });

  it('that nobody ever read says why, and is tried again', async () => {
    const { clock, load, value } = start();
    load.mockRejectedValueOnce(new Error('down')).mockResolvedValue('a');
    await expect(value.get()).rejects.toThrow('down');
    await expect(value.get()).rejects.toThrow('down');
    expect(load).toHaveBeenCalledTimes(1);
    clock.time = 5;
    expect(await value.get()).toBe('a');
  });
});

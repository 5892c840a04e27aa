import { renderInTestApp } from '@backstage/frontend-test-utils';
import { act, screen } from '@testing-library/react';
import { SlaBadge } from './SlaBadge';
import { SlaText } from './SlaText';

const NOW = Date.parse('2026-03-16T12:00:00.000Z');
const MINUTE = 60_000;
const at = (minutes: number) => new Date(NOW + minutes * MINUTE).toISOString();

const DUE = { dueAt: at(180), warnAt: at(120), breachAt: at(180) };
const AT_RISK = { dueAt: at(20), warnAt: at(-60), breachAt: at(20) };
const LATE = { dueAt: at(-60), warnAt: at(-300), breachAt: at(-120) };

let now: jest.SpyInstance<number>;
beforeEach(() => {
  now = jest.spyOn(Date, 'now').mockReturnValue(NOW);
});
afterEach(() => {
  jest.useRealTimers();
  jest.restoreAllMocks();
});

describe('SlaBadge', () => {
  it('tells states apart by word and by shape', async () => {
    const { container } = renderInTestApp(
      <>
        <SlaBadge sla={DUE} />
        <SlaBadge sla={AT_RISK} />
        <SlaBadge sla={LATE} />
      </>,
    );
    expect(await screen.findByText('Due in 3 hours')).toBeInTheDocument();
    expect(screen.getByText('At risk · due in 20 minutes')).toBeInTheDocument();
    expect(screen.getByText('Late · due 2 hours ago')).toBeInTheDocument();
    const shapes = [...container.querySelectorAll('svg')].map(
      svg => svg.innerHTML,
    );
    expect(new Set(shapes).size).toBe(3);
  });

  it('has date and time for the pointer and for screen readers', async () => {
    renderInTestApp(<SlaBadge sla={DUE} />);
    const text = await screen.findByText('Due in 3 hours');
    const full = /^\. The next target is due on March 16, 2026 at/;
    expect(screen.getByText(full)).toBeInTheDocument();
    expect(text.parentElement?.title).toMatch(/March 16, 2026/);
  });

  it('says that it is at risk while the clocks stand still', async () => {
    renderInTestApp(<SlaBadge sla={{ warnAt: at(-5) }} />);
    expect(await screen.findByText('At risk')).toBeInTheDocument();
  });

  it('says that the time stands still', async () => {
    const { container } = renderInTestApp(
      <SlaBadge sla={{ isPaused: true }} />,
    );
    const text = await screen.findByText('Paused');
    expect(text).toHaveTextContent('Its time stands still while it waits.');
    expect(text.parentElement?.title).toBe(
      'Its time stands still while it waits.',
    );
    expect(container.querySelectorAll('svg')).toHaveLength(1);
  });

  it('counts on to what is ahead after a late response, and says so', async () => {
    renderInTestApp(<SlaBadge sla={{ ...DUE, breachAt: at(-30) }} />);
    const text = await screen.findByText('Due in 3 hours');
    expect(screen.getByText('The response was late')).toBeInTheDocument();
    expect(text).toHaveTextContent(
      /next target is due on March 16.+response was to be given by March 16/,
    );
  });

  it('puts the distance below the state in a narrow column', async () => {
    renderInTestApp(
      <>
        <SlaBadge sla={DUE} isNarrow />
        <SlaBadge sla={AT_RISK} isNarrow />
        <SlaBadge sla={LATE} isNarrow />
        <SlaBadge sla={{ warnAt: at(-5) }} isNarrow />
      </>,
    );
    expect(await screen.findByText('in 3 hours')).toBeInTheDocument();
    expect(screen.getAllByText('At risk')).toHaveLength(2);
    expect(screen.getByText('in 20 minutes')).toBeInTheDocument();
    expect(screen.getByText('Late')).toBeInTheDocument();
    expect(screen.getByText('2 hours ago')).toBeInTheDocument();
  });

  it('does not count the last seconds', async () => {
    renderInTestApp(
      <SlaBadge sla={{ dueAt: new Date(NOW + 20_000).toISOString() }} />,
    );
    expect(await screen.findByText('Due any moment now')).toBeInTheDocument();
  });

  it('shows nothing when nothing is promised', async () => {
    renderInTestApp(
      <>
        <p>Here</p>
        <SlaBadge sla={undefined} />
        <SlaBadge sla={{}} />
      </>,
    );
    await screen.findByText('Here');
    expect(screen.queryByText(/due|risk/i)).not.toBeInTheDocument();
  });

  it('becomes late while it is on screen', async () => {
    const tick = jest.spyOn(global, 'setInterval');
    renderInTestApp(<SlaBadge sla={AT_RISK} />);
    await screen.findByText('At risk · due in 20 minutes');
    const ticks = tick.mock.calls.filter(([, delay]) => delay === MINUTE);
    now.mockReturnValue(NOW + 21 * MINUTE);
    act(() => ticks.forEach(([run]) => run()));
    expect(screen.getByText('Late · due 1 minute ago')).toBeInTheDocument();
  });
});

describe('SlaText', () => {
  it('says in plain words when it is due, without warnings', async () => {
    renderInTestApp(
      <>
        <SlaText sla={AT_RISK} />
        <SlaText sla={LATE} />
      </>,
    );
    expect(await screen.findByText('Due in 20 minutes')).toBeInTheDocument();
    expect(screen.getByText('Was due 2 hours ago').tagName).toBe('TIME');
  });
});

import { renderInTestApp } from '@backstage/frontend-test-utils';
import type { SlaPreview } from '@mesa-itsm/backstage-plugin-itsm-common';
import { act, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { itsmApiRef } from '../api';
import { fakeItsmApi } from '../testUtils';
import { SlaPreviewLine, type SlaPreviewQuery } from './SlaPreviewLine';

const target = (
  metric: SlaPreview['targets'][number]['metric'],
  dueAt: string,
): SlaPreview['targets'][number] => ({
  metric,
  targetMs: 3_600_000,
  written: 'PT1H',
  dueAt,
});
const BOTH: SlaPreview = {
  targets: [
    target('response', '2026-03-16T18:00:00.000Z'),
    target('resolution', '2026-03-18T18:00:00.000Z'),
  ],
};
const FIRST: SlaPreviewQuery = { type: 'incident', urgency: 'medium' };

function renderLine(previewSla: () => SlaPreview | Promise<SlaPreview>) {
  const fake = fakeItsmApi({ previewSla });
  let set: (query: SlaPreviewQuery) => void = () => undefined;
  function Harness() {
    const [query, setQuery] = useState(FIRST);
    set = setQuery;
    // A form makes a new one each time.
    return <SlaPreviewLine query={{ ...query }} />;
  }
  renderInTestApp(<Harness />, { apis: [[itsmApiRef, fake.api]] });
  return {
    ...fake,
    change: (query: SlaPreviewQuery) => act(() => set(query)),
  };
}

describe('what is promised before a ticket is filed', () => {
  it('is told politely, in a sentence', async () => {
    renderLine(() => BOTH);
    const line = await screen.findByText(
      /^Expected answer by Mon, Mar 16, 2026.*, solution by Wed, Mar 18, 2026/,
    );
    expect(line.closest('[role=status]')).toBeInTheDocument();
  });

  it('is asked once typing rests, and not again for the same', async () => {
    const { callsOf, change } = renderLine(() => BOTH);
    await screen.findByText(/^Expected answer/);
    change({ ...FIRST });
    change({ ...FIRST, urgency: 'high' });
    change({ ...FIRST, urgency: 'critical' });
    // What was promised stays until the new answer is there.
    expect(screen.getByText(/^Expected answer/)).toBeInTheDocument();
    await waitFor(() => expect(callsOf('previewSla')).toHaveLength(2));
    expect(callsOf('previewSla').map(({ body }) => body.urgency)).toEqual([
      'medium',
      'critical',
    ]);
  });

  it('is one half of it where only that is promised', async () => {
    renderLine(() => ({ targets: BOTH.targets.slice(1) }));
    expect(
      await screen.findByText(/^Expected solution by Wed/),
    ).toBeInTheDocument();
  });

  it.each<[string, () => SlaPreview]>([
    ['nothing is', () => ({ targets: [] })],
    [
      'it cannot be told',
      () => {
        throw new Error('busy');
      },
    ],
  ])('is not mentioned when %s', async (_why, previewSla) => {
    const { callsOf } = renderLine(previewSla);
    await waitFor(() => expect(callsOf('previewSla')).toHaveLength(1));
    expect(screen.getByRole('status')).toBeEmptyDOMElement();
  });
});

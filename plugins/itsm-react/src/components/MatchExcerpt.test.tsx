import { renderInTestApp } from '@backstage/frontend-test-utils';
import { render, screen } from '@testing-library/react';

import { MarkedText } from './MarkedText';
import { MatchExcerpt } from './MatchExcerpt';

describe('MarkedText', () => {
  it('marks the words and leaves the text whole', () => {
    const { container } = render(
      <MarkedText
        text="Toner for the toner <b>box"
        ranges={[
          { start: 0, end: 5 },
          { start: 14, end: 19 },
        ]}
      />,
    );
    expect(container).toHaveTextContent(/^Toner for the toner <b>box$/);
    const marks = [...container.querySelectorAll('mark')];
    expect(marks.map(mark => mark.textContent)).toEqual(['Toner', 'toner']);
  });

  it('shows a text without marks as it is', () => {
    const { container } = render(
      <MarkedText text="Plain" ranges={undefined} />,
    );
    expect(container.innerHTML).toBe('Plain');
  });
});

describe('MatchExcerpt', () => {
  it('says where the passage stands', async () => {
    renderInTestApp(
      <MatchExcerpt
        match={{
          in: 'log',
          title: [],
          excerpt: { text: '… no toner', ranges: [{ start: 5, end: 10 }] },
        }}
      />,
    );
    expect(await screen.findByText('In the history:')).toBeInTheDocument();
    expect(screen.getByText('toner').tagName).toBe('MARK');
  });

  it('says so when the passage is further back', async () => {
    renderInTestApp(<MatchExcerpt match={{ in: 'log', title: [] }} />);
    expect(await screen.findByText(/further back/)).toBeInTheDocument();
  });

  it.each(['title', 'reference'] as const)(
    'is not there for a hit in the %s',
    async place => {
      renderInTestApp(
        <>
          <p>Here</p>
          <MatchExcerpt match={{ in: place, title: [{ start: 0, end: 2 }] }} />
        </>,
      );
      await screen.findByText('Here');
      expect(screen.queryByText(/In the/)).not.toBeInTheDocument();
    },
  );
});

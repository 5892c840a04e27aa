import { renderInTestApp } from '@backstage/frontend-test-utils';
import { screen } from '@testing-library/react';
import { MarkdownText } from './MarkdownText';

describe('MarkdownText', () => {
  it('draws Markdown and keeps HTML out of the page', async () => {
    renderInTestApp(
      <MarkdownText
        text={
          'A **bold** word <img src="x" onerror="alert(1)"> <script>alert(2)</script>\n\n[away](javascript:alert(3))'
        }
      />,
    );
    expect((await screen.findByText('bold')).tagName).toBe('STRONG');
    expect(document.querySelector('img, script')).toBeNull();
    expect(
      [...document.querySelectorAll('a')].filter(link =>
        /^javascript:/i.test(link.getAttribute('href') ?? ''),
      ),
    ).toEqual([]);
  });

  it('shows HTML that people wrote as the text it is', async () => {
    renderInTestApp(
      <MarkdownText
        text={
          'Call <b>me</b> at `<ext>`\n\n```\n<config a="1">\n```\n\nhttps://example.org/x'
        }
      />,
    );
    expect(await screen.findByText(/Call <b>me<\/b> at/)).toBeInTheDocument();
    expect(screen.getByText('<ext>').tagName).toBe('CODE');
    expect(screen.getByText(/<config a="1">/)).toBeInTheDocument();
    expect(screen.getByRole('link', { name: /example\.org/ })).toHaveAttribute(
      'href',
      'https://example.org/x',
    );
  });
});

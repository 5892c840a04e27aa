import { standaloneSvg } from './standaloneSvg';

function pictureOf(inner: string) {
  document.body.innerHTML = `<svg><g><svg width="300.4" height="80" x="7" y="9">${inner}</svg></g></svg>`;
  return document.body.querySelector<SVGSVGElement>('svg svg')!;
}

describe('a picture as a file', () => {
  it('has the colours of paper and nothing of the portal', () => {
    const { text, width, height } = standaloneSvg(
      pictureOf(
        '<g role="button" tabindex="0" data-box="a" aria-label="A" class="x" style="cursor: pointer;"><rect style="fill: var(--bui-negative-bg-subdued);"/></g>',
      ),
      [],
    );
    expect([width, height]).toEqual([301, 80]);
    expect(text).toContain('xmlns="http://www.w3.org/2000/svg"');
    expect(text).toContain('viewBox="0 0 301 80"');
    expect(text).toContain('fill:#ffffff');
    expect(text).toContain('fill: #ffe2e2');
    expect(text).not.toMatch(
      /var\(|tabindex|role=|data-box|aria-|class=|cursor/,
    );
  });

  it('leaves texts that look like markup texts', () => {
    const picture = pictureOf('<text></text>');
    picture.querySelector('text')!.textContent = '<script>alert(1)</script>';
    expect(standaloneSvg(picture, []).text).toContain(
      '&lt;script&gt;alert(1)&lt;/script&gt;',
    );
  });

  it('brings what it refers to', () => {
    const marker = document.createElementNS(
      'http://www.w3.org/2000/svg',
      'marker',
    );
    marker.id = 'arrow';
    expect(standaloneSvg(pictureOf(''), [marker]).text).toContain(
      '<marker id="arrow"',
    );
  });
});

/** The light theme's colours: a file is for paper and other programs. */
const PAPER: Record<string, string> = {
  '--bui-announcement-bg-subdued': '#e0edfd',
  '--bui-announcement-border': '#549ef4',
  '--bui-announcement-fg-subdued': '#173da6',
  '--bui-negative-bg-subdued': '#ffe2e2',
  '--bui-negative-border': '#d06565',
  '--bui-negative-fg-subdued': '#991919',
  '--bui-warning-bg-subdued': '#ffedd5',
  '--bui-warning-border': '#e36d05',
  '--bui-warning-fg-subdued': '#7a3a00',
  '--bui-bg-neutral-1': '#ffffff',
  '--bui-border-2': '#8c8c8c',
  '--bui-fg-primary': '#1f1f1f',
  '--bui-fg-secondary': '#595959',
  '--bui-ring': '#1f5493',
};

const SVG = 'http://www.w3.org/2000/svg';

/** Attributes that mean something in the portal only. */
const PORTAL_ONLY = /^(aria-|data-|class$|role$|tabindex$)/;

/**
 * A picture that needs nothing of the portal: colours of the light theme, a
 * white ground, no behaviour.
 *
 * @param defs - what the picture refers to, such as arrow heads
 */
export function standaloneSvg(
  picture: SVGSVGElement,
  defs: readonly Element[],
): { text: string; width: number; height: number } {
  const copy = picture.cloneNode(true) as SVGSVGElement;
  const width = Math.ceil(Number(picture.getAttribute('width')) || 1);
  const height = Math.ceil(Number(picture.getAttribute('height')) || 1);
  for (const name of ['x', 'y']) {
    copy.removeAttribute(name);
  }
  copy.setAttribute('xmlns', SVG);
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  copy.setAttribute('viewBox', `0 0 ${width} ${height}`);
  const ground = document.createElementNS(SVG, 'rect');
  ground.setAttribute('width', String(width));
  ground.setAttribute('height', String(height));
  ground.setAttribute('style', 'fill:#ffffff');
  const shared = document.createElementNS(SVG, 'defs');
  shared.append(...defs.map(each => each.cloneNode(true)));
  copy.prepend(shared, ground);
  for (const element of [copy, ...copy.querySelectorAll('*')]) {
    tidy(element);
  }
  return { text: new XMLSerializer().serializeToString(copy), width, height };
}

function tidy(element: Element): void {
  for (const name of element.getAttributeNames()) {
    if (PORTAL_ONLY.test(name)) {
      element.removeAttribute(name);
    }
  }
  const style = element.getAttribute('style');
  if (style) {
    element.setAttribute(
      'style',
      style
        .replace(/var\((--[\w-]+)\)/g, (_, name) => PAPER[name] ?? '#1f1f1f')
        .replace(/cursor:[^;]*;?/g, ''),
    );
  }
}

const AMBER = '#f2b84b';

/** Natural size of the mark and of the mark with the name beside it. */
const MARK = { width: 48, height: 40 };
const FULL_WIDTH = 152;

/**
 * A desk seen from the front: its top, two legs and the bell of a service desk
 * on it. Lines take the colour of the surrounding text.
 */
export function MesaMark({ height = MARK.height }: { height?: number }) {
  return (
    <svg
      width={(height * MARK.width) / MARK.height}
      height={height}
      viewBox={`0 0 ${MARK.width} ${MARK.height}`}
      aria-hidden
      focusable="false"
    >
      <MarkShapes />
    </svg>
  );
}

/** The mark with the name of the product. */
export function MesaLogo(props: { height?: number; title: string }) {
  const { height = MARK.height, title } = props;
  return (
    <svg
      width={(height * FULL_WIDTH) / MARK.height}
      height={height}
      viewBox={`0 0 ${FULL_WIDTH} ${MARK.height}`}
      role="img"
      aria-label={title}
      focusable="false"
    >
      <MarkShapes />
      <text
        x="58"
        y="32"
        fill="currentColor"
        fontFamily="system-ui, sans-serif"
        fontSize="30"
        fontWeight="700"
        letterSpacing="0.5"
      >
        Mesa
      </text>
    </svg>
  );
}

function MarkShapes() {
  return (
    <>
      <path d="M15 19a9 9 0 0 1 18 0z" fill={AMBER} />
      <circle cx="24" cy="8" r="2" fill={AMBER} />
      <rect x="2" y="20" width="44" height="5" rx="2.5" fill="currentColor" />
      <path
        d="M9 25v13M39 25v13M9 31h30"
        fill="none"
        stroke="currentColor"
        strokeWidth="4"
        strokeLinecap="round"
      />
    </>
  );
}

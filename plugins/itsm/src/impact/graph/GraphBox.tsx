import type { ReactElement } from 'react';
import { BOX, type BoxLook, cutText, titleLines } from './boxes';

/** Pixels of a sign. */
const SIGN = 20;

export interface GraphBoxProps {
  id: string;
  look: BoxLook;
  icon: ReactElement;
  title: string;
  /** Two lines below it. */
  lines: readonly [string, string];
  /**
   * All that the box says and shows, for screen readers and on hover. It begins
   * with what can be read on it, which is what people say who speak to their
   * browser.
   */
  name: string;
  /** Small signs at the end of the last line. */
  signs: readonly ReactElement[];
  /** Drawn as a pile, and opened rather than chosen. */
  isGroup?: boolean;
  isSelected: boolean;
  /** Whether Tab leads to it. */
  isReachable: boolean;
  onPress: (id: string) => void;
  onFocus: (id: string) => void;
}

/**
 * A box of the graph. All of its texts are text nodes: what the catalog says
 * is never read as markup.
 */
export function GraphBox(props: GraphBoxProps) {
  const { id, look, isSelected, isGroup } = props;
  const { width, height, radius } = BOX;
  return (
    <g
      role="button"
      data-box={id}
      aria-label={props.name}
      aria-pressed={isGroup ? undefined : isSelected}
      aria-expanded={isGroup ? false : undefined}
      tabIndex={props.isReachable ? 0 : -1}
      style={{ cursor: 'pointer' }}
      onFocus={() => props.onFocus(id)}
      onClick={() => props.onPress(id)}
      onKeyDown={event => {
        if (event.key === 'Enter' || event.key === ' ') {
          event.preventDefault();
          props.onPress(id);
        }
      }}
    >
      <title>{props.name}</title>
      {/* What stands behind a pile stays within its box. */}
      {isGroup && (
        <rect
          x={6}
          y={0.5}
          width={width - 6.5}
          height={height - 7}
          rx={radius}
          style={{ fill: look.fill, stroke: look.stroke }}
        />
      )}
      <rect
        data-frame=""
        x={0.5}
        y={isGroup ? 6 : 0.5}
        width={width - (isGroup ? 6.5 : 1)}
        height={height - (isGroup ? 6.5 : 1)}
        rx={radius}
        style={{
          fill: look.fill,
          stroke: isSelected ? 'var(--bui-ring)' : look.stroke,
          strokeWidth: isSelected ? 3 : 1,
        }}
      />
      <g
        transform={`translate(10,${isGroup ? 16 : 12})`}
        style={{ fill: look.text, color: look.text }}
        aria-hidden
      >
        {props.icon}
      </g>
      {titleLines(props.title).map((line, at) => (
        <BoxText key={at} x={34} y={27 + 17 * at} size={13} bold look={look}>
          {line}
        </BoxText>
      ))}
      {props.lines.map((line, at) => (
        <BoxText key={at} x={12} y={64 + 16 * at} size={11} look={look}>
          {cutText(line)}
        </BoxText>
      ))}
      {props.signs.map((sign, at) => (
        <g
          key={at}
          aria-hidden
          transform={`translate(${width - 8 - SIGN * (at + 1)},68)`}
          style={{ fill: look.text, color: look.text }}
        >
          {sign}
        </g>
      ))}
    </g>
  );
}

function BoxText(props: {
  x: number;
  y: number;
  size: number;
  bold?: boolean;
  look: BoxLook;
  children: string;
}) {
  return (
    <text
      x={props.x}
      y={props.y}
      fontSize={props.size}
      fontWeight={props.bold ? 700 : 400}
      fontFamily="Helvetica, Arial, sans-serif"
      style={{ fill: props.look.text }}
    >
      {/* The space parts it from the text that follows. */}
      {`${props.children} `}
    </text>
  );
}

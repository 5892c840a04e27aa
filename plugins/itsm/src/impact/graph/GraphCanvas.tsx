import { useMemo, useRef, useState } from 'react';
import {
  DependencyGraph,
  DependencyGraphTypes,
} from '@backstage/core-components';
import { makeStyles } from '@material-ui/core/styles';
import type { ImpactAnalysis } from '@mesa-itsm/backstage-plugin-itsm-common';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import useMeasure from 'react-use/lib/useMeasure';
import type { EntityStateMap } from '../data/useEntityStates';
import type { EdgeLook } from '../model/drawnEdges';
import type { DrawnGraph } from '../model/drawnGraph';
import type { ImpactControls } from '../state';
import { ArrowHead, GraphLine } from './GraphLine';
import { DrawnBoxView } from './DrawnBoxView';
import { useBoxInView } from './useBoxInView';
import { useBoxKeys } from './useBoxKeys';
import { useNaturalSize } from './useNaturalSize';
import { fitScale, ZoomButtons } from './ZoomButtons';

const useStyles = makeStyles(
  {
    frame: {
      border: '1px solid var(--bui-border-1)',
      borderRadius: 'var(--bui-radius-3)',
      background: 'var(--bui-bg-app)',
      overflow: 'auto',
      maxHeight: '70vh',
      minHeight: '12rem',
      padding: 'var(--bui-space-3)',
      '& [data-box]:focus': { outline: 'none' },
      '& [data-box]:focus-visible': {
        outline: '3px solid var(--bui-ring)',
        outlineOffset: 2,
      },
    },
  },
  { name: 'ItsmImpactCanvas' },
);

/** From here on the exact ranking of boxes takes longer than it is worth. */
const QUICK_FROM = 60;

/** The picture: laid out by the portal's own graph, walked with the arrows. */
export function GraphCanvas(props: {
  drawn: DrawnGraph;
  impact: ImpactAnalysis;
  states: EntityStateMap;
  controls: ImpactControls;
  /** Id of the text that explains the keys. */
  describedBy: string;
}) {
  const { drawn, impact, states, controls } = props;
  const { t } = useItsmTranslation();
  const classes = useStyles();
  const picture = useRef<HTMLDivElement>(null);
  const [frame, { width: room }] = useMeasure<HTMLDivElement>();
  const size = useNaturalSize(picture);
  const [zoom, setZoom] = useState<number>();
  const scale = zoom ?? fitScale(size?.width, room);
  const { nodes, edges } = useStableGraph(drawn);
  const boxes = useMemo(
    () => new Map(drawn.boxes.map(box => [box.id, box])),
    [drawn],
  );
  const keys = useBoxKeys(picture, drawn, controls);
  useBoxInView(picture, keys.reachable, size);
  return (
    <div>
      <ZoomButtons scale={scale} onZoom={setZoom} />
      <div ref={frame} className={classes.frame}>
        {/* The boxes inside are buttons; this only hears their arrows. */}
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
        <div
          ref={picture}
          role="group"
          aria-label={t('impact.graph.name', {
            number: String(drawn.boxes.length),
          })}
          aria-describedby={props.describedBy}
          data-picture=""
          onKeyDown={keys.onKeyDown}
          style={{
            width: size ? size.width * scale : '100%',
            height: size ? size.height * scale : 200,
            marginInline: 'auto',
          }}
        >
          <DependencyGraph<{ id: string }, { look: EdgeLook }>
            nodes={nodes}
            edges={edges}
            direction={DependencyGraphTypes.Direction.LEFT_RIGHT}
            ranker={
              nodes.length > QUICK_FROM
                ? DependencyGraphTypes.Ranker.LONGEST_PATH
                : DependencyGraphTypes.Ranker.NETWORK_SIMPLEX
            }
            nodeMargin={20}
            rankMargin={56}
            paddingX={8}
            paddingY={8}
            zoom="disabled"
            fit="contain"
            allowFullscreen={false}
            defs={<ArrowHead />}
            renderEdge={({ edge, id }) => (
              <GraphLine
                key={`${id.v} ${id.w}`}
                points={edge.points ?? []}
                look={edge.look}
              />
            )}
            renderNode={({ node }) => {
              const box = boxes.get(node.id);
              return (
                box && (
                  <DrawnBoxView
                    box={box}
                    impact={impact}
                    states={states}
                    state={controls.state}
                    isReachable={keys.reachable === node.id}
                    onPress={keys.press}
                    onFocus={keys.setFocused}
                  />
                )
              );
            }}
          />
        </div>
      </div>
    </div>
  );
}

/** The same objects for as long as boxes and lines are the same. */
function useStableGraph({ boxes, edges }: DrawnGraph) {
  const key = JSON.stringify([boxes.map(({ id }) => id), edges]);
  return useMemo(() => {
    const [ids, lines] = JSON.parse(key) as [string[], DrawnGraph['edges']];
    return { nodes: ids.map(id => ({ id })), edges: lines };
  }, [key]);
}

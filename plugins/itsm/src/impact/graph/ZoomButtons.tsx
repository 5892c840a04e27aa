import { Button, ButtonIcon, Flex } from '@backstage/ui';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { RiZoomInLine, RiZoomOutLine } from '@remixicon/react';

const SMALLEST = 0.25;
const LARGEST = 2;
const STEP = 1.25;
/** Below, texts cannot be read: the picture is scrolled instead. */
const READABLE = 0.75;

/** As large as there is room for, and not so small that nobody can read it. */
export function fitScale(width: number | undefined, room: number): number {
  return width && room > 0 ? Math.min(1, Math.max(READABLE, room / width)) : 1;
}

/** Larger, smaller, and back to what fits. */
export function ZoomButtons(props: {
  scale: number;
  /** Undefined: what fits. */
  onZoom: (scale: number | undefined) => void;
}) {
  const { scale, onZoom } = props;
  const { t } = useItsmTranslation();
  return (
    <Flex gap="1" align="center" justify="end" mb="1">
      <ButtonIcon
        variant="tertiary"
        icon={<RiZoomOutLine />}
        aria-label={t('impact.graph.zoomOut')}
        isDisabled={scale <= SMALLEST}
        onPress={() => onZoom(Math.max(SMALLEST, scale / STEP))}
      />
      <ButtonIcon
        variant="tertiary"
        icon={<RiZoomInLine />}
        aria-label={t('impact.graph.zoomIn')}
        isDisabled={scale >= LARGEST}
        onPress={() => onZoom(Math.min(LARGEST, scale * STEP))}
      />
      <Button variant="tertiary" onPress={() => onZoom(undefined)}>
        {t('impact.graph.fit')}
      </Button>
    </Flex>
  );
}

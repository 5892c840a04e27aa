import { Button, ButtonIcon } from '@backstage/ui';
import { useItsmTranslation } from '@mesa-itsm/backstage-plugin-itsm-react';
import { RiZoomInLine, RiZoomOutLine } from '@remixicon/react';

/** Largest scale: an hour of a quarter of a year is still a line's width. */
const LARGEST = 64;

/** Draws larger, smaller, or so that all of it fits. */
export function ZoomButtons(props: {
  /** 1: everything fits. */
  zoom: number;
  onZoom: (zoom: number) => void;
}) {
  const { zoom, onZoom } = props;
  const { t } = useItsmTranslation();
  return (
    <span
      role="group"
      aria-label={t('sla.zoom')}
      style={{ display: 'inline-flex', gap: 'var(--bui-space-1)' }}
    >
      <ButtonIcon
        variant="secondary"
        icon={<RiZoomOutLine />}
        aria-label={t('sla.zoom.out')}
        isDisabled={zoom === 1}
        onPress={() => onZoom(zoom / 2)}
      />
      <ButtonIcon
        variant="secondary"
        icon={<RiZoomInLine />}
        aria-label={t('sla.zoom.in')}
        isDisabled={zoom === LARGEST}
        onPress={() => onZoom(zoom * 2)}
      />
      <Button
        variant="secondary"
        isDisabled={zoom === 1}
        onPress={() => onZoom(1)}
      >
        {t('sla.zoom.fit')}
      </Button>
    </span>
  );
}

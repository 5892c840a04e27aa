import { stringifyEntityRef } from '@backstage/catalog-model';
import { useEntity } from '@backstage/plugin-catalog-react';
import {
  useItsmTranslation,
  useMe,
} from '@mesa-itsm/backstage-plugin-itsm-react';
import { useEntityLinks } from './useEntityLinks';

/** An entry of the context menu of an entity. */
interface MenuItem {
  title: string;
  href: string;
  disabled: boolean;
}

/** "Report an incident". */
export function useReportIncidentItem(): MenuItem {
  const { entity } = useEntity();
  const { t } = useItsmTranslation();
  const { value: me } = useMe();
  const links = useEntityLinks(stringifyEntityRef(entity));
  return {
    title: t('entity.report'),
    href: links.report,
    disabled: !me?.can.file.includes('incident'),
  };
}

/** "New request about this". */
export function useNewRequestItem(): MenuItem {
  const { entity } = useEntity();
  const { t } = useItsmTranslation();
  const { value: me } = useMe();
  const links = useEntityLinks(stringifyEntityRef(entity));
  return {
    title: t('entity.request'),
    href: links.request,
    disabled: !me?.can.file.includes('request'),
  };
}

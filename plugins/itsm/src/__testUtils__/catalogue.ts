import type { Catalogue } from '@mesa-itsm/backstage-plugin-itsm-common';
import type { CatalogueOffering } from '../portal/catalogue/catalogueModel';

function anOffering(
  part: Pick<CatalogueOffering, 'name' | 'title'> & Partial<CatalogueOffering>,
): CatalogueOffering {
  return {
    audience: 'external',
    liaisonOnly: false,
    keywords: [],
    asksFor: [],
    ...part,
  };
}

/** A small catalogue for tests: two shelves, five things to ask for. */
export const aCatalogue: Catalogue = {
  families: [
    {
      name: 'people',
      title: { en: 'People and access', es: 'Personas y accesos' },
      icon: 'key',
      services: [
        {
          name: 'accounts',
          title: { en: 'User accounts', es: 'Cuentas de usuario' },
          offerings: [
            anOffering({
              name: 'new-account',
              title: { en: 'New user account', es: 'Alta de cuenta' },
              liaisonOnly: true,
              keywords: ['ingreso'],
            }),
            anOffering({
              name: 'password-reset',
              title: { en: 'Forgotten password', es: 'Contraseña olvidada' },
              description: {
                en: 'A new password after checking who you are',
                es: 'Una contraseña nueva',
              },
            }),
          ],
        },
      ],
    },
    {
      name: 'workplace',
      title: { en: 'Workplace', es: 'Lugar de trabajo' },
      services: [
        {
          name: 'printing',
          title: { en: 'Printing', es: 'Impresión' },
          offerings: [
            anOffering({
              name: 'printer-repair',
              title: { en: 'Repair of a printer', es: 'Reparación' },
              keywords: ['tóner'],
            }),
            anOffering({
              name: 'toner',
              title: { en: 'Toner and supplies', es: 'Tóner y consumibles' },
            }),
            anOffering({
              name: 'disk-check',
              title: { en: 'Check of a disk', es: 'Revisión de disco' },
              audience: 'internal',
            }),
          ],
        },
      ],
    },
  ],
};

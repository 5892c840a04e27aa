/** People of the demo organisation whom the stories play. */
export const people = {
  /** Asks, in Atención Ciudadana. */
  ximena: { id: 'ximena-arreola', name: 'Ximena Arreola Tun' },
  /** Asks, in Recursos Humanos. */
  itzel: { id: 'itzel-noriega', name: 'Itzel Noriega Puc' },
  /** Liaison of Finanzas. */
  nadia: { id: 'nadia-renteria', name: 'Nadia Rentería Pacheco' },
  /** Asks, in Finanzas; not the liaison. */
  ciro: { id: 'ciro-balderas', name: 'Ciro Balderas Ochoa' },
  /** Liaison of Atención Ciudadana. */
  rodolfo: { id: 'rodolfo-echave', name: 'Rodolfo Echave Milán' },
  /** Agent of the service desk. */
  noe: { id: 'noe-villegas', name: 'Noé Villegas Couoh' },
  /** Agent of the service desk. */
  samuel: { id: 'samuel-ibarrola', name: 'Samuel Ibarrola Ek' },
  /** Engineer of Redes y Telecomunicaciones. */
  lucero: { id: 'lucero-almanza', name: 'Lucero Almanza Gil' },
  /** Developer of Desarrollo de Sistemas. */
  gisela: { id: 'gisela-apodaca', name: 'Gisela Apodaca Rey' },
  /** Owns the site log; no role at the desk. */
  dalia: { id: 'dalia-anaya', name: 'Dalia Anaya Covarrubias' },
  /** Change manager, of Soporte en Sitio. */
  horacio: { id: 'horacio-penaloza', name: 'Horacio Peñaloza Ruiz' },
  /** Service manager. */
  carlota: { id: 'carlota-huerta', name: 'Carlota Huerta Palma' },
  /** Administrator. */
  joel: { id: 'joel-cervera', name: 'Joel Cervera May' },
} as const;

/** A person whom a story plays. */
export type Person = { readonly id: string; readonly name: string };

/** Entity ref of a person, as the API takes it. */
export function refOf(person: Person): string {
  return `user:default/${person.id}`;
}

/** Words of what suffers with the entities of a ticket, in Spanish. */
export const ticketImpactMessages = {
  'ticket.suffers.title': 'Qué resulta afectado',
  'ticket.suffers.error': 'No se pudo cargar qué resulta afectado',
  'ticket.suffers.working': 'Se está calculando; tarda unos segundos.',
  'ticket.suffers.again': 'Se está calculando de nuevo.',
  'ticket.suffers.none':
    'Nada más resulta afectado, hasta donde sabe el catálogo.',
  'ticket.suffers.total_one':
    '{{count}} elemento de configuración resulta afectado.',
  'ticket.suffers.total_other':
    '{{count}} elementos de configuración resultan afectados.',
  'ticket.suffers.review': 'Revisar sugerencias',
  'ticket.suffers.show': 'Mostrarlos',
  'ticket.suffers.dialog': 'Qué resulta afectado con {{ref}}',
  'ticket.suffers.hint':
    'Calculado a partir de las dependencias del catálogo. Lo aceptado pasa a ser elemento afectado del caso, de modo que sus responsables lo ven; lo descartado no resulta afectado, ni nada a través de ello.',
  'ticket.suffers.more':
    'Se muestran los {{listed}} más cercanos de {{total}}. Acepte o descarte primero lo más cercano.',
  'ticket.suffers.draw': 'Verlo como grafo',
  'ticket.suffers.list.computed_one': '{{count}} elemento sugerido',
  'ticket.suffers.list.computed_other': '{{count}} elementos sugeridos',
  'ticket.suffers.recovered_one':
    '{{count}} elemento aceptado parece haberse recuperado.',
  'ticket.suffers.recovered_other':
    '{{count}} elementos aceptados parecen haberse recuperado.',
  'ticket.suffers.list.recovered_one':
    '{{count}} elemento aceptado que parece haberse recuperado',
  'ticket.suffers.list.recovered_other':
    '{{count}} elementos aceptados que parecen haberse recuperado',
  'ticket.suffers.list.accepted_one': '{{count}} elemento aceptado',
  'ticket.suffers.list.accepted_other': '{{count}} elementos aceptados',
  'ticket.suffers.list.not_impacted_one': '{{count}} elemento descartado',
  'ticket.suffers.list.not_impacted_other': '{{count}} elementos descartados',
  'ticket.suffers.picked_one': '{{count}} elegido',
  'ticket.suffers.picked_other': '{{count}} elegidos',
  'ticket.suffers.accept': 'Aceptar como afectado',
  'ticket.suffers.dismiss': 'No impactado',
  'ticket.suffers.restore': 'Sugerir de nuevo',
  'ticket.suffers.release': 'Quitar del caso',
  'ticket.suffers.all': 'Elegir todos',
  'ticket.suffers.pick': 'Elegir {{title}}',
  'ticket.suffers.entity': 'Elemento de configuración',
  'ticket.suffers.effect': 'Efecto',
  'ticket.suffers.way': 'Por qué',
  'ticket.suffers.owners': 'A quién avisar',
  'ticket.suffers.proposal': 'Impacto propuesto: {{impact}}',
  'ticket.suffers.because': 'A causa de {{entities}}.',
  'ticket.suffers.take': 'Adoptarlo',
  'ticket.event.impact.added_one': '{{count}} elemento más resulta afectado',
  'ticket.event.impact.added_other':
    '{{count}} elementos más resultan afectados',
  'ticket.event.impact.removed_one':
    '{{count}} elemento ya no resulta afectado',
  'ticket.event.impact.removed_other':
    '{{count}} elementos ya no resultan afectados',
  'ticket.event.impact.recovered_one':
    '{{count}} elemento aceptado parece haberse recuperado',
  'ticket.event.impact.recovered_other':
    '{{count}} elementos aceptados parecen haberse recuperado',
  'ticket.event.impact.returned_one':
    '{{count}} elemento aceptado que se había recuperado vuelve a resultar afectado',
  'ticket.event.impact.returned_other':
    '{{count}} elementos aceptados que se habían recuperado vuelven a resultar afectados',
  'ticket.event.impact.total': '{{total}} en total',
  'ticket.before.title': 'Cambiado antes de la falla',
  'ticket.before.error': 'No se pudo cargar qué se cambió antes',
  'ticket.before.none':
    'Nada cercano se cambió en ese tiempo, hasta donde usted puede leer.',
  'ticket.before.hops': 'Qué tan lejos',
  'ticket.before.hopsOf_one': '{{count}} paso',
  'ticket.before.hopsOf_other': '{{count}} pasos',
  'ticket.before.time': 'Cuánto antes',
  'ticket.before.days_one': '{{count}} día',
  'ticket.before.days_other': '{{count}} días',
  'ticket.before.all': 'Mostrar los {{total}}',
  'ticket.before.fewer': 'Mostrar menos',
  'ticket.before.score': '{{score}} puntos en su contra',
  'ticket.before.itself': 'Tocó {{entity}} directamente',
  'ticket.before.began': 'Comenzó',
  'ticket.before.because.here': 'Es de lo que trata el incidente',
  'ticket.before.because.distance_one': 'A {{count}} paso',
  'ticket.before.because.distance_other': 'A {{count}} pasos',
  'ticket.before.because.under': 'Estaba en curso cuando falló',
  'ticket.before.because.recency': 'Terminó {{time}} antes',
  'ticket.before.because.emergency': 'Fue de emergencia',
  'ticket.before.because.offences_one':
    'Los cambios ahí ya provocaron {{count}} incidente',
  'ticket.before.because.offences_other':
    'Los cambios ahí ya provocaron {{count}} incidentes',
  'ticket.before.because.linked': 'Está vinculado como causa',
  'serviceStatus.title_one': 'Algo que usa su unidad no funciona como debe',
  'serviceStatus.title_other':
    '{{count}} servicios que usa su unidad no funcionan como deben',
  'serviceStatus.outage': '{{entity}} está fuera de servicio.',
  'serviceStatus.degraded': '{{entity}} funciona solo en parte.',
  'serviceStatus.because.outage':
    '{{entity}} está fuera de servicio a causa de {{cause}}.',
  'serviceStatus.because.degraded':
    '{{entity}} funciona solo en parte a causa de {{cause}}.',
  'serviceStatus.since': 'Desde',
} as const;

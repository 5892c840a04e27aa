import type { entityMessages as english } from '../messages/entity';
import type { TranslationOf } from '../TranslationOf';

export const entityMessages: TranslationOf<typeof english> = {
  'entity.heading': 'Casos sobre esto y sus partes',
  'entity.headingOfOwner': 'Casos sobre lo que está a su cargo',
  'entity.report': 'Reportar un incidente',
  'entity.request': 'Nueva solicitud sobre esto',
  'entity.newProblem': 'Nuevo problema',
  'entity.newChange': 'Nuevo cambio',
  'entity.actions': 'Levantar un caso sobre esto',
  'entity.kind.label': 'Tipo de caso',
  'entity.kind.all': 'Todos los tipos',
  'entity.kind.request': 'Solicitudes',
  'entity.kind.incident': 'Incidentes',
  'entity.kind.problem': 'Problemas',
  'entity.kind.change': 'Cambios',
  'entity.kind.openCount': '{{kind}}: {{number}} sin cerrar',
  'entity.count.more': 'más de {{number}}',
  'entity.withDone': 'Mostrar también lo resuelto y cerrado',
  'entity.list': 'Casos, primero los más recientes',
  'entity.error': 'No se pudieron cargar los casos',
  'entity.empty.open': 'No hay nada abierto aquí',
  'entity.empty.openText':
    'Ningún caso abierto de este tipo trata de esto ni de sus partes. Los anteriores aparecen al mostrar lo resuelto y cerrado.',
  'entity.empty.all': 'Todavía no hay casos',
  'entity.empty.allText':
    'Hasta donde usted puede leer, ningún caso de este tipo ha tratado de esto ni de sus partes.',
  'entity.row.team': 'con {{team}}',
  'entity.row.opened': 'abierto',

  'entity.catalogKind.component': 'componente',
  'entity.catalogKind.api': 'interfaz (API)',
  'entity.catalogKind.resource': 'recurso',
  'entity.catalogKind.system': 'sistema',
  'entity.catalogKind.domain': 'dominio',
  'entity.catalogKind.group': 'grupo',
  'entity.catalogKind.user': 'persona',

  'entity.openCard.title': 'Casos abiertos',
  'entity.openCard.all': 'Todos los casos',
  'entity.openCard.worst': 'Lo más urgente:',
  'entity.openCard.empty': 'No hay nada abierto',
  'entity.openCard.emptyText':
    'Ningún caso abierto trata de esto ni de sus partes.',

  'entity.changeCard.title': 'Próximo cambio',
  'entity.changeCard.all': 'Todos los cambios',
  'entity.changeCard.empty': 'No hay cambios planeados',
  'entity.changeCard.emptyText':
    'Ningún cambio autorizado o en curso toca esto ni sus partes.',

  'entity.about.heading': '¿Qué necesita para {{title}}?',
  'entity.about.text':
    'Estas opciones preguntan de qué entidad se trata; ya está anotada.',
  'entity.about.list': 'Opciones que corresponden',
  'entity.about.empty': 'Ninguna opción pregunta por una entidad de esta clase',
  'entity.about.emptyText':
    'Elija en el catálogo completo y menciónela en la descripción, o reporte un incidente si no funciona.',
  'entity.about.catalogue': 'El catálogo completo',

  'entity.person.heading': 'Casos de {{name}}',
  'entity.person.role': 'Papel en el caso',
  'entity.person.asked': 'Lo que pidió',
  'entity.person.working': 'Lo que atiende',
  'entity.person.empty.asked': 'No ha pedido nada',
  'entity.person.empty.working': 'No tiene trabajo pendiente',
  'entity.person.emptyText':
    'Hasta donde usted puede leer, ningún caso corresponde. Los anteriores aparecen al mostrar lo resuelto y cerrado.',
};

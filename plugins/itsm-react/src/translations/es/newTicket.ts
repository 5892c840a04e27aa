import type { newTicketMessages as english } from '../messages/newTicket';
import type { TranslationOf } from '../TranslationOf';

export const newTicketMessages: TranslationOf<typeof english> = {
  'newTicket.menu': 'Nuevo',
  'newTicket.item.request': 'Pedir algo',
  'newTicket.item.incident': 'Reportar un incidente',
  'newTicket.item.problem': 'Registrar un problema',
  'newTicket.item.change': 'Planear un cambio',

  'newTicket.incident.title': 'Reportar un incidente',
  'newTicket.incident.intro':
    'Algo que funcionaba dejó de funcionar o funciona mal. Para pedir algo nuevo, use el catálogo.',
  'newTicket.incident.submit': 'Reportarlo',
  'newTicket.problem.title': 'Registrar un problema',
  'newTicket.problem.intro':
    'La causa detrás de uno o más incidentes, para encontrarla y eliminarla.',
  'newTicket.problem.submit': 'Registrarlo',
  'newTicket.change.title': 'Planear un cambio',
  'newTicket.change.intro':
    'Empieza como borrador. Lo que falte se puede agregar hasta que se envíe.',
  'newTicket.change.submit': 'Guardar el borrador',
  'newTicket.denied': 'Esto no se puede registrar desde su cuenta',
  'newTicket.deniedText':
    'Su cuenta no puede registrar este tipo de caso. Si algo no funciona, reporte un incidente.',
  'newTicket.failed': 'No se registró',
  'newTicket.back': 'Regresar',
  'newTicket.filed': 'Se registró {{ref}}',
  'newTicket.linked': 'Quedará vinculado a',

  'newTicket.section.what': '¿De qué se trata?',
  'newTicket.section.incident': '¿Qué no funciona?',
  'newTicket.section.change': '¿Qué se va a cambiar?',
  'newTicket.section.kind': '¿Qué tipo de cambio es?',
  'newTicket.section.window': '¿Cuándo se hace?',
  'newTicket.section.plan': '¿Cómo se hace?',
  'newTicket.section.entities': '¿Qué toca?',

  'newTicket.title.label': 'Título',
  'newTicket.title.incident':
    'En pocas palabras, por ejemplo «La nómina no abre».',
  'newTicket.title.problem': 'La falla, no la causa que se sospecha.',
  'newTicket.title.change': 'Qué será distinto después.',
  'newTicket.description.label': 'Descripción',
  'newTicket.description.incident':
    'Qué hizo, qué pasó, desde cuándo y qué mensaje vio.',
  'newTicket.description.problem':
    'Lo que se sabe: dónde se nota, con qué frecuencia, desde cuándo.',
  'newTicket.description.change': 'Qué se cambia y qué notarán las personas.',
  'newTicket.entity.incident': 'Qué está afectado',
  'newTicket.entity.incidentHelp':
    'El sistema o servicio que no funciona. Déjelo vacío si no está seguro.',
  'newTicket.entity.other': 'A qué se refiere',
  'newTicket.effect': '¿Qué efecto tiene?',
  'newTicket.impact': '¿A cuántos afecta?',
  'newTicket.impact.default': 'Todavía no se sabe',
  'newTicket.origin': '¿Cómo llegó?',
  'newTicket.team': 'Equipo',
  'newTicket.teamHelp': 'Si se deja vacío, se busca el equipo responsable.',
  'newTicket.person': '¿Quién lo reporta?',
  'newTicket.personHelp': 'Si se deja vacío, es usted.',

  'newTicket.kind.label': 'Tipo de cambio',
  'newTicket.template.label': 'Plantilla',
  'newTicket.template.help':
    'Vale su plan; solo se pregunta lo que deja abierto.',
  'newTicket.template.none':
    'Todavía no hay plantillas. Use un cambio ordinario o pida una a un responsable de servicios.',
  'newTicket.entities.label': 'Elemento de configuración',
  'newTicket.entities.help': 'Agregue cada sistema o componente que se toca.',
  'newTicket.entities.list': 'Elementos de configuración del cambio',
  'newTicket.outage.label': '¿Algo queda fuera de servicio mientras tanto?',

  'newTicket.issue.kind': 'Elija un tipo.',
  'newTicket.issue.template': 'Elija una plantilla.',
  'newTicket.issue.endFirst': 'Debe ser después del inicio de la ventana.',

  'portal.broken.title': '¿Algo no funciona?',
  'portal.broken.text': 'Díganos qué falla y lo arreglaremos.',
  'portal.broken.link': 'Reportar un incidente',
};

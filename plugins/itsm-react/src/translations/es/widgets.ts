import type { widgetMessages as english } from '../messages/widgets';
import type { TranslationOf } from '../TranslationOf';

export const widgetMessages: TranslationOf<typeof english> = {
  'widget.myTickets.title': 'Mis casos',
  'widget.myTickets.asked': 'Lo que pedí',
  'widget.myTickets.assigned': 'Lo que atiendo',
  'widget.myTickets.all': 'Todas mis solicitudes',
  'widget.myTickets.empty': 'No tiene casos abiertos',
  'widget.myTickets.emptyText':
    'Lo que pida a la mesa de servicios aparece aquí hasta que se atienda.',
  'widget.myTickets.catalogue': 'Pedir algo',
  'widget.teamQueue.title': 'Cola de mi equipo',
  'widget.queues.label': 'Las colas completas',
  'widget.queues.mine': 'Todo lo que atiendo',
  'widget.teamQueue.empty': 'No hay nada en la cola',
  'widget.teamQueue.emptyText': 'Su equipo no tiene casos abiertos.',
  'widget.teamQueue.noTeam': 'No está en ningún equipo que atienda casos',
  'widget.teamQueue.noTeamText':
    'Los equipos que atienden ven aquí su cola. Lo que usted pidió está entre sus solicitudes.',
};

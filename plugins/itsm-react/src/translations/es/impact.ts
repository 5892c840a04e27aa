import type { impactMessages as english } from '../messages/impact';
import type { TranslationOf } from '../TranslationOf';

export const impactMessages: TranslationOf<typeof english> = {
  'common.tab.impact': 'Impacto',
  'administration.tab.dataQuality': 'Datos del catálogo',

  'criticality.critical': 'Crítica',
  'criticality.high': 'Alta',
  'criticality.medium': 'Media',
  'criticality.low': 'Baja',
  'criticality.none': 'No indicada',

  'health.red': 'Fuera de servicio',
  'health.amber': 'Afectado',
  'health.green': 'En orden',
  'health.unknown': 'Se desconoce',
  'health.title': 'Estado',
  'health.error': 'No se pudo cargar el estado',
  'health.reasons': 'Por qué',
  'health.greenText':
    'Ningún incidente abierto, caso vencido ni cambio en curso lo toca, y aquello de lo que depende funciona.',
  'health.unknownText':
    'El catálogo no se ha leído desde hace más de diez minutos: no se puede afirmar nada.',
  'health.reason.outage': 'Un incidente abierto lo dejó fuera de servicio',
  'health.reason.degraded': 'Un incidente abierto lo degrada',
  'health.reason.slaBreached': 'Un caso sobre esto está vencido',
  'health.reason.changeImplementing': 'Se le está haciendo un cambio',
  'health.reason.supplierRed': 'Algo de lo que depende está fuera de servicio',
  'health.reason.graphStale': 'El catálogo no se ha leído recientemente',
  'health.card.link': 'Qué depende de qué',
  'health.iconLink': 'Mesa de servicios',
  'health.incidents_one': '{{count}} incidente abierto',
  'health.incidents_other': '{{count}} incidentes abiertos',
  'health.changes_one': '{{count}} cambio planeado',
  'health.changes_other': '{{count}} cambios planeados',
  'health.open': 'Abierto y planeado',

  'impact.title': 'Impacto',
  'impact.roots.down': 'Lo que falla',
  'impact.roots.up': 'Lo que se examina',
  'impact.roots.add': 'Agregar una entidad',
  'impact.roots.addText': 'Componentes, API, recursos, sistemas y dominios',
  'impact.roots.list': 'Entidades que se examinan',
  'impact.direction': 'Dirección',
  'impact.direction.down': 'Lo que falla con esto',
  'impact.direction.up': 'De lo que depende',
  'impact.view': 'Se muestra como',
  'impact.view.graph': 'Grafo',
  'impact.view.list': 'Lista',
  'impact.view.matrix': 'Matriz',
  'impact.start.title': '¿Qué falla si esto falla?',
  'impact.start.text':
    'Elija un componente, una API, un recurso, un sistema o un dominio del catálogo. Verá qué se afecta con él, y por qué.',
  'impact.error': 'No se pudo calcular el impacto',
  'impact.none.down': 'No falla nada más',
  'impact.none.downText':
    'Nada depende de esto, o lo que depende puede seguir sin ello. En «¿Y si…?» indique qué más está fuera de servicio.',
  'impact.none.up': 'No depende de nada',
  'impact.none.upText':
    'El catálogo no nombra nada de lo que dependa. Si no es así, avise a quien lo tiene a su cargo.',
  'impact.none.filtered': 'Nada de esto corresponde a los filtros',
  'impact.none.filteredText': 'Quite un filtro para ver más.',

  'impact.parameters': 'Cómo se propagan las fallas',
  'impact.parameters.dependsOn': 'Por dependencias',
  'impact.parameters.apis': 'Por interfaces (API)',
  'impact.parameters.partUp': 'De las partes a su conjunto',
  'impact.parameters.openOutages': 'Contar lo que dejaron fuera los incidentes',
  'impact.parameters.wholeDown': 'De un conjunto a sus partes',
  'impact.parameters.wholeDown.root': 'Cuando se eligió el conjunto',
  'impact.parameters.wholeDown.always': 'Siempre',
  'impact.parameters.wholeDown.never': 'Nunca',
  'impact.parameters.depth': 'Hasta dónde',
  'impact.parameters.depth.all': 'Hasta el final',
  'impact.parameters.depth.some_one': '{{count}} paso',
  'impact.parameters.depth.some_other': '{{count}} pasos',
  'impact.parameters.reset': 'Como de costumbre',

  'impact.whatIf': '¿Y si…?',
  'impact.whatIf.text':
    'Pruebe: no se levanta ningún caso ni se avisa a nadie. La redundancia cuenta todo lo que está fuera de servicio.',
  'impact.whatIf.down': 'También fuera de servicio',
  'impact.whatIf.downText': 'No se muestra lo que solo esto afecta',
  'impact.whatIf.fine': 'Sin afectación',
  'impact.whatIf.fineText': 'Ahí termina la falla',
  'impact.whatIf.clear': 'Deshacer todo',
  'impact.whatIf.marked_one': '{{count}} está marcado como fuera de servicio',
  'impact.whatIf.marked_other':
    '{{count}} están marcados como fuera de servicio',
  'impact.whatIf.hit.outage': 'Con eso, {{title}} queda fuera de servicio.',
  'impact.whatIf.hit.degraded': 'Con eso, {{title}} funciona solo en parte.',
  'impact.whatIf.spared': 'Con eso, {{title}} sigue funcionando.',
  'impact.whatIf.working': 'Se calcula lo que eso provoca…',
  'impact.whatIf.see': 'Ver todo lo que falla con ellos',

  'impact.filter': 'Mostrar solo',
  'impact.filter.kind': 'Clase',
  'impact.filter.criticality': 'Criticidad',
  'impact.filter.clear': 'Quitar filtros',
  'impact.owners': 'A quién avisar',
  'impact.owners.more': 'Ver a todos los responsables',
  'impact.owners.none': 'Nadie tiene nada de esto a su cargo.',
  'impact.total.down_one': '{{count}} entidad falla con esto',
  'impact.total.down_other': '{{count}} entidades fallan con esto',
  'impact.total.up_one': 'Depende de {{count}} entidad',
  'impact.total.up_other': 'Depende de {{count}} entidades',
  'impact.shown': '{{shown}} de {{total}} corresponden a los filtros',
  'impact.hidden_one':
    'Se pasó por {{count}} entidad que usted no puede ver y que no se muestra.',
  'impact.hidden_other':
    'Se pasó por {{count}} entidades que usted no puede ver y que no se muestran.',
  'impact.truncated.entities':
    'Puede haber más: se llegó a lo máximo que se responde de una vez. Con menos pasos o una sola entidad se muestra menos.',
  'impact.truncated.time':
    'Puede haber más: el cálculo tardó demasiado y se detuvo. Con menos pasos se muestra menos.',
  'impact.outagesCounted_one':
    'Se contó {{count}} entidad fuera de servicio por incidentes abiertos o por una marca.',
  'impact.outagesCounted_other':
    'Se contaron {{count}} entidades fuera de servicio por incidentes abiertos o por una marca.',
  'impact.age': 'El catálogo se leyó por última vez',
  'impact.stale.title': 'Esto puede no estar al día',
  'impact.stale.text':
    'El catálogo se leyó hace más de diez minutos, o todavía no se lee. Lo que cambió desde entonces no está aquí. Si continúa, avise a la administración.',

  'impact.column.entity': 'Entidad',
  'impact.column.criticality': 'Criticidad',
  'impact.column.distance': 'Pasos',
  'impact.column.way': 'Camino',
  'impact.column.effect': 'Efecto',
  'impact.column.owners': 'Responsables',
  'impact.column.tickets': 'Abierto y planeado',
  'impact.column.kind': 'Clase',
  'impact.column.reference': 'Referencia',
  'impact.table.down': 'Lo que falla, primero lo más cercano',
  'impact.table.up': 'De lo que depende, primero lo más cercano',
  'impact.table.more': 'Mostrar {{number}} más',
  'impact.noOwner': 'nadie',
  'impact.hiddenEntity': 'algo que usted no puede ver',
  'impact.statesCapped':
    'Los casos y el estado se muestran de las primeras {{number}} entidades.',

  'impact.hop.neededBy': 'es necesario para',
  'impact.hop.provides': 'ofrece',
  'impact.hop.usedBy': 'es usado por',
  'impact.hop.partOf': 'es parte de',
  'impact.hop.contains': 'contiene',
  'impact.hop.dependsOn': 'depende de',
  'impact.hop.uses': 'usa',
  'impact.hop.providedBy': 'es ofrecido por',

  'impact.matrix.by': 'Columnas',
  'impact.matrix.by.criticality': 'Por criticidad',
  'impact.matrix.by.owner': 'Por responsable',
  'impact.matrix.title': 'Cuántas de cada clase',
  'impact.matrix.hint': 'Cada número lleva a la lista de lo que cuenta.',
  'impact.matrix.total': 'Todo',
  'impact.matrix.otherOwners': 'Otros responsables',

  'impact.kinds.component_one': '{{count}} componente',
  'impact.kinds.component_other': '{{count}} componentes',
  'impact.kinds.api_one': '{{count}} interfaz (API)',
  'impact.kinds.api_other': '{{count}} interfaces (API)',
  'impact.kinds.resource_one': '{{count}} recurso',
  'impact.kinds.resource_other': '{{count}} recursos',
  'impact.kinds.system_one': '{{count}} sistema',
  'impact.kinds.system_other': '{{count}} sistemas',
  'impact.kinds.domain_one': '{{count}} dominio',
  'impact.kinds.domain_other': '{{count}} dominios',

  'impact.graph.name': 'Grafo, {{number}} cuadros',
  'impact.graph.keys':
    'Las flechas van de cuadro en cuadro, Intro abre uno y Escape regresa.',
  'impact.graph.asList': 'Leerlo como lista',
  'impact.graph.group': 'Reunir',
  'impact.graph.group.kind': 'Por clase',
  'impact.graph.group.system': 'Por sistema',
  'impact.graph.group.none': 'Nada',
  'impact.graph.groups': 'Lo que está reunido',
  'impact.graph.noSystem': 'Sin sistema',
  'impact.graph.groupBox_one': '{{count}} reunida',
  'impact.graph.groupBox_other': '{{count}} reunidas',
  'impact.graph.open': 'Intro las muestra',
  'impact.graph.capped':
    'Se dibujan {{drawn}} de {{total}}, primero lo más cercano. Con filtros se muestra menos; la lista las tiene todas.',
  'impact.graph.fewEdges':
    'Solo se dibuja el camino más corto a cada una: hay demasiadas conexiones.',
  'impact.graph.zoomIn': 'Más grande',
  'impact.graph.zoomOut': 'Más chico',
  'impact.graph.fit': 'Ajustar al ancho',
  'impact.graph.legend': 'Qué significan líneas y cuadros',
  'impact.graph.legend.down':
    'Las flechas van de lo que falla a lo que se afecta con ello.',
  'impact.graph.legend.up':
    'Las flechas van de una entidad a aquello de lo que depende.',
  'impact.graph.legend.dependsOn': 'Dependencia',
  'impact.graph.legend.api': 'Por una interfaz (API)',
  'impact.graph.legend.part': 'Parte y conjunto',
  'impact.graph.legend.hidden': 'A través de algo que no se muestra',
  'impact.node.root.down': 'Falla',
  'impact.node.root.up': 'Se examina',
  'impact.node.down': 'Marcado como fuera de servicio',

  'impact.details.title': 'Entidad elegida',
  'impact.details.close': 'Cerrar',
  'impact.details.why.down': 'Por qué se afecta',
  'impact.details.why.up': 'Cómo se depende de esto',
  'impact.details.catalog': 'Su página en el catálogo',
  'impact.details.start': 'Examinar solo esta',
  'impact.details.add': 'Esto también falla',
  'impact.details.remove': 'Dejar de examinarla',
  'impact.details.down': 'Marcar como fuera de servicio',
  'impact.details.notDown': 'Quitar la marca',
  'impact.details.fine': 'Marcar sin afectación',

  'impact.export': 'Exportar',
  'impact.export.csv': 'Lista en CSV',
  'impact.export.svg': 'Grafo en SVG',
  'impact.export.png': 'Grafo en PNG',
  'impact.export.failed': 'No se pudo hacer la imagen. Pruebe con SVG.',

  'impact.summary.title': 'Impacto',
  'impact.summary.down': 'Si falla',
  'impact.summary.up': 'Depende de',
  'impact.summary.down.none': 'No falla nada más con esto.',
  'impact.summary.up.none': 'Nada, según dice el catálogo.',
  'impact.summary.critical': 'De criticidad máxima: {{names}}',
  'impact.summary.criticalMore':
    'De criticidad máxima: {{names}} y {{number}} más',
  'impact.summary.link.down': 'Ver lo que falla',
  'impact.summary.link.up': 'Ver de lo que depende',

  'quality.title': 'Qué está mal en el catálogo',
  'quality.text':
    'El impacto es tan bueno como el catálogo. Estas fichas dicen muy poco, o algo que no puede ser.',
  'quality.link': 'Qué está mal en el catálogo',
  'quality.back': 'Volver a impacto',
  'quality.chips': 'Qué está mal',
  'quality.all': 'Todo',
  'quality.list': 'Fichas en las que algo está mal',
  'quality.error': 'No se pudo revisar el catálogo',
  'quality.empty': 'Nada está mal',
  'quality.emptyText':
    'Hasta donde usted puede ver, está dicho todo lo que el impacto necesita.',
  'quality.emptyFiltered': 'Nada de esta clase está mal',
  'quality.emptyFilteredText': 'Elija «Todo» para ver qué más hay.',
  'quality.notRead.title': 'El catálogo todavía no se lee',
  'quality.notRead.text': 'Vuelva en un minuto e intente de nuevo.',
  'quality.mine': 'Solo lo que está a mi cargo o de mis grupos',
  'quality.owner': 'Responsable',
  'quality.problem.noOwner': 'Sin responsable',
  'quality.problem.unknownOwner': 'Responsable desconocido',
  'quality.problem.dangling': 'No lleva a ningún lado',
  'quality.problem.cycle': 'En círculo',
  'quality.problem.deprecatedDependency': 'Depende de algo en desuso',
  'quality.problem.annotation': 'Anotación que no se entiende',
  'quality.words.noOwner':
    'No se nombra a nadie como responsable: los casos sobre esto llegan a la fila general.',
  'quality.words.unknownOwner':
    'Su responsable {{values}} no está en el catálogo: los casos sobre esto llegan a la fila general.',
  'quality.words.dangling':
    'Dice «{{at}}» de {{values}}, que no está en el catálogo.',
  'quality.words.cycle':
    'Depende de sí mismo, a través de {{values}}: si uno falla, fallan todos.',
  'quality.words.deprecatedDependency':
    'Depende de {{values}}, que está en desuso y puede desaparecer.',
  'quality.words.annotation': 'La anotación {{at}} dice «{{values}}».',
  'quality.words.annotationFault':
    'La anotación {{at}} dice «{{values}}». {{fault}}',
  'quality.fault.tooLong': 'No es un texto de 2,000 caracteres como máximo.',
  'quality.fault.criticality': 'Debe ser critical, high, medium o low.',
  'quality.fault.redundancyEmpty':
    'No tiene ninguna regla; escriba «min 1» o «50%».',
  'quality.fault.redundancyTooMany':
    'Tiene más de diez reglas; las demás no se leen.',
  'quality.fault.redundancyRule':
    '«{{part}}» no es una regla; escriba «min 1» o «50%», y después «of dependsOn» u «of» con referencias.',
  'quality.fault.redundancyNone':
    '«{{part}}» no pide ninguno; al menos 1 debe funcionar.',
  'quality.fault.redundancyPercent':
    '«{{part}}» debe ser mayor que 0% y a lo más 100%.',
  'quality.fault.redundancyRef':
    '«{{part}}» no es una referencia como resource:default/db-1.',
  'quality.fault.redundancyUnrelated':
    'Tiene una regla sobre {{part}}, pero la entidad no depende de eso.',
  'quality.fault.supportGroup':
    'Debe ser la referencia de un grupo, como group:default/databases.',
  'quality.fault.supportGroupUnknown': 'El catálogo no tiene este grupo.',
  'quality.fault.windowParts':
    'Necesita una regla, una duración y una zona, como «FREQ=WEEKLY;BYDAY=SA;BYHOUR=22 PT6H America/Mexico_City».',
  'quality.fault.windowRule': 'Su regla tiene «{{part}}», que no se conoce.',
  'quality.fault.windowFrequency':
    'Necesita FREQ con DAILY, WEEKLY, MONTHLY o YEARLY.',
  'quality.fault.windowDuration':
    '«{{part}}» no es una duración; escríbala como PT6H.',
  'quality.fault.windowZone':
    '«{{part}}» no es una zona; escriba una como America/Mexico_City.',
  'quality.ask': 'Pedirlo al responsable',
  'quality.askAbout': 'Pedirlo al responsable de {{title}}',
  'quality.ask.title': 'Corregir la ficha de {{title}} en el catálogo',
  'quality.ask.description':
    'Debe corregirse lo que el catálogo dice de {{title}} ({{ref}}): {{words}}',
};

import type { findingsMessages as english } from '../messages/findings';
import type { TranslationOf } from '../TranslationOf';

export const findingsMessages: TranslationOf<typeof english> = {
  'finding.required': 'Responda esta pregunta.',
  'finding.invalid': 'Este valor no se acepta aquí. Revíselo.',
  'finding.text': 'Escriba un texto.',
  'finding.number': 'Escriba un número.',
  'finding.integer': 'Escriba un número entero.',
  'finding.boolean': 'Elija sí o no.',
  'finding.list': 'Indique una lista.',
  'finding.object': 'No tiene la forma que espera la mesa de servicios.',
  'finding.unknownField': 'La mesa de servicios no conoce este campo.',
  'finding.unknownType':
    'Esta pregunta es de un tipo que esta versión no conoce.',
  'finding.tooLong': 'Escriba {{max}} caracteres como máximo.',
  'finding.tooShort': 'Escriba al menos {{min}} caracteres.',
  'finding.nul':
    'El texto contiene un carácter que no se puede guardar. Escríbalo de nuevo.',
  'finding.loneSurrogate':
    'El texto contiene la mitad de un carácter. Escríbalo de nuevo.',
  'finding.singleLine': 'Escríbalo en una sola línea.',
  'finding.email': 'Escriba un correo como nombre@ejemplo.org.',
  'finding.url': 'Escriba una dirección que empiece con https:// o http://.',
  'finding.telephone': 'Escriba un número de teléfono con dígitos.',
  'finding.fieldFilter': 'Este filtro no se puede leer. Quítelo.',
  'finding.min': 'Debe ser {{min}} o más.',
  'finding.max': 'Debe ser {{max}} o menos.',
  'finding.between': 'Debe estar entre {{min}} y {{max}}.',
  'finding.date': 'Escriba una fecha.',
  'finding.notBefore': 'La fecha más temprana es {{from}}.',
  'finding.notAfter': 'La fecha más tardía es {{until}}.',
  'finding.dateBetween': 'Elija una fecha del {{from}} al {{until}}.',
  'finding.instant': 'Indique una fecha con su hora.',
  'finding.future': 'Elija un momento que aún no haya pasado.',
  'finding.choice': 'Elija una de las respuestas ofrecidas.',
  'finding.oneOf': 'Elija uno de los valores ofrecidos.',
  'finding.choices': 'Elija entre las respuestas ofrecidas.',
  'finding.foreignChoices': 'Elija solo entre las respuestas ofrecidas.',
  'finding.minItems': 'Elija al menos {{min}}.',
  'finding.maxItems': 'Elija {{max}} como máximo.',
  'finding.itemsBetween': 'Elija entre {{min}} y {{max}}.',
  'finding.tooManyFields': 'Hay demasiadas respuestas.',
  'finding.documentsOrYaml': 'Indique documentos o YAML, no ambos.',
  'finding.calendarFile':
    'no es un archivo de calendario (.ics) que se pueda leer',
  'finding.holidaysLong': 'tiene más de 36,600 días inhábiles en total',
  'finding.periodOrder': 'debe ser posterior al inicio del periodo',
  'finding.periodLong':
    'debe quedar dentro de los tres años siguientes al inicio del periodo',
  'finding.dueOrElapsed':
    'Pregunte por el vencimiento o por el tiempo transcurrido, no por ambos.',
  'finding.timeZone':
    'Escriba el nombre IANA de una zona horaria, como America/Mexico_City.',
  'finding.timeOfDay':
    'Escriba una hora como 09:00; un horario puede terminar a las 24:00.',
  'finding.monthDay': 'Escriba mes y día, como 12-25.',
  'finding.years': 'Elija un momento entre los años 1900 y 2199.',
  'finding.duration':
    'Escriba una duración como PT4H, o días hábiles como P2WD.',
  'finding.definitionName':
    'Use minúsculas y dígitos unidos por un solo guion.',
  'finding.ticketRef': 'Escriba una referencia como REQ-000123.',
  'finding.entityRef': 'Elija uno de la lista.',
  'finding.groupRef': 'Elija un grupo de la lista.',
  'finding.userRef': 'Elija a una persona de la lista.',
  'finding.entityKind': 'Elija del catálogo: {{kinds}}.',
  'finding.entityType': 'Elija uno de tipo {{types}}; {{ref}} no lo es.',
  'finding.unknownUser':
    'El catálogo no tiene a la persona {{ref}}. Elija a alguien de la lista.',
  'finding.unknownUnit': 'El catálogo no tiene la unidad {{ref}}. Elija otra.',
  'finding.unknownGroup': 'El catálogo no tiene el grupo {{ref}}. Elija otro.',
  'finding.unknownEntity':
    'El catálogo no tiene {{ref}}, o no tiene permiso para verlo. Elija otro.',
  'finding.unknownOffering':
    'Esto ya no se puede pedir. Busque algo parecido en el catálogo.',
  'finding.unknownQuestion':
    'El formulario ya no hace esta pregunta. Cargue la página de nuevo.',
  'finding.notAsked':
    'Esto no se pregunta con sus demás respuestas. Cargue la página de nuevo.',
  'finding.urgencyNotOffered': 'Elija una de estas: {{urgencies}}.',
  'finding.notOfAction': '«{{action}}» no pide este dato.',
  'finding.versionRequired':
    'La mesa de servicios no supo qué estado de {{ref}} vio usted. Cargue la página de nuevo.',
  'finding.emptyTeam':
    '{{team}} no tiene integrantes que lo atiendan. Elija otro equipo.',
  'finding.notATeam': '{{team}} no atiende solicitudes. Elija otro equipo.',
  'finding.notAMember':
    '{{person}} no pertenece a {{team}}. Elija a alguien del equipo.',
  'finding.past': 'Elija un momento que ya haya pasado.',
  'finding.beforeFiling': 'No puede ser anterior al registro del caso.',
  'finding.endBeforeStart': 'No puede terminar antes de empezar.',
  'finding.onlyWhen': 'Esto solo se pide con otra respuesta más arriba.',
  'finding.neededFor': 'Complete esto primero.',
  'finding.notOfKind': 'Este tipo de caso no tiene este campo.',
  'finding.onePrimary':
    'Solo uno puede ser el principal. Ponga los demás como afectados.',
  'finding.linkType':
    'Elija un caso de este tipo: {{types}}. {{ref}} no lo es.',
  'finding.noSuchLink': 'Este tipo de caso no tiene ese enlace.',
  'finding.namedTwice': 'Un caso aparece dos veces.',
  'finding.windowOrder': 'La ventana debe terminar después de empezar.',
  'finding.windowOver': 'La ventana ya pasó. Planee otra.',
  'finding.unknownTemplate': 'Esta plantilla no se puede usar. Elija otra.',
  'finding.templateKind': 'Las plantillas son para cambios estándar.',
  'finding.templateLocked':
    'La plantilla lo fija. Registre un cambio normal para planearlo de otro modo.',
  'finding.noTemplate':
    'Un cambio estándar nace de una plantilla. Registre uno nuevo desde ella.',
  'finding.entityName':
    'Use minúsculas y dígitos, unidos por guiones, puntos o guiones bajos sueltos.',
  'finding.ownerRef': 'Elija un grupo o una persona del catálogo.',
  'finding.systemRef': 'Elija un sistema del catálogo.',
  'finding.dependencyRef': 'Elija un componente o un recurso del catálogo.',
  'finding.ipAddress':
    'Escriba una dirección IP como 10.0.0.12 o 2001:db8::12.',
  'finding.onlyComponents': 'Solo los componentes tienen esto. Déjelo vacío.',
  'finding.redundancyRule':
    'Escriba reglas como «min 1» o «50% of dependsOn», separadas por «;».',
  'finding.maintenanceWindow':
    'Escriba una regla de recurrencia, una duración y una zona horaria separadas por espacios, como «FREQ=WEEKLY;BYDAY=SU;BYHOUR=2 PT4H America/Mexico_City»: domingos desde las 02:00, 4 horas.',
  'finding.warrantyOrder': 'La garantía no puede terminar antes de la compra.',
  'finding.namesItself': 'Un elemento no puede depender de sí mismo.',
  'finding.csvFile': 'Este archivo no se puede leer como CSV: {{reason}}.',
  'finding.csvColumns':
    'El archivo no tiene una columna «name» o «nombre». Su primera línea debe nombrar las columnas.',
  'finding.csvRows':
    'El archivo tiene más de {{max}} filas. Impórtelo por partes.',
  'finding.csvEmpty': 'El archivo no tiene filas debajo de la primera línea.',
  'finding.triedFirst': 'Primero pruebe el archivo.',
  'finding.sameItem': 'La línea {{line}} también trata de {{ref}}.',
  'finding.retiredItem': '{{ref}} está retirado. Primero recupérelo.',
  'finding.keptElsewhere':
    'El catálogo tiene {{ref}} de otro origen, por ejemplo un archivo en git. Elija otro nombre o cámbielo allí.',
  'finding.notByName':
    'Ni este archivo ni el catálogo tienen «{{name}}». Escriba una referencia completa como resource:default/servidor-1.',
  'finding.severalByName':
    '«{{name}}» puede ser {{refs}}. Escriba la referencia completa.',
  'finding.notInFile':
    '«{{name}}» no está en este archivo; el vínculo se deja a su propia fila.',
  'finding.changedMeanwhile':
    '{{ref}} cambió entretanto. Pruebe el archivo otra vez.',
  'finding.deskOnly': 'Solo la mesa de servicios puede indicar esto.',
  'finding.filingForOthers':
    'Solo los enlaces y la mesa de servicios piden para otras personas.',
  'finding.filingForContacts':
    'Solo los enlaces y la mesa de servicios piden para personas sin cuenta.',
  'finding.notOfYourUnits':
    '{{person}} no pertenece a una unidad de la que usted sea enlace.',
  'finding.unitOfContact': 'Elija la unidad de la persona.',
  'finding.notLiaisonOf': 'Usted no es enlace de {{unit}}.',
  'finding.notOfUnit': '{{person}} no pertenece a {{unit}}.',

  'refusal.invalidInput': 'Algunas respuestas no son válidas.',
  'refusal.cursorInvalid':
    'Esta página de la lista ya no se puede leer. Regrese a la primera.',
  'refusal.keyReused':
    'Esto ya se envió con otras respuestas. Cargue la página de nuevo.',
  'refusal.keyTooLong':
    'La clave de la llamada tiene más de {{max}} caracteres.',
  'refusal.catalogDown':
    'El catálogo no responde. Intente de nuevo en un momento.',
  'refusal.databaseDown':
    'La base de datos de la mesa de servicio no responde. Intente de nuevo en un momento.',
  'refusal.portalDown':
    'Otra parte del portal no responde. Intente de nuevo en un momento.',
  'refusal.catalogDenies':
    'El catálogo no le permite buscar esto. Pida acceso a quien administra el portal.',
  'refusal.catalogRefusesSearch':
    'El catálogo no acepta esta búsqueda: {{reason}}. Cambie el texto o los filtros.',
  'refusal.needsAdministrator': 'Esto es para administradores.',
  'refusal.needsServiceManager':
    'Esto es para responsables de servicios y administradores.',
  'refusal.needsConfigurationManager':
    'Esto es para responsables de la configuración, responsables del servicio y administradores.',
  'refusal.catalogOnly': 'Solo el catálogo del portal puede pedir esto.',
  'refusal.needsDesk': 'Esto es para la mesa de servicios.',
  'refusal.policyDenies':
    'Las reglas de este portal no le permiten hacer esto ({{permission}}).',
  'refusal.policyDeniesChange':
    'Las reglas de este portal no le permiten modificar {{ref}}.',
  'refusal.policyDeniesFiling':
    'Las reglas de este portal no le permiten crear solicitudes.',
  'refusal.deskOnly': 'Solo la mesa de servicios puede hacer esto en {{ref}}.',
  'refusal.noInternalAccess': 'No tiene acceso a la parte interna de {{ref}}.',
  'refusal.notEditable': 'No puede modificar esto en {{ref}}: {{parts}}.',
  'refusal.priorityRight':
    'No tiene permiso para fijar prioridades a mano ({{permission}}).',
  'refusal.redactionRight':
    'Solo los administradores pueden eliminar textos de {{ref}}.',
  'refusal.ticketNotFound': '{{ref}} no existe o no tiene permiso para verla.',
  'refusal.entryNotFound': '{{ref}} no tiene la entrada {{entry}}.',
  'refusal.offeringNotFound':
    'Esto no se puede pedir: {{offering}} no existe o no está disponible para usted.',
  'refusal.definitionNotFound': '{{definition}} no existe.',
  'refusal.slaJobNotFound':
    'No hay ningún trabajo {{id}} sobre niveles de servicio.',
  'refusal.slaJobNotFailed':
    'El trabajo no falló, así que no hay desde dónde continuar. Cárguelo de nuevo.',
  'refusal.definitionsChanged':
    'Las definiciones cambiaron desde entonces, así que esto ya no dice lo que pasaría. Vea otra vez qué cambiaría.',
  'refusal.proposalWrong': 'La propuesta tiene errores: {{problems}}',
  'refusal.revisionNotFound':
    '{{definition}} no tiene la revisión {{revision}}; la más reciente es la {{newest}}.',
  'refusal.entityNotFound':
    'El catálogo no tiene {{ref}}, o usted no puede verlo. Revise la referencia.',
  'refusal.noHealthOfKind':
    'No hay estado de {{ref}}. Pregunte por un componente, una API, un recurso, un sistema, un dominio, un grupo o una persona.',
  'refusal.graphEmpty':
    'El catálogo aún no se ha leído. Intente de nuevo en un minuto.',
  'refusal.messageNotFound':
    'Este mensaje no está entre los abandonados. Búsquelo entre los que esperan o los entregados.',
  'refusal.separateDuties':
    'Usted pidió {{ref}} o lo realiza: decide otro gestor de cambios.',
  'refusal.otherImplementer':
    'Quien aprobó {{ref}} no lo realiza. Asígnelo a otra persona.',
  'refusal.templateRetired':
    'La plantilla de {{ref}} ya no se usa. Conviértalo en un cambio normal.',
  'refusal.beingMade': '{{ref}} se está realizando: lo que toca ya no cambia.',
  'refusal.noPriority': '{{ref}} es un cambio: lleva riesgo, no prioridad.',
  'refusal.problemsDeskOnly':
    'Los problemas los registra la mesa de servicios. Reporte un incidente.',
  'refusal.changeOwnersOnly':
    'Los cambios los registran la mesa de servicios y los responsables de lo que tocan. Indique una entidad suya del catálogo.',
  'refusal.followUpOfKind':
    '{{ref}} ya terminó. Escriba a la mesa de servicios con un caso propio.',
  'refusal.familyMoving':
    'Se están enlazando casos con {{ref}} en este momento. Inténtelo de nuevo.',
  'refusal.familyTooLarge':
    'Más de {{max}} casos irían junto con {{ref}}: son demasiados para una acción.',
  'refusal.childrenOfIncident':
    'Solo los incidentes envían sus entradas a sus hijos; {{ref}} no lo es.',
  'refusal.noWorkaround':
    '{{ref}} aún no tiene solución temporal. Regístrela primero.',
  'refusal.nobodyToTell':
    '{{ref}} no explica ningún caso abierto al que avisar.',
  'refusal.notClosable':
    '{{ref}} no se puede cerrar como duplicado desde su estado actual.',
  'refusal.lastEntity':
    '{{ref}} necesita una entidad del catálogo. Enlace otra primero.',
  'refusal.staleVersion':
    'Otra persona modificó {{ref}} mientras tanto. Cárguela de nuevo y repita su cambio.',
  'refusal.illegalTransition':
    '{{ref}} tiene el estado «{{status}}», en el que no es posible «{{action}}».',
  'refusal.notYourAction': 'No tiene permiso para «{{action}}» en {{ref}}.',
  'refusal.alreadyOwned':
    'Alguien ya atiende {{ref}}. Escriba a la mesa de servicios en su conversación.',
  'refusal.notYourTeam':
    '{{ref}} está con {{team}} y nadie la tiene. Asígnela a alguien de ese equipo o túrnela antes al suyo.',
  'refusal.reopenedTooOften':
    '{{ref}} ya se reabrió las veces permitidas ({{max}}). Cree una solicitud nueva.',
  'refusal.reopenTooLate':
    '{{ref}} solo se puede reabrir dentro de {{days}} días. Cree una solicitud nueva.',
  'refusal.ticketOver':
    '{{ref}} tiene el estado «{{status}}» y esto ya no cambia.',
  'refusal.followUpNotYours':
    '{{ref}} tiene el estado «{{status}}». Cree una solicitud propia.',
  'refusal.followUpDenied':
    '{{ref}} tiene el estado «{{status}}». Una respuesta crearía una solicitud nueva, lo que las reglas de este portal no le permiten.',
  'refusal.noRoutingPolicy':
    'Las solicitudes no se pueden turnar: falta la política de asignación. Avise a la mesa de servicios.',
  'refusal.noOverride': '{{ref}} no tiene una prioridad fijada a mano.',
  'refusal.sameOverride': '{{ref}} ya tiene esa prioridad fijada a mano.',
  'refusal.alreadyRedacted':
    'El texto de la entrada {{entry}} de {{ref}} ya se eliminó.',
  'refusal.nothingToRedact':
    'La entrada {{entry}} de {{ref}} no tiene texto que eliminar.',
  'refusal.redactStanding':
    'Lo que dice la entrada {{entry}} sigue vigente en {{ref}}: {{parts}}. Corríjalo primero y después elimine el texto de la entrada.',
  'refusal.tooManyWatchers':
    '{{ref}} ya tiene {{max}} seguidores, que es el límite.',
  'refusal.notWatching': 'Esa persona no sigue {{ref}}.',
  'refusal.notNamed': 'Esa persona no está nombrada en {{ref}}.',
  'refusal.ownNameKept':
    'No puede quitar su propio nombre de {{ref}}; otra persona de la mesa de servicios sí puede.',
  'refusal.selfLink': '{{ref}} no se puede vincular consigo misma.',
  'refusal.linkExists': '{{ref}} ya tiene ese vínculo con {{other}}.',
  'refusal.linkMissing': '{{ref}} no tiene ese vínculo con {{other}}.',
  'refusal.notBelow':
    '{{ref}} no puede depender de {{other}}; vincúlelos como relacionados o pregunte a un administrador.',
  'refusal.hasParent':
    '{{ref}} ya tiene una principal. Quite antes ese vínculo.',
  'refusal.linkLoop':
    '{{other}} no puede ser la principal de {{ref}}, pues deriva de ella.',
  'refusal.survivorOver':
    '{{other}} tiene el estado «{{status}}»: {{ref}} solo puede ser duplicado de una solicitud que siga abierta.',
  'refusal.notSuggested':
    '{{entity}} ya no se sugiere para {{ref}}. Vuelva a cargar el caso.',
  'refusal.entityNotLinked': '{{entity}} no está así en {{ref}}.',

  'note.routedUnknownTeam':
    '{{ref}} se turnó a {{team}}, pues el catálogo no tiene el grupo {{wanted}}.',
  'note.routedEmptyTeam':
    '{{ref}} se turnó a {{team}}, pues {{wanted}} no tiene integrantes.',
  'refusal.itemNotFound':
    'No existe el elemento de configuración {{ref}}, o usted no puede verlo.',
  'refusal.itemExists':
    'El portal ya tiene {{ref}}. Cambie ese o elija otro nombre.',
  'refusal.itemRetiredBefore':
    '{{ref}} fue retirado. Recupérelo o elija otro nombre.',
  'refusal.itemElsewhere':
    'El catálogo tiene {{ref}} de otro origen, por ejemplo un archivo en git. Cámbielo allí o elija otro nombre.',
  'refusal.itemRetired': '{{ref}} está retirado. Primero recupérelo.',
  'refusal.itemInUse': '{{ref}} no está retirado. No hay nada que recuperar.',
  'refusal.itemChanged':
    '{{ref}} cambió entretanto: {{itemFields}}. Cárguelo de nuevo y repita su cambio.',
  'refusal.fileChanged':
    'Este no es el archivo que se probó. Pruébelo otra vez antes de aplicarlo.',
};

/** Words of the form in which service levels are written. */
export const policyEditorMessages = {
  'administration.editor.newSlaPolicy': 'Nuevo nivel de servicio',

  'administration.policy.description.en': 'Descripción en inglés',
  'administration.policy.description.es': 'Descripción en español',
  'administration.policy.orderHint':
    'De los que correspondan a un caso, cuenta el de número más bajo.',
  'administration.policy.calendarHint':
    'El tiempo solo cuenta mientras está abierto.',
  'administration.policy.escalationHint':
    'Sin ella se avisa al responsable y, de lo vencido, también al equipo.',

  'administration.policy.scopeHint':
    'Un caso debe cumplir todo esto; donde no se elige nada, vale cualquiera.',
  'administration.policy.any.types': 'Cualquier tipo de caso.',
  'administration.policy.any.priorities': 'Cualquier prioridad.',
  'administration.policy.any.services': 'Cualquier servicio.',
  'administration.policy.any.offerings': 'Cualquier oferta.',
  'administration.policy.any.units': 'Cualquier unidad.',
  'administration.policy.any.entities':
    'Cualquier elemento de configuración, o ninguno.',
  'administration.policy.chosen': '{{label}}: lo elegido',

  'administration.policy.targetHint':
    'Donde no se escribe nada, no se promete nada.',
  'administration.policy.spread': '{{metric}}: para qué prioridades',
  'administration.policy.spread.all': 'Uno para todas',
  'administration.policy.spread.each': 'Uno por prioridad',
  'administration.policy.unitOf': '{{label}}: unidad',
  'administration.policy.unit.minutes': 'minutos hábiles',
  'administration.policy.unit.hours': 'horas hábiles',
  'administration.policy.unit.days': 'días hábiles',
  'administration.policy.unit.text': 'como texto (ISO 8601)',
  'administration.policy.textHint': 'Por ejemplo, PT1H30M.',

  'administration.policy.warning.hint':
    'De lo vencido se avisa siempre; estos llegan antes.',
  'administration.policy.warning.none':
    'No se avisa a nadie antes del vencimiento.',
  'administration.policy.warning.number': 'Aviso {{number}}',
  'administration.policy.warning.kind': 'Cuándo',
  'administration.policy.warning.kind.percent': 'En una parte del plazo',
  'administration.policy.warning.kind.before':
    'Cierto tiempo antes del vencimiento',
  'administration.policy.warning.percent': 'Porcentaje del plazo',
  'administration.policy.warning.before': 'Tiempo antes del vencimiento',
  'administration.policy.warning.add': 'Agregar un aviso',
  'administration.policy.warning.most': 'Puede haber {{max}} como máximo.',

  'administration.policy.previewHint': 'Si un caso se registra el {{at}}:',
  'administration.policy.previewNothing':
    'Cuando haya un calendario y un plazo, aquí se dirá cuándo vencería un caso.',
  'administration.policy.previewOld':
    'El calendario no tiene la forma que la vista previa conoce.',

  'administration.issue.zeroTarget':
    'Esto no es ningún tiempo: todo estaría vencido de inmediato.',
  'administration.issue.longTarget':
    'Escriba 400 días hábiles o 9,600 horas como máximo.',
  'administration.issue.noTargets':
    'No se promete nada. Escriba un plazo de respuesta, resolución o novedad.',
  'administration.issue.fullPercent':
    'El 100 % ya es el vencimiento, del que se avisa siempre.',
  'administration.issue.noWorkingTime':
    'Escriba algo de tiempo hábil, en minutos u horas.',
  'administration.issue.sameWarning': 'Este aviso está dos veces.',
  'administration.issue.earlyWarning':
    'No es menor que el plazo más corto, de modo que llegaría en cuanto este empieza.',
  'administration.issue.sameOrder':
    '{{other}} también tiene el orden {{order}} y puede corresponder a los mismos casos. Dé un número más bajo al más específico.',
  'administration.issue.missing': '{{definition}} no existe.',
};

import type {
  Language,
  SlaMetric,
} from '@mesa-itsm/backstage-plugin-itsm-common';

/** What a notice says. @internal */
export interface NoticeText {
  title: string;
  description: string;
}

const METRICS: Record<Language, Record<SlaMetric, string>> = {
  en: { response: 'response', resolution: 'resolution', update: 'update' },
  es: {
    response: 'primera atención',
    resolution: 'solución',
    update: 'actualización',
  },
};

/** Somebody should look at it before, or because, it is late. @internal */
export function slaNotice(
  language: Language,
  ticket: { ref: string; title: string },
  { metric, isBreach }: { metric: SlaMetric; isBreach: boolean },
): NoticeText {
  const { ref, title: description } = ticket;
  const what = METRICS[language][metric];
  if (language === 'es') {
    return {
      title: isBreach
        ? `${ref}: se venció el plazo de ${what}`
        : `${ref}: el plazo de ${what} está por vencer`,
      description,
    };
  }
  return {
    title: isBreach
      ? `${ref}: the ${what} target was missed`
      : `${ref}: the ${what} target is at risk`,
    description,
  };
}

/** The desk waits for an answer. @internal */
export function reminderNotice(
  language: Language,
  { ref, title: description }: { ref: string; title: string },
): NoticeText {
  return {
    title:
      language === 'es'
        ? `${ref} espera su respuesta`
        : `${ref} waits for your answer`,
    description,
  };
}

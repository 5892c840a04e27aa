const SPANISH =
  'a al algo alguien ante antes asi aun aunque bajo bien cada como con contra cual cuales cuando de del desde donde dos e el ella ellas ellos en entre era eran es esa esas ese eso esos esta estaba estaban estan estar estas este esto estos fue fueron ha haber habia hace hacia han hasta hay la las le les lo los mas me mi mientras mis mucho muy nada ni no nos nosotros o os otra otro para pero poco por porque pues que quien se sea ser si sido sin sobre son soy su sus tal tambien tan tanto te tengo tiene tienen todo todos tu tus un una unas uno unos y ya yo';

const ENGLISH =
  'a about after again all also am an and any are as at be because been before being both but by can cannot could did do does doing down during each few for from further had has have having he her here hers him his how i if in into is it its just me more most my no nor not of off on once only or other our out over own same she should so some such than that the their them then there these they this those through to too under until up very was we were what when where which while who whom why will with would you your';

/**
 * Spanish and English words, folded, that stand in nearly every text: beside
 * other words they tell nothing.
 */
export const STOP_WORDS: ReadonlySet<string> = new Set(
  `${SPANISH} ${ENGLISH}`.split(' '),
);

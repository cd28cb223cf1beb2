const set = (words: string): ReadonlySet<string> => new Set(words.split(' '))

const BY_LANGUAGE: Readonly<Record<string, ReadonlySet<string>>> = {
  en: set(
    'a after all also although an and as at because before both but by despite during earlier even for from here how if in instead its last later like many meanwhile most next no nor not now of on once only or our over same several she he so some still such than that the their then there these they this those though through today tomorrow tonight too under unlike until we what when where which while who why with without yesterday yet you',
  ),
  de: set(
    'aber alle als am an auch auf aus außerdem bei bis da damit dann das dass dazu dem den der des die dies diese dieser dieses dort durch ein eine einem einen einer er erst es für gegen gestern hat heute hier ihr ihre im in inzwischen ist jede jeder kein keine laut man mehr mit morgen nach nicht noch nun nur ob oder ohne sein seine seit sich sie sind so sogar sowie trotz über um und unter viele vom von vor war was weil wenn wer wie wir wo während zu zudem zum zur zwar zwischen',
  ),
  fr: set(
    'à après au aujourd’hui aussi autour aux avant avec car ce cela cependant ces cet cette chaque chez comme contre dans de demain depuis des dès deux du elle elles en encore enfin entre et hier ici il ils je jusqu la là le les leur leurs lors lorsque mais malgré même moins ni non nos notre nous on ou où par parmi pas pendant plus pour pourtant puis quand que quel quelle qui quoi sa sans se selon ses si son sous sur tandis tous tout toute très trois un une vers voici voilà vos votre vous',
  ),
  es: set(
    'a además ahora al algo ante antes aquí así aún aunque ayer bajo cada casi como con contra cuando cuatro de del desde después donde dos durante e el ella ellas ellos en entonces entre era es esa ese eso esta este esto estos está hace hacia hasta hay hoy la las le les lo los luego mañana más me mi mientras muy ni no nos nosotros o otra otro para pero poco por porque pues que quien se según ser si sí sin sobre su sus también tampoco tan tanto todo todos tras tres un una unas unos uno ya yo',
  ),
}

const NONE: ReadonlySet<string> = new Set()

/** Words of a language (BCP 47) that open a sentence before a name without being part of it. */
export function findOpeners(language: string): ReadonlySet<string> {
  return BY_LANGUAGE[toPrimary(language)] ?? NONE
}

/** Whether a language gives every noun a capital, so that a capital alone tells no name. */
export function hasCapitalNouns(language: string): boolean {
  return toPrimary(language) === 'de' || toPrimary(language) === 'lb'
}

/** Small words inside names: "Ursula von der Leyen", "Juan de la Torre", "Charles de Gaulle". */
export const PARTICLES: ReadonlySet<string> = set(
  'af al av bin d da dal de del della den der di do dos du e el ibn la las le los ten ter van von y zu zum zur',
)

function toPrimary(language: string): string {
  return language.toLowerCase().split('-')[0] ?? ''
}

/** Places and peoples that are neither persons nor bodies, by their names in lower case. */
export const PLACES: ReadonlySet<string> = new Set(
  (
    'afghanistan,africa,alabama,alaska,albania,aleppo,algeria,america,americas,amsterdam,angola,ankara,argentina,arizona,arkansas,' +
    'armenia,asia,athens,atlanta,austin,australia,austria,azerbaijan,baghdad,bahrain,baltimore,bangkok,bangladesh,barcelona,' +
    'beijing,beirut,belarus,belgium,benghazi,berlin,bolivia,bosnia,boston,brazil,britain,brooklyn,brussels,bucharest,budapest,' +
    'bulgaria,burkina faso,cairo,california,cambodia,cameroon,canada,caracas,chad,charleston,charlotte,chicago,chile,china,' +
    'cincinnati,cleveland,colombia,colorado,columbus,congo,connecticut,copenhagen,costa rica,crimea,croatia,cuba,cyprus,' +
    'czech republic,dakar,dallas,damascus,delaware,delhi,denmark,denver,des moines,detroit,dubai,dublin,east,ecuador,egypt,' +
    'el salvador,england,eritrea,estonia,ethiopia,europe,european union,fiji,finland,florida,france,geneva,georgia,germany,ghana,greece,' +
    'guatemala,gaza,haiti,hamburg,havana,hawaii,helsinki,honduras,hong kong,houston,hungary,iceland,idaho,illinois,india,indiana,' +
    'indianapolis,indonesia,iowa,iran,iraq,ireland,israel,istanbul,italy,jamaica,japan,jerusalem,johannesburg,jordan,kabul,kansas,' +
    'kansas city,kazakhstan,kentucky,kenya,kosovo,kuwait,kyiv,kiev,lagos,laos,las vegas,latin america,latvia,lebanon,liberia,' +
    'libya,lithuania,london,los angeles,louisiana,luxembourg,madrid,maine,malaysia,mali,malta,manchester,manhattan,manila,maryland,' +
    'massachusetts,melbourne,memphis,mexico,mexico city,miami,michigan,middle east,midwest,milwaukee,minneapolis,minnesota,' +
    'mississippi,missouri,moldova,mongolia,montana,montreal,morocco,moscow,mumbai,munich,myanmar,nairobi,nashville,nebraska,' +
    'nepal,netherlands,nevada,new delhi,new england,new hampshire,new jersey,new mexico,new orleans,new york,new york city,' +
    'new zealand,nicaragua,niger,nigeria,north,north america,north carolina,north dakota,north korea,northeast,norway,oakland,' +
    'ohio,oklahoma,oman,ontario,oregon,orlando,oslo,ottawa,ouagadougou,pakistan,palestine,panama,paraguay,paris,pennsylvania,' +
    'peru,philadelphia,philippines,phoenix,pittsburgh,poland,portland,portugal,prague,puerto rico,qatar,queens,rhode island,' +
    'richmond,riyadh,romania,rome,russia,rwanda,sacramento,sahel,san antonio,san bernardino,san diego,san francisco,saudi arabia,' +
    'scandinavia,scotland,seattle,senegal,seoul,serbia,shanghai,sierra leone,singapore,slovakia,slovenia,somalia,south,south africa,' +
    'south america,south carolina,south dakota,south korea,southeast,southwest,soviet union,spain,sri lanka,st. louis,stockholm,sudan,' +
    'sweden,switzerland,sydney,syria,taiwan,tampa,tehran,tel aviv,tennessee,texas,thailand,tokyo,toronto,tripoli,tunisia,turkey,' +
    'u.k.,u.s.,u.s,uk,us,u.s.a.,usa,uganda,ukraine,united kingdom,united states,uruguay,utah,uzbekistan,vancouver,venezuela,vermont,vienna,' +
    'vietnam,virginia,wales,warsaw,washington d.c.,d.c.,washington dc,west,west africa,west bank,west virginia,wisconsin,wyoming,yemen,' +
    'zambia,zimbabwe,zurich,silicon valley,wall street,capitol hill,god,internet,english,spanish,french,german,dutch,arabic,' +
    'islam,christianity,judaism,earth,twitter,facebook,instagram,youtube,super tuesday,election day'
  ).split(','),
)

// "American", "Chinese", "British": formed from places, and not names by themselves.
const DEMONYM =
  /^(?:.{2,}(?:ian|ians|ese|ish)|americans?|african-americans?|africans?|europeans?|koreans?|mexicans?|cubans?|israelis?|iraqis?|pakistanis?|saudis?|germans?|greeks?|dutch|french|swiss|czechs?|turks?|danes?|swedes?|poles?|arabs?|jews?|jewish|muslims?|christians?|catholics?|protestants?|latinos?|hispanics?|blacks?|whites?|asians?|democratic|republicans?|democrats?|gop)$/
const NOT_DEMONYM =
  /^(?:christian|brian|adrian|julian|fabian|sebastian|damian|ian|vivian|lillian|lilian|marian|gillian|killian|cillian|dorian|trish|parish|reese|polish-american)$/

/** Whether a word names a people, a faith or a party and not somebody. */
export function isDemonym(lower: string): boolean {
  return DEMONYM.test(lower) && !NOT_DEMONYM.test(lower)
}

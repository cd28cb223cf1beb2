import type { SentenceLanguage } from './sentence-language.ts'

/** English as newspapers on both sides of the Atlantic print it. */
export const ENGLISH: SentenceLanguage = {
  titles: words(`
    Mr Mrs Ms Mx Dr Drs Prof Profs Sen Sens Rep Reps Gov Govs Lt Gen Col Maj Capt Cpt Sgt Cpl Pvt Pfc Spc Adm Cmdr Cdr
    Brig Hon Rev Revd Fr Msgr Mgr Pres Supt Det Insp Amb Atty Mme Mlle Messrs Mons Sheikh Asst Dep Rt mr mrs ms dr prof capt sgt lt`),
  leading: words('e.g i.e eg ie vs v viz cf approx al c.f nr est'),
  beforeNumber: words(`
    no nos n° p pp para art fig figs vol vols sec ch chap eq ref ver v op circa ca c b
    Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Rm Apt Ste Tel Ext`),
  units: words('in ft yd mi lb lbs oz fl sq cu mm cm km kg g hr hrs min mins sec secs kt kts pt qt gal m'),
  mayEnd: words(`
    St Ste Mt Mts Ft Pt Co Cos Inc Corp Ltd Bros Jr Sr Esq Ave Blvd Rd Hwy Pkwy Sq Bldg Dept Univ Assn Natl Intl Govt
    co inc ltd etc jr sr st ave dept
    Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Kans Ky La Mass Md Mich Minn Miss Mo Mont Neb Nebr Nev Okla Ore
    Pa Penn Tenn Tex Va Vt Wash Wis Wyo Ont Que Sask Alta`),
  times: words('a.m p.m am pm b.c a.d b.c.e c.e'),
  degrees: words('ph.d m.d j.d m.b.a b.a m.a b.sc m.sc b.s m.s ll.b ll.m ll.d d.d.s ed.d d.phil m.phil'),
  afterTime: words(`
    monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun
    january february march april june july august september october november december jan feb mar apr aug sep sept oct
    nov dec eastern pacific central mountain local greenwich british moscow gmt utc bst cet est edt cst cdt mst mdt pst
    pdt et pt ct p.d.t e.d.t p.s.t e.s.t e.t`),
  openers: words(`
    the a an he she it they we you i this that these those there here his her its their our my your
    he's she's it's they're we're you're i'm i've i'd i'll that's there's what's let's don't
    in on at by for from with without within after before during since until till when while where why how what who
    whose which whether if though although because but and or so yet nor not then thus hence however meanwhile moreover
    also both each every some many most few several all any another other others one two three four five six seven
    eight nine ten now today yesterday tomorrow last despite according under over between among against about
    as is are was were do does did can could would should have has had please even still just only once such later
    earlier more much nearly almost about around to of instead perhaps maybe nobody nothing everyone everything
    someone something soon often sometimes never always again further likewise similarly additionally finally`),
  prepositions: words('at on in by around about after before since from until till during for near'),
  cueVerbs: words(`
    said says asked asks wrote writes tweeted added adds replied replies shouted shouts told cried yelled exclaimed
    wondered demanded responded quipped joked recalled continued warned insisted argued posted screamed inquired queried
    answered declared explained noted remarked muttered whispered`),
  elisions: words('tis twas twere em cause til till n cos coz bout round neath'),
}

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/).filter(Boolean))
}

import type { Gender } from './given-names.ts'

/** Forms of address: no part of a name and no role. */
export const HONORIFICS: ReadonlyMap<string, Gender | undefined> = new Map<string, Gender | undefined>([
  ...[
    'mr',
    'mr.',
    'messrs',
    'messrs.',
    'mister',
    'sir',
    'lord',
    'monsieur',
    'herr',
    'senor',
    'señor',
    'signor',
    'don',
  ].map((title): [string, Gender] => [title, 'male']),
  ...[
    'mrs',
    'mrs.',
    'ms',
    'ms.',
    'miss',
    'madam',
    'madame',
    'dame',
    'lady',
    'frau',
    'senora',
    'señora',
    'signora',
  ].map((title): [string, Gender] => [title, 'female']),
  ...['mx', 'mx.', 'dr', 'dr.', 'prof.', 'hon.', 'honorable'].map((title): [string, undefined] => [
    title,
    undefined,
  ]),
])

/** Offices and trades that stand before a name or stand for a person; those that are a woman's or a man's say so. */
export const ROLE_NOUNS: ReadonlyMap<string, Gender | undefined> = new Map<string, Gender | undefined>([
  ...toEntries(
    undefined,
    'president presidents minister minister-president premier chancellor secretary undersecretary treasurer senator senators sen. sens. ' +
      'representative representatives rep. reps. governor governors gov. govs. mayor councillor councilor commissioner deputy ' +
      'lawmaker legislator congressperson delegate ambassador envoy consul attorney lawyer solicitor barrister judge justice ' +
      'magistrate prosecutor sheriff marshal detective inspector constable officer official chief chair chairperson leader ' +
      'speaker whip candidate nominee contender hopeful front-runner frontrunner incumbent challenger rival opponent ' +
      'spokesperson director director-general head manager strategist adviser advisor aide staffer operative pollster ' +
      'consultant lobbyist analyst economist researcher scientist professor lecturer scholar academic historian philosopher ' +
      'sociologist psychologist psychiatrist doctor physician surgeon neurosurgeon nurse dean provost principal teacher ' +
      'student graduate coach captain commander general gen. colonel col. lieutenant lt. major maj. sergeant sgt. admiral ' +
      'adm. brigadier corporal private veteran soldier pilot astronaut engineer architect designer developer programmer ' +
      'founder co-founder cofounder owner co-owner executive ceo cfo coo entrepreneur investor billionaire millionaire banker trader ' +
      'broker farmer rancher fisherman worker employee employer resident tenant neighbor neighbour citizen voter activist ' +
      'organizer organiser protester protestor demonstrator campaigner advocate volunteer supporter critic donor fundraiser ' +
      'pastor priest bishop archbishop cardinal pope rabbi imam reverend rev. minister evangelist cleric ayatollah sheikh ' +
      'king prince emir sultan duke baron host anchor moderator correspondent reporter journalist columnist editor publisher ' +
      'author writer novelist poet playwright biographer commentator pundit blogger broadcaster producer filmmaker ' +
      'cinematographer screenwriter actor singer musician rapper comedian composer conductor artist painter sculptor ' +
      'photographer dancer athlete footballer player striker goalkeeper midfielder quarterback boxer golfer cyclist champion ' +
      'coordinator superintendent administrator warden trustee member fellow expert specialist insider source witness ' +
      'victim survivor defendant plaintiff suspect applicant juror counsel negotiator diplomat mediator politician statesman ' +
      'republican democrat conservative liberal libertarian independent socialist tory mogul magnate tycoon developer ' +
      'narrator user caller viewer reader commenter attendee delegate friend colleague partner spouse parent child sibling ' +
      'cousin relative passenger driver firefighter paramedic ranger captain controller auditor comptroller archivist ' +
      'librarian curator chef baker butcher waiter bartender barber carpenter plumber electrician mechanic ' +
      'skipper sailor keeper master lighthouse-keeper shopkeeper innkeeper gatekeeper beekeeper gamekeeper docker miner tailor jeweller ' +
      'jeweler gardener postmaster harbourmaster stationmaster headteacher headmaster lifeguard guard guide translator interpreter ' +
      'biologist chemist physicist geologist hydrologist oceanographer meteorologist climatologist ecologist botanist zoologist ' +
      'statistician mathematician demographer criminologist anthropologist archaeologist linguist theologian epidemiologist ' +
      'virologist midwife pharmacist dentist vet veterinarian accountant surveyor planner landlord shipowner publican retailer ' +
      'retiree pensioner teenager refugee migrant immigrant ex-president vice-president nominee doctorate clerk registrar recorder coroner assessor vicar canon ' +
      'chairholder chairwoman-elect secretary-general president-elect ombudsman ombudsperson supervisor assistant aide-de-camp',
  ),
  ...toEntries(
    'male',
    'spokesman chairman congressman councilman assemblyman businessman policeman alderman salesman cameraman clergyman ' +
      'anchorman weatherman statesman nobleman king prince duke baron father dad son brother husband grandfather grandson ' +
      'uncle nephew boyfriend widower man boy gentleman guy monk priest actor waiter pope imam fisherman',
  ),
  ...toEntries(
    'female',
    'spokeswoman chairwoman congresswoman councilwoman assemblywoman businesswoman policewoman alderwoman saleswoman ' +
      'anchorwoman queen princess duchess baroness mother mom mum daughter sister wife grandmother granddaughter aunt niece ' +
      'girlfriend widow woman girl lady nun actress waitress hostess heroine stateswoman first-lady',
  ),
])

/** Words that go before an office: "former", "deputy". */
export const ROLE_PREFIXES: ReadonlySet<string> = new Set(
  (
    'former acting deputy vice assistant associate senior junior chief interim incoming outgoing retired late first prime ' +
    'foreign interior defense defence finance press then ex one-time onetime longtime long-time veteran fellow lead ' +
    'national state federal local regional managing executive general presidential vice-presidential senatorial ' +
    'gubernatorial congressional democratic republican conservative liberal labour tory green'
  ).split(' '),
)

/** What an office may be of: "Minister of Defense", "Secretary of State". */
export const OFFICE_AREAS: ReadonlySet<string> = new Set(
  (
    'state defense defence finance justice interior health education treasury energy trade commerce labor labour agriculture ' +
    'transport transportation environment security war staff culture economy economics foreign affairs home homeland ' +
    'development infrastructure information technology science industry tourism sport sports police navy army staff ' +
    'fisheries mines water housing planning budget ' +
    'veterans operations communications policy research engineering medicine law representatives commons lords parliament'
  ).split(' '),
)

function toEntries(gender: Gender | undefined, nouns: string): [string, Gender | undefined][] {
  return nouns.split(' ').map((noun) => [noun, gender])
}

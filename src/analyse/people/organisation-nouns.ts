/** Last words (or words) of the names of organisations, and common nouns for bodies that can speak. */
export const ORGANISATION_NOUNS: ReadonlySet<string> = new Set(
  (
    'academy administration agency alliance army assembly associates association authority bank battalion board brigade ' +
    'broadcasting bureau cabinet campaign caucus center centre chamber church club coalition college command commission ' +
    'committee commonwealth community companies company confederation conference congress consortium corp corp. ' +
    'corporation council court daily department directorate embassy enterprises exchange federation firm force forces forum ' +
    'foundation front fund gazette government group groups guard guild herald hospital house inc inc. industries initiative ' +
    'institute institution international investigations journal kremlin laboratory league legislature library limited ltd ' +
    'ltd. magazine ministry mission mosque movement museum nations navy network news newspaper observatory office order ' +
    'organisation organization panel parliament parish partners partnership party pentagon police post press programme ' +
    'program project railway regiment registry reserve review school secretariat senate service services society solutions ' +
    'squad star station studio studios syndicate systems task team technologies telegraph times treasury tribunal tribune ' +
    'trust union university weekly works'
  ).split(' '),
)

/** Things that are read out: a document speaks for whoever wrote it. */
export const DOCUMENT_NOUNS: ReadonlySet<string> = new Set(
  (
    'statement report letter email e-mail memo memorandum document transcript tweet post message ad advertisement ' +
    'editorial article column essay book lawsuit suit complaint filing ruling opinion decision order verdict bill law ' +
    'constitution text note notice petition resolution release website site page account study survey poll paper brief ' +
    'headline caption sign banner poster flyer leaflet pamphlet slogan manifesto platform plan proposal agreement treaty ' +
    'declaration proclamation charter speech address testimony affidavit indictment warrant invitation questionnaire ' +
    'video clip song lyrics poem prayer advert commercial narrator voice-over voiceover recording subpoena amendment ' +
    'description summary analysis review entry blog script announcement communique communiqué'
  ).split(' '),
)

/** Groups of people that can speak with one voice. */
export const GROUP_NOUNS: ReadonlySet<string> = new Set(
  (
    'officials authorities police sources aides advisers advisors allies lawyers attorneys prosecutors investigators ' +
    'experts analysts economists scientists researchers scholars historians critics opponents supporters backers ' +
    'protesters protestors demonstrators activists organizers organisers campaigners advocates lawmakers legislators ' +
    'senators congressmen republicans democrats conservatives liberals leaders members voters residents neighbors ' +
    'neighbours citizens workers employees executives investors donors fans viewers readers users commenters reporters ' +
    'journalists editors authors writers people women men students teachers parents doctors nurses soldiers veterans ' +
    'witnesses survivors victims families relatives friends colleagues spokesmen spokespeople judges justices governors ' +
    'mayors ministers ambassadors diplomats negotiators crowd audience crew staff team panel pair couple duo trio ' +
    'group groups some others many most several few'
  ).split(' '),
)

/** Bodies whose names hold no such noun, as an article of news may take for granted that they are known; in lower case. */
export const BODIES: ReadonlySet<string> = new Set(
  (
    'al arabiya,al jazeera,al qaeda,al shabaab,al-qaeda,al-shabaab,amazon,apple,associated press,bloomberg,boko haram,buzzfeed,' +
    'congress,gazprom,goldman sachs,google,greenpeace,hamas,hezbollah,instagram,intel,interpol,isis,islamic state,le monde,' +
    'microsoft,netflix,nokia,oxfam,politico,reuters,samsung,siemens,taliban,tass,the guardian,toyota,uber,unesco,unicef,volkswagen,' +
    'whatsapp,white house,wikileaks,wikipedia,xinhua'
  ).split(','),
)

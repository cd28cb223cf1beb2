export type Gender = 'female' | 'male'

/** Given names of many origins with the gender they are mostly given to; by the name in lower case, without accents. */
export const GIVEN_NAMES: ReadonlyMap<string, Gender | undefined> = new Map([
  ...toEntries(
    'male',
    'aaron abdul abdullah abdel abe abel abraham abu adam adan ahmad ahmed aidan akira al alain alan albert alberto aldo ' +
      'alec alejandro aleksandr alessandro alexander alexandre alexei alexey alfonso alfred alfredo ali allan allen alonso ' +
      'alvaro alvin amadou amir amit anand anatoly anders andre andreas andrei andres andrew andrey andrzej andy angelo ' +
      'antoine anthony anton antonio antony arash ari ariel armando arne arnold art arthur arturo arun arvind ashok asif ' +
      'august augusto austin avi aziz babak barack barry bart bartosz basil bashar ben benedict benjamin benny bernard ' +
      'bernardo bernd bernie bert bertrand bill billy bjorn blaise blake bo bob bobby boris boutros brad bradley brandon ' +
      'brendan brent bret brett brian bruce bruno bryan bryce byron caleb calvin carl carlo carlos carlton cecil cesar ' +
      'chad charles charlie chester chris christian christoph christophe christopher chuck clarence claude claudio clay ' +
      'clayton clement cliff clifford clint clive cody colin conor conrad constantine corey cornelius cory craig curt ' +
      'curtis cyril cyrus daisuke dale damian damien damon dan daniel daniele danny dante darrell darren dario darius ' +
      'darryl dave david dean deepak denis dennis denzel derek derrick desmond devin dick didier diego dietrich dieter ' +
      'dimitri dinesh dirk dmitri dmitry dmytro dominic dominique don donald donnie doug douglas drew duane duncan dustin ' +
      'dwayne dwight dylan earl ed eddie edgar edmund eduard eduardo edward edwin ehud eli elias elijah elliot elliott ' +
      'emeka emil emile emilio emmanuel enda enrico enrique eric erik ernest ernesto ernst ethan eugene evan everett evo ' +
      'fabian fabio fahad faisal farid felipe felix fernando fidel filip finn florian floyd francesco francis francisco ' +
      'franck francois frank franklin franz fred freddie frederic frederick frederik fredrik friedrich gabriel gareth gary ' +
      'gavin gene geoff geoffrey george georges georgi gerald gerard gerardo gerhard giancarlo gideon gilbert gilles ' +
      'giorgio giovanni giulio giuseppe glen glenn gordon graeme graham grant greg gregg gregory guido guillaume guillermo ' +
      'gunther gus gustavo guy habib hakan hamid hamza hank hans harald harold haroon harris harrison harry harsh harvey ' +
      'hasan hashim hassan hector heinrich heinz helmut hendrik henri henrik henry herbert herman hermann hiroshi homer ' +
      'horacio horst howard hu hubert hugh hugo hussein ian ibrahim idris ignacio igor ilham ilya imran ira isaac isaiah ' +
      'ismail issa ivan ivo jack jackson jacob jacques jaime jair jake jakob jakub jamal james janez jared jaroslav ' +
      'jason javier jay jean-claude jean-luc jean-marc jean-paul jean-pierre jeb jed jeff jefferson jeffrey jens jeremiah ' +
      'jeremy jeroen jerome jerry jesper jesus jim jimmy joachim joao joaquin jochen joe joel johan johann johannes john ' +
      'johnny johnson jon jonas jonathan jordan jorge jose josef joseph josh joshua joe jozef juan judd jude jules julian ' +
      'julien julio julius junichi junior jurgen justin karim karl kaspar keir keiji keith kelvin ken kenji kenneth kenny ' +
      'kevin khaled khalid kirk klaus kofi konrad konstantin kris kristian kumar kurt kwame kyle lachlan lamar lance larry ' +
      'lars laurent lawrence lazar lee leo leon leonard leonardo leonid leopold leroy leszek lionel lloyd logan lorenzo lou ' +
      'louis luc luca lucas lucien ludwig luigi luis lukas luke luther mahmoud mahathir malcolm malik mamadou manfred ' +
      'manmohan manny manuel marc marcel marcelo marco marcos marcus marek mario marion mark markus marshall martin marty ' +
      'marvin marwan mason massimo mateusz mathias mathieu matt matteo matthew matthias maurice mauricio max maxim ' +
      'maximilian maxime mehdi mehmet mel melvin michael michal michel miguel mihai mike mikhail milan miles milos milton ' +
      'miroslav mitch mitchell mitt mo mohamed mohammad mohammed mohan morgan morris moses mostafa moussa muhammad ' +
      'muhammadu murat murray mustafa nana narendra nathan nathaniel naveen ned neil nelson nicholas nick nico nicolas ' +
      'nicos nigel nikita niklas nikolai nikos noah noam nobuo noel norbert norman nouri okan olaf olaf oleg oleksandr ' +
      'oliver olivier omar orlando oscar osama oskar otto owen pablo pal panos paolo pascal pat patrice patricio patrick ' +
      'paul paulo pavel pavlo pedro per percy pervez pete peter petr petro phil philip philippe phillip pierre pieter piotr ' +
      'prakash pranab preet prem quentin rafael raghuram rahm rahul raj rajesh rajiv ralph ram ramesh ramon ramzan rand ' +
      'randall randy rashid raul ravi ray raymond recep reggie reince reinhard reinhold rene rex reza ricardo riccardo rich ' +
      'richard rick ricky rob robby robert roberto robin rod roderick rodney rodrigo rodrigue roger rohan roland rolf roman ' +
      'ron ronald ronnie rory ross roy ruben rudolf rudy rufus rupert russ russell ryan ryszard saad sadiq saeed salah salim ' +
      'salman salvador salvatore sam samir sammy samuel sandeep sanjay santiago saul scott sean sebastian sepp serge sergei ' +
      'sergey sergio seth shane shaun shawn sherman shigeru shinzo sid sidney siegfried silvio simon slobodan solomon ' +
      'soren spencer stan stanislaw stanley stefan stefano stephane stephen steve steven stewart stuart suleiman sunil suresh ' +
      'sven sylvain tadashi takeshi tamir tarek tariq taro tayyip ted teddy terence terrence thabo theo theodore ' +
      'thierry thomas thorsten tibor tim timo timothy tobias toby todd tom tomas tomasz tommy tony toomas travis trent ' +
      'trevor trey troy tucker tyler tyrone ulrich umar umberto uwe vaclav valentin valery vasily vernon victor vijay ' +
      'viktor vikram vince vincent vincenzo vinod vitali vitaly vito vivek vlad vladimir volker volodymyr wade wadim walid ' +
      'wallace walt walter warren wayne wendell werner wesley wilbur wilfried wilhelm will willem william willie wim ' +
      'winston wojciech wolf wolfgang xavier yair yannis yasser yasuo yiannis yitzhak yoshihide yoshiro youssef yuri yusuf yves ' +
      'zach zachary zane zbigniew zoltan anselm barnaby callum chidi desmond edvard ewan femi jomo joaquim kojo kwasi lasse nils ' +
      'obi ola oluwaseun per rasmus rui sipho tama tunde yaw',
  ),
  ...toEntries(
    'female',
    'aaliyah abby abigail ada adele adriana agatha agnes agnieszka aicha aisha alana alejandra alessandra alexandra ' +
      'alexandria alexis alice alicia alina alison allison allyson alma alyssa amal amanda amara amber amelia amelie amina ' +
      'aminata amy ana anastasia andrea angel angela angelica angelina angie anika anita anja anjali ann anna annabel anne ' +
      'anneliese annette annie annika anouk antonia april arlene ariana asha ashley astrid audrey aung aurora ava aya ayaan ' +
      'ayesha barbara beata beatrice beatriz becky benazir bernadette beth bethany betsy betty bev beverly bianca birgit ' +
      'bonnie brenda bridget brigitte britney brittany brooke caitlin callista camila camilla candace carina carla carly ' +
      'carmen carol carole carolina caroline carolyn carrie cassandra cassidy catalina catherine cathy catriona cecelia ' +
      'cecilia cecile celeste celia celine chantal charlene charlotte chelsea cherie cheryl chiara chloe christa ' +
      'christiane christina christine cindy claire clara clare clarissa claudia colleen condoleezza connie constance ' +
      'consuelo corinne courtney crystal cynthia dagmar daisy dana daniela danielle daphne dawn deb debbie deborah debra ' +
      'deirdre delia denise desiree diana diane dianne dina dolores donna dora doreen doris dorothea dorothy ebony edith ' +
      'edna eileen ekaterina elaine eleanor elena eliza elizabeth elke ella ellen elsa elvira emilia emily emma erica erika ' +
      'erin esperanza esther eugenia eunice eva evelyn faith fatima fatou faye federica felicia federica fiona florence ' +
      'frances francesca frederica frida gabriela gabrielle gail geraldine gertrude gina gisela giulia glenda gloria golda ' +
      'grace graciela greta gretchen gro gwen hadiza halima hannah harriet hazel heather heidi helen helena helene ' +
      'helga henrietta hilary hilda hillary hope huma ida ilana ileana imelda inga ingrid irene irina iris irma isabel ' +
      'isabella isabelle ivana ivanka ivy jacinda jacqueline jamila jana jane janet janice janine jasmine jayne jean ' +
      'jeanette jeanne jeannette jen jenna jennifer jenny jessica jill jo joan joana joann joanna joanne jocelyn jodi jody ' +
      'johanna josefina josephine joy joyce juanita judith judy julia juliana julianne julie juliet june justine kaitlin ' +
      'kamala karen karin karina karla kate katerina katharina katharine katherine kathleen kathryn kathy katia katie katja ' +
      'katrin katrina katy kay kayla keiko kellie kellyanne kelsey kerstin khadija kimberly kirsten kristen kristi ' +
      'kristin kristina kristine lara latoya laura lauren laurie lea leah leila lena leona leticia lidia lila lilian ' +
      'lillian lily linda lindsay lindsey lisa liz liza lois lola loretta lorena lori lorraine louisa louise lucia luciana ' +
      'lucie lucinda lucy ludmila luisa lydia lyn lynn lynne mabel madeleine madeline magdalena maggie maia maja malala malin ' +
      'mandy manuela mara marcia margaret margarita margot margrethe maria mariam marian mariana marianne marie marija ' +
      'marilyn marina marine marisa marjorie marlene marsha marta martha martina mary maryam maureen maxine may maya meera ' +
      'megan meghan megyn mei melania melanie melinda melissa mercedes meredith mette mia michaela michele michelle mila ' +
      'mildred millicent mimi mina mira miranda miriam moira molly mona monica monika monique muriel myriam myrna nadia ' +
      'nadine nancy naomi natalia natalie natasha nell nellie nicole nikki nina nirmala noemi nora noreen norma olga ' +
      'olivia ophelia oprah paige paloma pam pamela patricia patty paula paulette paulina pauline pearl peggy penelope penny ' +
      'petra phoebe phyllis pilar polly priscilla priti priya rachel rahima raquel rashida rebecca regina renata renee rhonda ' +
      'rita roberta robyn rosa rosalind rosanna rose roseanne rosemary rosie roxana roxanne ruth sabina sabine sabrina sadie ' +
      'saira sally salma samantha samira sandra sandy sanna sara sarah sasha selma serena shannon sharon sheila shelley ' +
      'sherri sherry sheryl shirley sian sigrid silvia simone sofia sonia sonja sophia sophie stacey stacy stella stephanie ' +
      'sue susan susana susanne susie suzanne svetlana sybil sylvia sylvie tabitha tamara tami tammy tanya tara tatiana teresa ' +
      'tess tessa thelma theresa therese tiffany tina toni tonya tracey tracy tricia trudy tulsi ulla ursula uzma valentina ' +
      'valerie vanessa vera veronica veronika vicki vicky victoria viktoria viola violet virginia vivian viviana wanda wendy ' +
      'whitney wilhelmina wilma winnie xiomara yael yasmin yasmin yevgenia yingluck yolanda yoko yulia yvette yvonne zahra ' +
      'zainab zara zeinab zoe zuzana abena adaeze ama amara aroha berit chiamaka dilys efua folake halina lindiwe leonora marit ' +
      'ilse inger mei ngaire nomsa oona oyin philippa piroska sunniva thandi wanjiru yaa',
  ),
  ...toEntries(
    undefined,
    'jan guadalupe marty terry kim nicola leslie lesley jackie addison adrian alex ali angel ashton avery bailey bao blair brook cameron carey carson casey chen cheng chi chris dana ' +
      'dakota devon dominique dong drew eden ellis emery erin feng finley frankie gale guang hai hao harley hayden hong hui ' +
      'hunter jamie jean jessie jesse ji jia jian jie jin jing jo jocelyn jody joey jordan jun kai keegan kelly kendall ' +
      'kerry kiran kun laverne lee lei li lin ling long lynn mackenzie madison marion min ming morgan nam ngozi noor ' +
      'parker pat peng peyton ping qi qiang quinn reagan reese riley rin robin rong rowan rui sage sam sasha sawyer shea ' +
      'shelby skyler soo stacy sung sydney tao taylor thanh tian tracy ty wei wen xi xiao xin yan yang yi ying yong yu yuan ' +
      'yuki yun zhen zheng zhi zhong xu zhang zhao zhou zhu huang liu luo liang zheng xie deng peng zeng nguyen tran pham choi',
  ),
])

function toEntries(gender: Gender | undefined, names: string): [string, Gender | undefined][] {
  return names.split(' ').map((name) => [name, gender])
}

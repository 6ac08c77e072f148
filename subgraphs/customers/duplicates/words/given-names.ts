/** Forms of one given name, a line each: whoever bears one may be entered with another of the line. */
const FORMS = `alexander alex sandy sasha aleksandr alexandre alessandro alejandro xander sascha
alexandra alex sandy sasha alexa sandra aleksandra
andrew andy drew andreas andre andrea andrei andrej andrzej anders
anthony tony antonio anton antoine toni
antonia toni antonella
elizabeth lisi lis elise lili elsa ilse liesel lieselotte liz lizzie beth betty eliza lisa elisabeth elsbeth lisbeth bess betsy ella libby
william bill will billy willy liam willem wilhelm guillaume guillermo
robert bob rob bobby bert roberto robbie
richard rick dick rich ricardo riccardo
james jim jimmy jamie jacques jaime santiago
john jack johnny jon johann johannes hans jan jean juan giovanni ivan sean ian gianni jens johan
jonathan jon johnny jonny
joseph joe josef jose giuseppe pepe beppe josep
josephine jo josie josefine
michael mike mick mickey mikhail michel miguel michele mischa micha mikael
charles charlie chuck karl carl carlos carlo charley
catherine kate katie cathy katherine kathryn katharina katrin kathy kit catharina caterina ekaterina katja
margaret maggie meg peggy marge margarete margarethe greta grete margot rita gretel margarita
thomas tom tommy tomas tommaso
edward ed eddie ted ned eduard eduardo edoardo teddy
theodore ted theo teddy
frederick fred freddy friedrich fritz federico
francis frank franz francesco francisco francois paco pancho
frances fran francesca franziska franzi
george georg jorge giorgio jurgen juergen yuri georges
gerald gerry jerry gerd gerhard gerard
henry harry hank heinrich henri enrico enrique heiner heinz hendrik henk
lawrence larry lorenz lorenzo laurence laurent
nicholas nick nicky nikolaus klaus nicolas nicola nikolai niklas claus
patrick pat paddy patricio
patricia pat patty trish tricia
peter pete pedro pietro pierre piotr petr pyotr pieter
philip phil philipp philippe felipe filippo
samuel sam sammy
samantha sam
stephen steve steven stefan stephan etienne esteban stefano stephane
susan sue susie suzanne susanne susanna
timothy tim timmy
daniel dan danny daniele
david dave davy davide
donald don donny
douglas doug
eugene gene evgeny evgeniy jewgeni yevgeny jevgenijs eugen
gregory greg grigory gregor
ignacio nacho ignazio ignatius
jacob jake jakob jacobo
kenneth ken kenny
leonard leo len lenny leonardo leonhard
matthew matt matthias matteo mateo matthieu
maximilian max
benjamin ben benny
christopher chris kit christoph christophe cristobal
christian chris christiaan cristian
christina chris tina christine christiane kristina kirsten
raymond ray
ronald ron ronny
rebecca becky
deborah debbie deb
dorothy dot dorothea dorothee
eleanor ellie nell nora eleonore
helen helena helene elena nell ellen
jennifer jen jenny
jessica jess jessie
judith judy
barbara barb babs
pamela pam
victoria vicky tori viktoria
virginia ginny
zachary zach zack
abigail abby
albert al bert alberto
alfred alf fred alfredo freddie
arthur art arturo
bernard bernie bernhard bernd bernardo
clifford cliff
gabriel gabe
nathaniel nathan nate nat
oliver ollie olivier
oscar oskar
rudolf rudi rolf rodolfo
sebastian seb bastian
sigmund siggi siegfried
ulrich uli
ursula uschi ulla
walter walt walther
wolfgang wolf
heidi adelheid heide
johanna hanna hanne joanna johanne jana
magdalena lena magda madeleine
rosemarie rosi rosemary
theresa terry tess therese resi teresa
francisca paca
concepcion concha conchita
dolores lola
mercedes merche
jesus chus
manuel manolo emanuel
rafael rafa raphael
dmitry dmitri dima dmitrij
vladimir volodya vova wladimir
sergei sergey serge sergio
natalia natasha nataliya natalie
tatiana tanya tatyana
maria marie mary masha mia
anna ann anne annie anya ana hannah nancy annette`;

/** Given names mostly of women, and of men: enough to see that two persons are not one. */
const WOMEN =
  'alexandra antonia elizabeth elisabeth lisa catherine katrin katharina margaret susan susanne patricia samantha christina christine rebecca deborah dorothy eleanor helen helena jennifer jessica judith barbara pamela victoria virginia ursula heidi johanna magdalena rosemarie theresa maria marie mary anna anne natalia tatiana michele michelle danielle gabrielle silke gunda sabine monika petra claudia birgit ute renate ingrid karin brigitte gisela helga sarah laura julia emma olivia sophie sofia charlotte emily lucy grace fiona karen linda nancy betty sandra donna carol ruth sharon cynthia amy angela melissa stephanie nicole simone frances jane denise diane joan alice julie heather teresa gloria evelyn carmen rosa lucia elena giulia chiara francesca paola silvia carla bianca isabel pilar ines beatriz teresa joana filipa manon camille chloe lea sylvie nathalie valerie isabelle agnes zsofia katalin eva ilona marta agnieszka ewa olga irina svetlana ludmila gráinne siobhan aoife niamh fionnuala ayse fatma emine anja antje kerstin heike martina andrea silvana ottoline'.split(
    ' ',
  );
const MEN =
  'alexander anthony william robert richard james john joseph michael charles thomas edward george henry lawrence nicholas peter philip samuel stephen steven timothy daniel david donald douglas gregory kenneth leonard matthew benjamin christopher christian raymond ronald albert alfred arthur bernard gunther guenther gunter jurgen juergen hans klaus karl kurt dieter uwe michel jean pierre francois luc antonio marco luca giovanni giuseppe paolo mario carlos juan jose luis miguel pedro jorge joao paulo rui fionn sean brian kevin eoin patrick istvan laszlo janos gabor zoltan mehmet ahmet mustafa ali ivan sergei dmitry denis vladimir igor oleg andrei bjorn lars erik olaf sven jan piet henk willem duncan angus ian hamish preston paul mark jeffrey scott eric frank jack dennis jerry tyler aaron adam nathan zachary walter harold ryan roger keith wolfgang manfred helmut horst gerhard werner heiko jens stefan ralf markus andreas torsten bernd heiner piers hubert bert karl-heinz evander ambrose thaddeus jonathan'.split(
    ' ',
  );

const ROWS = new Map<string, number[]>();
for (const [row, line] of FORMS.split('\n').entries()) {
  for (const name of line.split(' ')) ROWS.set(name, [...(ROWS.get(name) ?? []), row]);
}
const SEXES = new Map<string, Sex>([
  ...WOMEN.map((name): [string, Sex] => [name, 'F']),
  ...MEN.map((name): [string, Sex] => [name, 'M']),
]);

/** Of whom a form of address or a given name speaks. */
export type Sex = 'F' | 'M';

/** Whether two given names are forms of one (`sandy`, `alexander`). */
export function areForms(a: string, b: string): boolean {
  const rows = ROWS.get(b);
  return rows !== undefined && (ROWS.get(a)?.some((row) => rows.includes(row)) ?? false);
}

/** The sex of those who mostly bear a given name, if it is one that is known here. */
export function sexOf(name: string): Sex | undefined {
  return SEXES.get(name);
}

/** Whether one name is made of the other for the other sex: Stefan and Stefanie, Paul and Paula. */
export function isPairOfSexes(a: string, b: string): boolean {
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  return ENDINGS.some(
    (ending) => long === short + ending || (/[oe]$/u.test(short) && long === short.slice(0, -1) + ending),
  );
}

const ENDINGS = ['a', 'e', 'ie', 'ia', 'ina', 'ine', 'ette', 'etta', 'elle', 'ella', 'ova', 'eva'];

/** Whether it is a given name that is known here, so that another one is no slip of the pen. */
export function isGivenName(name: string): boolean {
  return SEXES.has(name) || ROWS.has(name);
}

/** The hundred most frequent Chinese surnames, the most frequent first; together they are borne by some 85 of 100. */
const SURNAMES =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤';

/** Surnames of two characters. */
const DOUBLE_SURNAMES = new Set(
  '欧阳 上官 司马 诸葛 尉迟 慕容 司徒 东方 皇甫 令狐 公孙 夏侯 南宫 独孤 长孙 宇文 轩辕 端木 百里 呼延 司空 闻人 钟离 淳于 单于 太史 申屠 公冶 澹台 濮阳 拓跋 纳兰 叶赫 完颜 耶律 西门 东郭 左丘 第五 鲜于 赫连 万俟 爱新 乌云 陈李 张陈'.split(
    ' ',
  ),
);

/** Characters that given names are most often made of. */
const GIVEN =
  '伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂华建国志文玉红春梅小晓海林辉鹏飞波斌宇浩凯健俊帆帅旭宁龙金云雪莉婷慧丹萍燕玲倩雯佳欣怡欢颖洁琳琴凤珍香月莲翠荣爱淑惠庆东德福贵永成祥生立新振学光义良忠山祖宏天子轩涵梓雨思梦一诗嘉悦然晨泽';

/** Characters that firms most often call themselves by. */
const FIRM =
  '华中新鑫达丰恒盛长金隆兴和泰安源顺宏宝大天通美利海龙嘉瑞星宇德昌正联创永信成润康东方南北亚太国民家乐福祥诚博远航凯腾飞众力万佳力辉明光高优益聚汇';

/** Words in Latin letters that many firms call themselves by. */
const FIRM_WORDS = new Set(
  'golden silver star sun moon blue green red black white royal king queen crown eagle lion tiger dragon phoenix falcon bear wolf first best top prime premier elite superior quality advanced modern new old great grand united allied national american british european asian pacific atlantic northern southern eastern western central north south east west river lake mountain valley hill hills park ocean bay harbor harbour island sky light bright sunrise summit peak apex alpha omega delta beta sigma nova neo pro plus smart easy fast direct express total complete general standard universal global city town county country metro home family friends smith jones brown johnson williams miller taylor schmidt muller mueller meier bauer post adler sonne krone saint st marys mary john church capital heritage legacy pioneer liberty freedom union alliance dynamic rapid swift noble fortune lucky happy orient oriental asia europe america china sino euro trans inter multi cross studio main street market garden gate bridge tower castle rock stone oak maple pine cedar rose lily jade pearl diamond crystal tri nor bel sea'.split(
    ' ',
  ),
);

/** Family names in Latin letters that many people bear. */
const FAMILY_NAMES = new Set(
  'smith jones brown johnson williams miller taylor davis wilson anderson thomas jackson white harris martin thompson garcia martinez robinson clark rodriguez lewis lee walker hall allen young hernandez king wright lopez hill scott green adams baker gonzalez nelson carter mitchell perez roberts turner phillips campbell parker evans edwards collins stewart morris murphy kelly obrien osullivan ryan byrne walsh oconnor doyle muller mueller schmidt schneider fischer weber meyer meier wagner becker schulz hoffmann koch bauer richter klein wolf schroder schroeder neumann schwarz zimmermann braun kruger krueger hofmann hartmann lange werner krause lehmann maier kaiser fuchs peters lang huber gruber moser dupont martin bernard dubois durand moreau laurent simon michel lefebvre leroy roux rossi russo ferrari esposito bianchi romano colombo ricci marino greco bruno conti sanchez gomez fernandez diaz ruiz alvarez moreno munoz alonso gutierrez silva santos ferreira pereira oliveira costa rodrigues martins sousa souza fernandes goncalves gomes lopes almeida ribeiro pinto carvalho vries jong jansen bakker visser smit meijer boer mulder bos peters hendriks dijk hansen johansen olsen larsen andersen nilsen pedersen kristiansen jensen karlsen johansson andersson karlsson nilsson eriksson larsson olsson nielsen christensen rasmussen sorensen korhonen virtanen nowak kowalski wisniewski wojcik novak svoboda novotny kovacs nagy szabo toth horvath varga kiss molnar nemeth ivanov petrov smirnov kuznetsov popov sokolov volkov yilmaz kaya demir celik sahin yildiz kim lee park choi nguyen tran le pham berg dekker vermeulen peeters janssens maes jacobs mertens claes willems goossens wouters lambert rousseau vincent girard bonnet francois mercier blanc guerin boyer garnier chevalier fontaine robert petit richard david bertrand morel fournier andre lefevre gallo costa fontana moretti barbieri lombardi giordano rizzo mancini longo leone martinelli serra ramos ortiz delgado castro rubio marin sanz iglesias medina garrido cortes castillo santana mendes nunes marques dias teixeira correia moreira vieira barbosa rocha araujo cardoso ivanova petrova smirnova kuznetsova popova sokolova volkova novakova svobodova novotna kowalska wisniewska nowakowski kaminski lewandowski zielinski szymanski wozniak dabrowski horvat kovacevic popescu ionescu papadopoulos dimitriou georgiou pappas ozturk aydin ozdemir arslan dogan kilic schwartz huber wimmer steiner pichler egger mayr hofer winkler lechner keller frei brunner baumann gerber wyss schmid graf roth vogel friedrich scholz moller jung hahn schubert keller gunther lorenz albrecht simon ludwig winter kraus schumacher stein haas heinrich seidel kuhn jager pohl horn busch bergmann thomas sauer arnold macdonald mcdonald stewart robertson reid ross watson morrison paterson fraser grant hughes morgan griffiths rees owen hunt palmer cook bell cox ward gray russell bennett brooks cooper bailey rogers richardson wood price butler barnes fisher henderson coleman jenkins perry powell long patterson hughes flores washington sullivan mccarthy fitzgerald gallagher doherty kennedy lynch quinn murray singh kumar sharma patel khan ali ahmed wang li zhang liu chen yang huang zhao wu zhou xu sun ma zhu hu guo he gao lin luo zheng liang xie song tang wong chan cheung ho ng leung lam tan lim'.split(
    ' ',
  ),
);

const RARE = 1;

/** How rare a name of a Chinese person is, from 0 (张伟) to 1: of a rare surname, or given characters that few choose. */
export function rarityOfChinesePerson(surname: string, given: string): number {
  const rank = SURNAMES.indexOf(surname);
  const ofSurname = rank < 0 ? 0.75 : rank < 10 ? 0 : rank < 30 ? 0.1 : 0.3;
  const unusual = [...given].filter((character) => !GIVEN.includes(character)).length;
  const ofGiven = unusual * 0.35 + (given.length > 2 ? 0.4 : given.length > 1 ? 0.1 : 0);
  return Math.min(RARE, ofSurname + ofGiven);
}

/** How rare the distinctive part of a Chinese firm's name is, from 0 to 1. */
export function rarityOfChineseFirm(core: string): number {
  const characters = [...core];
  const unusual = characters.filter((character) => !FIRM.includes(character)).length;
  return Math.min(RARE, unusual * 0.3 + Math.max(0, characters.length - 2) * 0.35 + 0.1);
}

/** How rare a word in Latin letters is in names of firms, from 0 to 1. */
export function rarityOfWord(word: string): number {
  if (FIRM_WORDS.has(word) || FAMILY_NAMES.has(word)) return 0.22;
  return word.length < 3 ? 0.15 : word.length < 5 ? 0.6 : 0.9;
}

/** Whether many people bear a family name in Latin letters. */
export function isCommonFamilyName(name: string): boolean {
  return FAMILY_NAMES.has(name);
}

/** Whether a Chinese name begins with a surname of two characters. */
export function hasDoubleSurname(name: string): boolean {
  return DOUBLE_SURNAMES.has(name.slice(0, 2));
}

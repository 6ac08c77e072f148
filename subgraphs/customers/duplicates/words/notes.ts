/** What stands between two names of one customer: a former one, a registered one, one at birth, or one in another language. */
export const BETWEEN_NAMES =
  /\s+\/\s+|\b(?:formerly|previously|[fa]\/?k\/?a|d\/?b\/?a|t\/a|trading as|doing business as|vormals|ehemals|geb\.|geborene|nee|anciennement|voorheen|also known as|inh\.|inhaber(?:in)?|proprietor|titolare)(?![\p{L}])[.:]?\s*/u;

/** What stands at the beginning of a note that holds another name of the customer. */
export const BEFORE_NAME =
  /^(?:曾用名|原名|原来|原|现名|现为|前身|又名|别名|旧名|本名|简称|也叫|即|前|ex|now|born|jetzt|frueher|fruher|ora|gia|ex-)(?![a-z])\s*[:：为是]?\s*/u;

/** Who is entered beside, or by way of, somebody else: a wife, an assistant, a parent. */
export const RELATED =
  /太太|夫人|爱人|老婆|老公|丈夫|妻子|儿子|女儿|之子|之女|家长|妈妈|爸爸|母亲|父亲|奶奶|爷爷|助理|秘书|司机|代理人|家属|\b(?:wife|husband|spouse|assistant|secretary|pa to|mother|father|parent|son of|daughter of|wife of|widow|c\/o|assistentin?|sekretarin|sekretaerin|ehefrau|ehemann|mutter|vater|tochter|sohn|veuve|epouse)\b/u;

/** Forms of address and titles of persons. */
export const TITLES = new Set(
  'mr mrs ms miss mx dr prof professor sir dame lady lord rev herr frau hr fr med dipl ing phd md dds dvm esq mba ma ba msc bsc mme mlle m monsieur madame sig signor signora sra sr srta don dona drs ir mag dott dottssa dottoressa dhr mevr mevrouw dres hon capt kfm inh inhaber'.split(
    ' ',
  ),
);

const WOMAN =
  /女士|小姐|太太|夫人|阿姨|大姐|姐$|\b(?:mrs|ms|miss|frau|mme|mlle|madame|sra|srta|signora|mevr|mevrouw|lady|dame|dona)\b/u;
const MAN = /先生|大哥|叔$|哥$|\b(?:mr|herr|hr|monsieur|sir|signor|dhr|lord|don)\b/u;

/** The sex that a form of address tells. */
export function sexOfAddress(text: string): 'F' | 'M' | undefined {
  return WOMAN.test(text) ? 'F' : MAN.test(text) ? 'M' : undefined;
}

/** Forms of address behind or before a Chinese name. */
export const CHINESE_TITLES =
  /先生|女士|小姐|老师|教授|博士|医生|大夫|经理|总经理|老板娘|老板|主任|师傅|同学|阿姨|大姐|大哥|律师|会计|工程师|院长|校长|主管|总监|董事长|太太|夫人|书记|科长|处长|局长|厂长|店长|[总工哥姐叔董嫂]$/gu;

/** Units that are customers of their own beside the one that they belong to. */
export const UNIT =
  /.{0,2}(?:分公司|支行|分行|分店)|分部|分校|分院|分厂|办事处|营业部|代表处|联络处|附属|附中|附小|子公司|校友会|家长会|居委会|业委会|党委|团委|招待所|门市|仓库|后勤|基金会|工会|食堂|职工|合资|物业|\b(?:university hospital|university press|branch|niederlassung|zweigniederlassung|filiale|succursale|sucursal|vestiging|zweigstelle|geschaftsstelle|geschaeftsstelle|subsidiary|regional|pension|trustees?|foundation|stiftung|fondation|fundacion|alumni|betriebsrat|forderverein|foerderverein|verein|verwaltungs|vermogensverwaltung|jv|joint venture|affiliated|besitz|grundbesitz|besitzgesellschaft|betriebs|franchise|franchisee|trust|pta|parents|elternverein|betriebskrankenkasse|gift shop|farm shop|stores? no|campus|lodge no|academy trust|outlet|canteen|staff|employees|union|charity|friends of|club)\b/u;

/** Owners of other firms: a holding is not the firm that it holds. */
export const HOLDING = /控股|\b(?:holdings?|beteiligungs?|beteiligungen|beteiligungsgesellschaft)\b/u;

/** The head of several firms: when the other is not, it is probably one of those. */
export const GROUP = /集团|总公司|\b(?:group|gruppe|groupe|gruppo|grupo|konzern)\b/u;

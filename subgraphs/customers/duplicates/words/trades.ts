import { looselySpelled } from '../forms.js';

/**
 * What businesses do, a line each: the Chinese words, then those of other languages in the form of `words()`. Two names
 * with nothing in common here belong to two trades. A word may stand in several lines.
 */
const TRADES = `
软件 信息 信息技术 数据 网络 互联网 计算机 电脑 数码 数字 智能 人工智能 云计算 信息科技 网络科技 信息系统 系统集成|software it data digital computer computers computing informatik edv informatique informatica analytics cloud internet network networks systems systeme datenverarbeitung cyber
自动化 自动控制 智能装备 机器人|automation automatisierung automatismes robotics robot robots controls control automatizacion automazione
机械 机电 机床 机器 重工 机械设备 精机 精密机械 机械制造 粮机 农机 液压 液压件 泵 泵业 水泵|machinery machine machines mechanical maschinen maschinenbau maschinenfabrik maquinaria macchine machinebouw engineering anlagenbau apparatebau hydraulics hydraulik pumps pump pumpen pompe fordertechnik foerdertechnik
精密 精工 模具 五金 五金制品 金属 金属制品 紧固件 轴承 弹簧|precision tooling tool tools mould mold moulds hardware metal metals metall metallbau metallwaren fasteners bearings bearing werkzeuge werkzeugbau feinmechanik springs
阀门 阀 管业 管道 管件|valve valves pipe pipes piping ventile armaturen rohre fittings
钢构 钢结构 钢铁 钢材 钢管 铸造 铸件 锻造 锻件 不锈钢 金属材料|steel stahl stahlbau acier foundry casting castings forge forging giesserei schmiede iron ironworks acciaio
电子 电子科技 电子技术 微电子 半导体 芯片 集成电路 光电 光电子 电路|electronics electronic elektronik elektronica semiconductor semiconductors microelectronics chips optoelectronics electronique elettronica
电气 电器 电力 电缆 电线 电线电缆 电工 开关 变压器 电机|electric electrical elektro elektrotechnik cable cables kabel cablerie switchgear transformers motors elettrica electrique electricite
家电 家用电器|appliances
电池 锂电 储能 新能源 能源 光伏 太阳能 风电 石油 燃气 天然气 热力 供热 电能|energy battery batteries solar power wind oil gas energie energia petroleum renewables photovoltaic solartechnik
仪器 仪表 仪器仪表 测量 检测 计量 传感器|instruments instrument sensors sensor measurement messtechnik metrology testing
光学 眼镜 镜片 激光|optics optical optik eyewear laser lens lenses optique ottica brillen
医疗 医疗器械 医疗用品 医药 药业 制药 生物 生物医药 生物技术 生物科技 药 大药房 药房 药店|medical pharma pharm pharmaceutical pharmaceuticals biotech biotechnology medizintechnik pharmacy apotheke pharmacie farmacia drug drugs biologics biopharma medizin
医院 人民医院 诊所 门诊部 门诊 卫生院 口腔 牙科 附属医院|hospital clinic clinique praxis practice hausarztpraxis arztpraxis dental dentist zahnarzt zahnarztpraxis krankenhaus klinik surgery doctors
动物医院 宠物 宠物医院 兽医|animal veterinary vet pet pets tierarzt tierarztpraxis
学校 中学 小学 大学 学院 幼儿园 教育 培训 研究院 研究所 职业学校 技工学校 职业技术学院 培训学校 教育科技|school schools university college academy institute kindergarten education training schule universitat universitaet hochschule akademie ecole universite institut escuela learning
食品 食品饮料 餐饮 饮食 饭店 餐厅 酒楼 火锅 小吃 面馆 小面 烧烤 粮油 调味品 豆制品 肉类 酱园 食府 美食|food foods restaurant catering gastronomie lebensmittel feinkost alimentos kitchen bistro grill pizza pizzeria trattoria ristorante restaurante eatery diner noodles
饲料 粮食 谷物 种业 种子 农业 农业科技 农产品 农业技术 农资 养殖 种植 果业 蔬菜 生态农业 园林 园艺 花卉 农场|feed grain seeds agriculture agricultural agro farm farms farming agrar landwirtschaft garden gardens gardening nursery landscaping bloembollen flowers floral gartenbau orchard horticulture
乳业 牛奶 奶业|dairy milk molkerei kaserei kaeserei chasi cheese creamery laiterie zuivel
茶 茶业 茶叶 茶庄 茶行|tea tee the teahouse
咖啡 咖啡馆 咖啡烘焙|coffee cafe kaffee roasters roastery kaffeerosterei
烘焙 面包 糕点 蛋糕|bakery baking backerei baeckerei boulangerie patisserie konditorei cakes
酒业 白酒 葡萄酒 酒 啤酒 酿酒|wine wines winery weingut vinos vins vinhos brewing brewery brewers brauerei brouwerij brasserie distillery spirits beer vini weinbau cantina bodega bodegas vineyard vineyards
水产 渔业 海产 海鲜 水族|seafood fish fishing fisheries fisch laks aquarium marine
陶瓷 瓷业 瓷器|ceramics ceramic keramik ceramica pottery porcelain porzellan
石材 石业 建材 水泥 玻璃 门窗 装饰材料 砖|stone marble granite building materials glass glas cement baustoffe verre windows fenster
涂料 油漆 化工 化学 塑料 塑胶 塑业 橡胶 橡塑 聚合物 树脂 高分子 化工原料 新材料 材料科技|chemical chemicals chemie chimie paint paints coatings coating plastic plastics polymer polymers rubber kunststoffe kunststofftechnik resin lacke farben plasturgie quimica chimica
包装 包装材料 印刷 纸业 纸品 纸制品 彩印 印务|packaging printing print paper packing druck druckerei verpackung verpackungen imprimerie papier press printers emballage
纺织 针织 织造 丝绸 印染 布业 毛纺 纺织品|textile textiles fabric fabrics silk knitting weaving tekstil textilien weberei yarn spinning cotton wool soie
服装 服饰 制衣 时装 童装 内衣 羽绒|apparel garment garments clothing fashion mode bekleidung moda outfitters couture tailors tailoring
家纺 床上用品|hometextile bedding linen
鞋业 鞋材 鞋 皮具 皮革 箱包|shoes shoe footwear leather calzaturificio schuhe bags scarpe lederwaren flickschusterei
家具 家居 木业 家私 木制品 地板 橱柜|furniture wood timber lumber mobel moebel holz schreinerei tischlerei carpentry joinery kitchens kitchen bathrooms flooring mobili holzbau menuiserie meubelen upholstery les
饰品 珠宝 首饰 黄金 银饰 钟表 发饰|jewelry jewellery jewelers jewellers jewels schmuck accessories watches uhren uhrenschalen bijoux goldschmiede juwelier
玩具 文具 办公用品 文化用品 文体|toys toy stationery games spielwaren spielzeug office supplies
工艺品 工艺 礼品 漆器|lacquerware craft crafts gifts handicrafts kunsthandwerk gift
化妆品 日化 美容 美发 理发 香水 香精 香料 美业 护肤|cosmetics beauty hair salon barber barbershop friseur parfums perfume perfumes fragrance kosmetik coiffure spa
汽车 汽配 汽修 汽车维修 汽车零部件 车业 汽贸 汽车销售|auto automotive car cars motor autohaus carrozzeria officine garage autos vehicle vehicles autowerkstatt kfz autohandel bodyshop
汽车租赁 租赁 出租|rental rent hire leasing verleih vermietung
物流 运输 货运 快递 航运 速递 仓储 供应链 海运 冷链|logistics freight transport trucking shipping haulage spedition logistik cargo express forwarding transports courier logistica carriers
国际货运 旅行社 旅游 酒店 宾馆 旅馆 民宿 度假 客栈|travel tours tourism hotel gasthof inn hostel reise reisen reiseburo resort lodge turismo tourisme gasthaus albergo guesthouse
建筑 建设 工程 建工 建筑工程 建设工程 工程局 装饰 装修 装饰工程 市政 路桥 桥梁 安装|construction building builders bau hochbau tiefbau contractors contracting bouw costruzioni roofing dachdecker civil bauunternehmen construcciones batiment
房地产 置业 地产 不动产 房产|realestate property properties immobilien vastgoed realty grundbesitz estates wohnbau inmobiliaria immobiliare immobilier homes
物业 物业管理|facility facilities hausverwaltung
保险|insurance reinsurance versicherung assurance assicurazioni insurers versicherungen seguros
银行 商业银行 农村商业银行 信用社|bank banking bankhaus sparkasse banque banco volksbank credit
投资 基金 资本 资产管理 创业投资|investment investments capital ventures fund funds equity beteiligungen asset
会计 财务 税务 审计|accounting accountants bookkeeping tax steuerberatung steuerberater audit ledger
律师 律师事务所 法律|law lawyers attorneys solicitors rechtsanwalte rechtsanwaelte legal avocats advocaten kanzlei abogados
广告 文化传播 传媒 文化 影视 传播 策划 媒体 品牌|advertising media marketing culture film werbung communication communications agency werbeagentur publicidad studios
设计 装饰设计|design designers
出版 书店 图书 出版社|publishing books bookshop bookstore verlag buchhandlung leabhar editions libreria librairie publishers
咨询 顾问 管理咨询 企业管理|consulting consultants advies advisory beratung consultancy conseil consultores adviseurs
人力资源 劳务|staffing recruitment personnel personal zeitarbeit
安防 消防 保安|security fire safety sicherheit brandschutz
环保 环境 水务 环境科技 环保科技 水处理 节能|environmental environment water eau wasser umwelttechnik waste recycling umwelt
回收 废旧物资 再生资源|scrap
体育 健身 体育用品 户外|sports sport fitness gym outdoor
通讯 通信 通信技术 移动 电信 通讯器材|telecom telecommunications mobile telekom communications
超市 百货 便利店 商场 购物|supermarket mart retail grocery
照明 灯饰 灯具|lighting lights lamp lamps leuchten beleuchtung licht
制冷 空调 暖通 制冷设备|refrigeration cooling hvac klima kalte kaeltetechnik heating heizung plumbing sanitar klimatechnik
航空 航天 防务|aviation aerospace defence defense aero
船舶 造船 船业|shipbuilding boats yachts werft schiffbau boat
博物馆 剧院 剧场 乐园 乐器|museum theatre theater puppenbuhne music musik gallery galerie
保温杯 杯业 日用品 厨具 餐具|cups drinkware kitchenware cookware houseware
养老 殡葬 家政|care retirement pflege pflegedienst funeral bestattungen
`;

/** Words that any business may put behind its name: they tell nothing of what it does. */
const ANY_TRADE = {
  hanzi:
    '设备 装备 系统 科技 技术 实业 工业 产业 企业 商贸 经贸 贸易 国际贸易 进出口 进出口贸易 工贸 发展 开发 制造 制品 用品 产品 国际 集团 控股 商行 商社 商店 经营部 服务部 销售 营销 供应 服务 管理 公司 总公司 中心 工厂 加工 加工厂 加工坊 工作室 合作社 合资 经销 批发 批发行 批发部 专卖店 门市部 事务所 店 厂 坊 行 社 馆 部 档口 摊位 有限 个体户 世家 手作'.split(
      ' ',
    ),
  latin: new Set(
    'equipment intelligent smart intl mfg mfrs natl atelier creations creation ateliers store stores technology technologies technical technik tech science scientific industry industries industrial industrie industria trading trade trader traders handel handels commercial commerce development international intl global worldwide group gruppe groupe gruppo grupo holding holdings manufacturing manufacturers manufacture mfg products product import export importexport service services solutions company companies enterprise enterprises works werke werk fabrik factory shop house haus maison bureau studio studios center centre zentrum firma firm corporation und sons son brothers bros hermanos hnos gebruder gebrueder gebr partners partner associates professional seisakusho division dept department bros workshop lines'.split(
      ' ',
    ),
  ),
};

const BY_HANZI = new Map<string, number[]>();
const BY_LATIN = new Map<string, number[]>();
for (const [trade, line] of TRADES.trim().split('\n').entries()) {
  const [hanzi = '', latin = ''] = line.split('|');
  for (const word of hanzi.split(' ')) BY_HANZI.set(word, [...(BY_HANZI.get(word) ?? []), trade]);
  for (const word of latin.split(' ')) {
    const loose = looselySpelled(word);
    BY_LATIN.set(loose, [...(BY_LATIN.get(loose) ?? []), trade]);
  }
}
for (const word of ANY_TRADE.hanzi) BY_HANZI.set(word, BY_HANZI.get(word) ?? []);

const LONGEST_HANZI = 7;
const SHORTEST_ENDING = 5;

/** The longest word for a trade, or for none in particular, that a Chinese name ends with, and which trades it means. */
export function endingTrade(name: string): { word: string; trades: readonly number[] } | undefined {
  for (let length = Math.min(LONGEST_HANZI, name.length); length > 0; length -= 1) {
    const word = name.slice(-length);
    const trades = BY_HANZI.get(word);
    if (trades !== undefined) return { word, trades };
  }
  return undefined;
}

/** Which trades a word in Latin letters means; none in particular for words such as `trading`; nothing for other words. */
export function tradesOf(word: string): readonly number[] | undefined {
  if (ANY_TRADE.latin.has(word)) return [];
  const loose = looselySpelled(word);
  const trades = BY_LATIN.get(loose);
  if (trades !== undefined) return trades;
  for (let start = 3; loose.length - start >= SHORTEST_ENDING; start += 1) {
    const ending = BY_LATIN.get(loose.slice(start));
    if (ending !== undefined) return ending;
  }
  return undefined;
}

import { pinyin } from 'pinyin-pro';

/** Provinces and regions of China; a city of the next list may bear the same name. */
const PROVINCES =
  '北京 天津 河北 山西 内蒙古 辽宁 吉林 黑龙江 上海 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 重庆 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆 香港 澳门 台湾';

/** Cities of China: those with districts, and the larger of those in a county's rank. */
const CITIES =
  '北京 天津 上海 重庆 香港 澳门 石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水 太原 大同 阳泉 长治 晋城 朔州 晋中 运城 忻州 临汾 吕梁 呼和浩特 包头 乌海 赤峰 通辽 鄂尔多斯 呼伦贝尔 巴彦淖尔 乌兰察布 锡林浩特 沈阳 大连 鞍山 抚顺 本溪 丹东 锦州 营口 阜新 辽阳 盘锦 铁岭 朝阳 葫芦岛 长春 吉林 四平 辽源 通化 白山 松原 白城 延吉 延边 哈尔滨 齐齐哈尔 鸡西 鹤岗 双鸭山 大庆 伊春 佳木斯 七台河 牡丹江 黑河 绥化 绥芬河 南京 无锡 徐州 常州 苏州 南通 连云港 淮安 盐城 扬州 镇江 泰州 宿迁 江阴 宜兴 昆山 常熟 张家港 太仓 海门 启东 如皋 丹阳 靖江 泰兴 溧阳 邳州 新沂 东台 兴化 高邮 仪征 句容 杭州 宁波 温州 嘉兴 湖州 绍兴 金华 衢州 舟山 台州 丽水 义乌 永康 东阳 诸暨 慈溪 余姚 乐清 瑞安 温岭 临海 玉环 海宁 桐乡 平湖 嵊州 兰溪 江山 建德 德清 安吉 长兴 合肥 芜湖 蚌埠 淮南 马鞍山 淮北 铜陵 安庆 黄山 滁州 阜阳 宿州 六安 亳州 池州 宣城 巢湖 桐城 福州 厦门 莆田 三明 泉州 漳州 南平 龙岩 宁德 晋江 石狮 南安 福清 长乐 武夷山 德化 安溪 南昌 景德镇 萍乡 九江 新余 鹰潭 赣州 吉安 宜春 抚州 上饶 樟树 丰城 济南 青岛 淄博 枣庄 东营 烟台 潍坊 济宁 泰安 威海 日照 莱芜 临沂 德州 聊城 滨州 菏泽 寿光 诸城 青州 龙口 招远 莱州 即墨 胶州 平度 滕州 曲阜 郑州 开封 洛阳 平顶山 安阳 鹤壁 新乡 焦作 濮阳 许昌 漯河 三门峡 南阳 商丘 信阳 周口 驻马店 济源 巩义 新郑 长葛 禹州 武汉 黄石 十堰 宜昌 襄阳 襄樊 鄂州 荆门 孝感 荆州 黄冈 咸宁 随州 恩施 仙桃 潜江 天门 神农架 枝江 长沙 株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界 益阳 郴州 永州 怀化 娄底 湘西 吉首 浏阳 醴陵 广州 韶关 深圳 珠海 汕头 佛山 江门 湛江 茂名 肇庆 惠州 梅州 汕尾 河源 阳江 清远 东莞 中山 潮州 揭阳 云浮 顺德 南海 普宁 开平 增城 番禺 南宁 柳州 桂林 梧州 北海 防城港 钦州 贵港 玉林 百色 贺州 河池 来宾 崇左 凭祥 海口 三亚 三沙 儋州 成都 自贡 攀枝花 泸州 德阳 绵阳 广元 遂宁 内江 乐山 南充 眉山 宜宾 广安 达州 雅安 巴中 资阳 西昌 都江堰 贵阳 六盘水 遵义 安顺 毕节 铜仁 凯里 都匀 兴义 仁怀 昆明 曲靖 玉溪 保山 昭通 丽江 普洱 临沧 大理 楚雄 景洪 瑞丽 蒙自 拉萨 日喀则 昌都 林芝 西安 铜川 宝鸡 咸阳 渭南 延安 汉中 榆林 安康 商洛 兰州 嘉峪关 金昌 白银 天水 武威 张掖 平凉 酒泉 庆阳 定西 陇南 敦煌 西宁 海东 格尔木 玉树 银川 石嘴山 吴忠 固原 中卫 乌鲁木齐 克拉玛依 吐鲁番 哈密 库尔勒 喀什 伊宁 石河子 阿克苏 和田 昌吉 台北 新北 桃园 台中 台南 高雄 基隆 新竹 嘉义';

/** Places with several names: in Chinese first, then in other languages and older spellings. */
const OTHER_NAMES = `北京 peking;广州 canton;南京 nanking;青岛 tsingtao;天津 tientsin;厦门 amoy xiamen;重庆 chungking;贵阳 kweiyang;贵州 kweichow;苏州 soochow;杭州 hangchow;汕头 swatow;香港 hongkong hk;澳门 macau macao;台北 taipei;台湾 taiwan;高雄 kaohsiung;台中 taichung;台南 tainan;新竹 hsinchu;桃园 taoyuan;陕西 shaanxi;内蒙古 neimenggu innermongolia;西藏 xizang tibet;福建 fukien;四川 szechwan szechuan;浙江 chekiang;江苏 kiangsu;广东 kwangtung;河南 honan;呼和浩特 huhehaote hohhot 呼市;乌鲁木齐 wulumuqi urumqi;拉萨 lasa lhasa;哈尔滨 haerbin harbin;齐齐哈尔 qiqihaer qiqihar;鄂尔多斯 ordos;吕梁 lvliang lyuliang;
慕尼黑 munchen muenchen munich monaco di baviera;科隆 koln koeln cologne;纽伦堡 nurnberg nuernberg nuremberg;法兰克福 frankfurt frankfurtammain;汉堡 hamburg;柏林 berlin;斯图加特 stuttgart;杜塞尔多夫 dusseldorf duesseldorf;莱比锡 leipzig;德累斯顿 dresden;汉诺威 hannover hanover;不来梅 bremen;多特蒙德 dortmund;埃森 essen;波恩 bonn;曼海姆 mannheim;沃尔夫斯堡 wolfsburg;亚琛 aachen aixlachapelle;不伦瑞克 braunschweig brunswick;维也纳 wien vienna;萨尔茨堡 salzburg;格拉茨 graz;林茨 linz;苏黎世 zurich zuerich;日内瓦 geneve geneva genf ginevra;巴塞尔 basel bale basle;伯尔尼 bern berne;卢塞恩 luzern lucerne;洛桑 lausanne;比尔 biel bienne;弗里堡 fribourg freiburg;米兰 milano milan mailand;罗马 roma rome rom;都灵 torino turin;佛罗伦萨 firenze florence florenz;威尼斯 venezia venice venedig;那不勒斯 napoli naples neapel;热那亚 genova genoa genua;博洛尼亚 bologna;维罗纳 verona;帕多瓦 padova padua;曼托瓦 mantova mantua;巴勒莫 palermo;巴黎 paris parigi;里昂 lyon lyons;马赛 marseille marseilles;斯特拉斯堡 strasbourg strassburg;尼斯 nice;波尔多 bordeaux;里尔 lille rijsel;图卢兹 toulouse;南特 nantes;格拉斯 grasse;布鲁塞尔 bruxelles brussel brussels bruessel;安特卫普 antwerpen antwerp anvers;根特 gent ghent gand;布鲁日 brugge bruges;列日 liege luik luettich;鲁汶 leuven louvain;阿姆斯特丹 amsterdam;鹿特丹 rotterdam;海牙 denhaag thehague sgravenhage;乌得勒支 utrecht;埃因霍温 eindhoven;伦敦 london londres;曼彻斯特 manchester;伯明翰 birmingham;爱丁堡 edinburgh;格拉斯哥 glasgow;利物浦 liverpool;利兹 leeds;布里斯托 bristol;都柏林 dublin;戈尔韦 galway gaillimh;科克 cork corcaigh;里斯本 lisboa lisbon lissabon;波尔图 porto oporto;马德里 madrid;巴塞罗那 barcelona;塞维利亚 sevilla seville;瓦伦西亚 valencia;毕尔巴鄂 bilbao bilbo;圣塞瓦斯蒂安 sansebastian donostia;潘普洛纳 pamplona iruna;哥本哈根 kobenhavn copenhagen kopenhagen;斯德哥尔摩 stockholm;哥德堡 goteborg gothenburg goeteborg;马尔默 malmo malmoe;奥斯陆 oslo;卑尔根 bergen;特隆赫姆 trondheim;赫尔辛基 helsinki helsingfors;图尔库 turku abo;坦佩雷 tampere tammerfors;雷克雅未克 reykjavik;华沙 warszawa warsaw warschau;克拉科夫 krakow cracow krakau;格但斯克 gdansk danzig;弗罗茨瓦夫 wroclaw breslau;波兹南 poznan posen;布拉格 praha prague prag;布尔诺 brno bruenn;布拉迪斯拉发 bratislava pressburg;布达佩斯 budapest;卢布尔雅那 ljubljana laibach;萨格勒布 zagreb agram;贝尔格莱德 beograd belgrade belgrad;布加勒斯特 bucuresti bucharest bukarest;索非亚 sofia sofiya;雅典 athina athens athen;塞萨洛尼基 thessaloniki salonica saloniki;伊斯坦布尔 istanbul;安卡拉 ankara;伊兹密尔 izmir smyrna;莫斯科 moskva moscow moskau;圣彼得堡 sanktpeterburg saintpetersburg stpetersburg petersburg;符拉迪沃斯托克 vladivostok 海参崴;基辅 kyiv kiev kiew;里加 riga;维尔纽斯 vilnius wilna;塔林 tallinn reval;纽约 newyork nyc newyorkcity;洛杉矶 losangeles la;旧金山 sanfrancisco sf 三藩市;芝加哥 chicago;波士顿 boston;西雅图 seattle;休斯顿 houston;底特律 detroit;费城 philadelphia;华盛顿 washington washingtondc;多伦多 toronto;温哥华 vancouver;蒙特利尔 montreal;魁北克 quebec;墨西哥城 mexicocity ciudaddemexico cdmx;圣保罗 saopaulo;里约热内卢 riodejaneiro rio;悉尼 sydney 雪梨;墨尔本 melbourne;珀斯 perth;布里斯班 brisbane;奥克兰 auckland;东京 tokyo;大阪 osaka;京都 kyoto;名古屋 nagoya;横滨 yokohama;神户 kobe;福冈 fukuoka;札幌 sapporo;首尔 seoul;釜山 busan pusan;新加坡 singapore;曼谷 bangkok krungthep;河内 hanoi;胡志明市 hochiminhcity saigon hcmc;孟买 mumbai bombay;新德里 newdelhi delhi;加尔各答 kolkata calcutta;金奈 chennai madras;班加罗尔 bengaluru bangalore;迪拜 dubai;开罗 cairo;特拉维夫 telaviv;
中国 china chine cina prc;德国 germany deutschland allemagne;法国 france frankreich;意大利 italy italia italien;英国 uk greatbritain unitedkingdom britain;美国 usa us america;日本 japan nippon;韩国 korea;加拿大 canada kanada;瑞士 switzerland schweiz suisse svizzera;奥地利 austria osterreich oesterreich;荷兰 netherlands nederland holland;比利时 belgium belgien belgique belgie;西班牙 spain espana spanien;葡萄牙 portugal;瑞典 sweden sverige schweden;挪威 norway norge norwegen;丹麦 denmark danmark daenemark;芬兰 finland suomi finnland;波兰 poland polska polen;捷克 czech czechia cesko;俄罗斯 russia rossiya russland;印度 india indien;巴西 brazil brasil;墨西哥 mexico;澳大利亚 australia australien;新西兰 newzealand;爱尔兰 ireland irland;土耳其 turkey turkiye;亚洲 asia asien asie;欧洲 europe europa;亚太 asiapacific apac`;

/** Each name of a place in letters or characters, and the one name by which it is compared. */
const PLACES: ReadonlyMap<string, string> = allPlaces();

const WIDE = new Set([
  ...PROVINCES.split(' '),
  ...(OTHER_NAMES.split('\n').at(-1) ?? '').split(';').map((line) => line.split(' ')[0] ?? ''),
]);

const LONGEST_HANZI = 7;

/** The name by which a place is compared (`munich` → `慕尼黑`), or nothing when it is not known here. */
export function placeCalled(name: string): string | undefined {
  return PLACES.get(name);
}

/** Whether it is a province, a country or a part of the world, so that two records may well name another city in it. */
export function isWide(place: string): boolean {
  return WIDE.has(place) && !CITY_STATES.has(place);
}

const COUNTRIES = new Set((OTHER_NAMES.split('\n').at(-1) ?? '').split(';').map((line) => line.split(' ')[0] ?? ''));

/** Whether it is a country or a part of the world. */
export function isCountry(place: string): boolean {
  return COUNTRIES.has(place);
}

const CITY_STATES = new Set(['北京', '天津', '上海', '重庆', '香港', '澳门']);

/** The longest known place that a Chinese text begins with. */
export function leadingPlace(text: string): string | undefined {
  for (let length = Math.min(LONGEST_HANZI, text.length); length >= 2; length -= 1) {
    if (PLACES.has(text.slice(0, length))) return text.slice(0, length);
  }
  return undefined;
}

function allPlaces(): Map<string, string> {
  const places = new Map<string, string>();
  for (const name of `${PROVINCES} ${CITIES}`.split(' ')) {
    places.set(name, name);
    const spelled = pinyin(name, { toneType: 'none', v: true, type: 'array' }).join('');
    places.set(spelled, places.get(spelled) ?? name);
  }
  for (const line of OTHER_NAMES.replaceAll('\n', '').split(';')) {
    const [name = '', ...others] = line.split(' ');
    for (const other of [name, ...others]) places.set(other, name);
  }
  // One spelling, two cities: left to the text.
  for (const ambiguous of [
    'taizhou',
    'yichun',
    'yulin',
    'chaoyang',
    'nice',
    'essen',
    'la',
    'us',
    'sf',
    'monaco',
    'di',
    'baviera',
    'rom',
    'rio',
  ]) {
    places.delete(ambiguous);
  }
  return places;
}

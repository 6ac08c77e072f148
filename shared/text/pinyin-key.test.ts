import fc from 'fast-check';
import { compareTexts } from './compare-texts.js';
import { namedByLook, pinyinKey, type Named } from './pinyin-key.js';

/** The syllables alone. */
const spelled = (name: string, named: Named) => pinyinKey(name, named).replaceAll(/\d\p{Script=Han}/gu, '');

test('spells Chinese characters among Latin words', () => {
  const names: [string, string][] = [
    ['云岭乳业集团有限公司', 'yun ling ru ye ji tuan you xian gong si'],
    ['重庆银行', 'chong qing yin hang'],
    ['ＡＢＣ公司', 'abc gong si'],
    ['3M中国', '3m zhong guo'],
    ['吕氏（上海） Ltd.', 'lv shi ( shang hai ) ltd.'],
    ['Müller & Söhne', 'müller & söhne'],
    ['', ''],
  ];
  expect(names.map(([name]) => spelled(name, 'thing'))).toEqual(names.map(([, key]) => key));
});

test('reads the first character of a person as a surname', () => {
  const people = ['单伟', '仇英', '曾国藩', '解缙', '查良镛', '盖叫天', '朴树', '欧阳修', '林晓梅 Lin Xiaomei'];
  expect(people.map((name) => spelled(name, 'person'))).toEqual([
    'shan wei',
    'qiu ying',
    'zeng guo fan',
    'xie jin',
    'zha liang yong',
    'ge jiao tian',
    'piao shu',
    'ou yang xiu',
    'lin xiao mei lin xiaomei',
  ]);
  expect(pinyinKey('林晓梅 Lin', 'person')).toBe('lin2林 xiao3晓 mei2梅 lin');
  expect(spelled('解放军总医院', 'thing')).toBe('jie fang jun zong yi yuan');
});

test('takes short Chinese names for those of people', () => {
  const looks = [
    '曾国藩',
    '欧阳修远',
    '林晓梅 Lin Xiaomei',
    "单伟 O'Brien",
    '华信科技',
    '曾氏集团公司',
    'Lin',
    '曾',
    '3M中国',
    '',
  ].map(namedByLook);
  expect(looks).toEqual(['person', 'person', 'person', 'person', 'thing', 'thing', 'thing', 'thing', 'thing', 'thing']);
});

test('puts the same syllables in the order of their tones, then of their characters, one after the other', () => {
  const names = ['章珊', '张珊', '张三', '掌三', '赵三', 'Zhang San', '张', '丈三', '张三'];
  const sorted = [...names].sort((one, other) => compareTexts(pinyinKey(one, 'person'), pinyinKey(other, 'person')));
  expect(sorted).toEqual(['Zhang San', '张', '张三', '张三', '张珊', '章珊', '掌三', '丈三', '赵三']);
});

test('fits its column, whatever the name, and is the same for the same name in another form', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 200 }),
      fc.constantFrom<Named>('person', 'thing'),
      (name, named) => {
        const key = pinyinKey(name, named);
        expect([...key].length).toBeLessThanOrEqual(255);
        expect(key.isWellFormed()).toBe(name.isWellFormed());
        expect(pinyinKey(` ${name.normalize('NFC')} `, named)).toBe(key);
      },
    ),
  );
  expect([...pinyinKey('装'.repeat(200), 'thing')].length).toBe(255);
});

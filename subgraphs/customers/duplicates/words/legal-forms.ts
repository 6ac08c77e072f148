const HANZI =
  /(?:股份)?(?:有限)?(?:责任)?公(?:司)?$|有限(?:责任)?公$|[（(]?(?:有限合伙|普通合伙|特殊普通合伙)[)）]?$|股份公司|有限责任公司|股份有限公司|有限公司|株式会社|合同会社|有限会社|财团法人|社团法人|学校法人|有限责任|股份(?=集团)|股份$|有限$|公司/gu;

/** Legal forms of several countries in the form of `words()`: points and blanks are gone from abbreviations. */
const LATIN = new Set(
  `ltd limited co cos corp corporation inc incorporated llc llp lp plc pllc pc ulc company companies gmbh mbh ggmbh ag kg kgaa ohg gbr ug ek ev eg partg mbb se sa sas sasu sarl eurl snc scs sca spa srl srls sapa snc sl slu slp slne sociedad limitada anonima societa societe responsabilita limitata bv nv vof cv maatschap lda unipessoal ltda ab aktiebolag hb kb oy oyj tmi aps as asa ans da is kk kabushiki kaisha yk gk godo pty pte sdn bhd teo teoranta cpt dac clg sro spol zoo zoz sp doo dd ad ood eood kft zrt nyrt bt rt srl sia uab oao ooo zao pao ao tov pat jsc ojsc cjsc pjsc psc fze fzco fzllc wll saoc haftungsbeschrankt haftungsbeschraenkt gesellschaft eingetragener kaufmann sti ltdsti as cic cio est psjc gesmbh kommanditgesellschaft aktiengesellschaft private pvt prv public liability`.split(
    /\s+/,
  ),
);

/** A Chinese name without the words for its legal form, wherever they stand. */
export function withoutChineseLegalForm(name: string): string {
  return name.replace(HANZI, '');
}

/** Whether a word is a legal form, or a part of one. */
export function isLegalForm(word: string): boolean {
  return LATIN.has(word);
}

/** How enterprises are called at the end; what ends so is one, whatever else its name says. */
const CALLED_LIKE_ONE = /(?:公司|集团|厂|院|所|店|站|社|场|矿|港|中心|合作社|超市|门市|分行|支行|局|部)(?:\(.*\))?$/

/** Sums, by whatever they are of: "合计", "广州市小计：", "总计12家", "共12家企业", "12家". */
const SUM =
  /^(?:.{0,10}[合总小共累]计(?:[:(].*|(?:数|家数)?\d*[家户个]?(?:企业|单位)?)|(?:以上|全省|全市|本页)?共?\d+[家户个](?:企业|单位)?)$/
/** Who filled the list in and when, where it is signed, and remarks, each with or without what is said behind the colon. */
const SIGNED =
  /^(?:(?:填表|制表|填报|填写|报送|审核|审批|复核|负责|经办|联系|分管|主管)(?:人|单位|部门|日期|时间|电话|负责人|领导)*|单位|单位负责人|备注|说明|注\d*|日期|时间|电话)(?:\(.{0,10}\))?(?:签[字名]|盖章)?(?::.*)?$/
const SEAL = /^\(?(?:单位)?(?:盖章|公章|签章|签[字名])处?\)?:?$/
const DAY = /^(?:\d{4}[年./-]\d{1,2}(?:[月./-](?:\d{1,2}日?)?)?|年月日)$/
const PAGE = /^(?:第\d+页(?:[,/]?共\d+页)?|以下(?:空白|无正文))$/

/** Headings of groups: "一、国有企业", "广州市（12家）", "第一批". They stand in a row that says nothing else. */
const HEADING = /^(?:\([一二三四五六七八九十]{1,3}\)|[一二三四五六七八九十]{1,3}[、.]).{1,20}$/
const COUNTED = /^.{2,20}?\(?共?\d+[家户]\)?$/
const KIND = /^(?:\d{1,2}[、.])?.{0,10}(?:企业|行业|制造业|服务业|建筑业|地区|批次?|类|市|区|县|镇|街道)$/
const NUMERAL = /^\(?[一二三四五六七八九十]{1,3}\)?[、.]?$/

const bare = (text: string): string =>
  text
    .normalize('NFKC')
    .replace(/\s/g, '')
    .replace(/^[-—–_]+|[-—–_]+$/g, '')

/** Whether a text below or between the rows of a list is a sum, a signature, a day, a remark or a mere stroke. */
const isBeside = (text: string): boolean => {
  if (!/[\p{Letter}\p{Number}]/u.test(text)) return true
  if (CALLED_LIKE_ONE.test(text) && !text.includes(':')) return false
  return [SUM, SIGNED, SEAL, DAY, PAGE].some((each) => each.test(text))
}

const isGroup = (text: string): boolean =>
  HEADING.test(text) || ((COUNTED.test(text) || KIND.test(text)) && !CALLED_LIKE_ONE.test(text))

/**
 * Whether a row of a list is none of an enterprise, by what stands in its name's place and in its number's; `alone`: it says nothing else,
 * so that it may head a group.
 */
export const isNoEnterprise = (name: string, number: string, alone: boolean): boolean => {
  const text = bare(name)
  return isBeside(text) || (alone && (isGroup(text) || (NUMERAL.test(bare(number)) && !CALLED_LIKE_ONE.test(text))))
}

/**
 * When two names are the same name. Only the way of writing is forgiven: full-width letters and brackets, blanks, invisible
 * signs. 有限公司 and 有限责任公司 are two names, and so are a company and its 分公司: what is merely near is offered to a
 * person and never taken for the same.
 */
export const nameKey = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/[\s\u200B-\u200F\u2060\uFEFF]/g, '')
    .replace(/[〔【[{]/g, '(')
    .replace(/[〕】\]}]/g, ')')
    .replace(/[·•・]/g, '·')
    .toUpperCase()

/** Legal forms and brackets, which many names share: what is left is what tells an enterprise from another. */
const FORMS = /股份有限公司|有限责任公司|有限公司|股份公司|责任公司|集团公司|总公司|集团|公司|\([^()]*\)|[()]/g

/** What is particular about a name; the name itself where nothing would be left. */
const coreOf = (key: string): string => {
  const core = key.replace(FORMS, '').replace(/^广东省|^广东/, '')
  return core.length >= 2 ? core : key
}

const pairsOf = (text: string): ReadonlySet<string> => {
  const signs = Array.from(text)
  return new Set(signs.length < 2 ? signs : signs.slice(1).map((sign, index) => `${signs[index] ?? ''}${sign}`))
}

/** How near two names must be to be offered: 1 is the same but for the legal form. */
const NEAR = 0.6
const OFFERED = 3

/** Finds names near to a given one among many. */
export interface NearNames<Item> {
  /** At most three, nearest first; none that is the very same name. */
  readonly of: (name: string) => readonly Item[]
}

/** Prepares a search for near names by the pairs of characters that they share, so that each search touches few names. */
export const nearNames = <Item>(items: readonly Item[], nameOf: (item: Item) => string): NearNames<Item> => {
  const entries = items.map((item) => {
    const key = nameKey(nameOf(item))
    return { item, key, pairs: pairsOf(coreOf(key)) }
  })
  const holders = new Map<string, number[]>()
  entries.forEach(({ pairs }, index) => {
    for (const pair of pairs) {
      const list = holders.get(pair)
      if (list) list.push(index)
      else holders.set(pair, [index])
    }
  })
  return {
    of: (name) => {
      const key = nameKey(name)
      const pairs = pairsOf(coreOf(key))
      const shared = new Map<number, number>()
      for (const pair of pairs)
        for (const index of holders.get(pair) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1)
      return [...shared]
        .flatMap(([index, count]) => {
          const entry = entries[index]
          if (!entry || entry.key === key) return []
          return [{ item: entry.item, likeness: (2 * count) / (pairs.size + entry.pairs.size) }]
        })
        .filter(({ likeness }) => likeness >= NEAR)
        .sort((a, b) => b.likeness - a.likeness)
        .slice(0, OFFERED)
        .map(({ item }) => item)
    },
  }
}

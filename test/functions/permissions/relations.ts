/**
 * How somebody stands to what an action is about: nobody whom anybody bound; somebody who was; a contact of its enterprise, of
 * another one of the same union, of one of another union; a reviewer of its union, of another; the office; a contact of its enterprise who names a
 * seat that was never theirs.
 */
export const RELATIONS = [
  ...(['nobody', 'former', 'contact', 'neighbour', 'stranger', 'reviewer', 'other_reviewer'] as const),
  ...(['office', 'false_seat'] as const),
] as const
export type Relation = (typeof RELATIONS)[number]

/** Who stands so to an enterprise of the standing world. */
const CONTACTS: Readonly<Record<string, Readonly<Partial<Record<Relation, string>>>>> = {
  e001: { contact: 'contact-1', neighbour: 'contact-2', stranger: 'contact-3', reviewer: 'reviewer-dg' },
  e002: { contact: 'contact-2', neighbour: 'contact-1', stranger: 'contact-3', reviewer: 'reviewer-dg' },
  e003: { contact: 'contact-3', stranger: 'contact-1', reviewer: 'reviewer-sz', other_reviewer: 'reviewer-dg' },
  e004: { stranger: 'contact-1' },
  e005: { contact: 'contact-5', stranger: 'contact-1' },
}
const ALWAYS = { nobody: 'nobody-knows', former: 'former', office: 'office', other_reviewer: 'reviewer-sz' } as const

/** The enterprise that an input is about: the one that it names, else one of 东莞. */
const enterpriseIn = (input: object): string => {
  const said = JSON.stringify(input)
  const named = /e00[1-5]/.exec(said)?.[0]
  if (named !== undefined) return named
  const [, contact] = /p-contact-([1-5])/.exec(said) ?? []
  return contact === undefined ? 'e001' : `e00${contact}`
}

export interface Asker {
  readonly relation: Relation
  readonly openId: string
}

/** Everybody who stands in some relation to what an input is about. */
export const askersOf = (input: object): readonly Asker[] => {
  const own: Readonly<Partial<Record<Relation, string>>> = { ...ALWAYS, ...CONTACTS[enterpriseIn(input)] }
  return RELATIONS.flatMap((relation) => {
    const openId = relation === 'false_seat' ? own.contact : own[relation]
    return openId === undefined ? [] : [{ relation, openId }]
  })
}

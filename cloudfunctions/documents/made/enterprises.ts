import type { AssessmentOutline, Cycle } from '@/domain/assessment/assessment'
import { outlineShownTo } from '@/domain/assessment/as-submitted'
import type { RequestedDocument } from '@/domain/job/document-job'
import { checkMayTakeAway, type EnterprisesShown, type EnterpriseTable } from '@/domain/job/enterprise-table'
import type { Person, Seat } from '@/domain/people/person'
import { isRefusal, type Refusal } from '@/domain/refusal/refusal'
import type { Rubric } from '@/domain/rubric/rubric'
import { ENTERPRISE_TABLE_WORDS } from '@/text/exports'
import { FILTER_WORDS } from '@/text/office'
import { CONTACT_WORDS, countedWords, EVIDENCE_WORDS, narrowWords, scoreWords, STANDING_WORDS } from '@/text/narrowing'
import { WORKLIST_TAB_WORDS } from '@/text/worklist-tabs'
import { mayLookUp } from '../../_host/unreached-list'
import { readableBy } from '../../_host/require-assessment'
import { requireInCycle } from '../../_host/with-cycle'
import { pagesAfter } from '../../_store/all-pages'
import type { ListedPapers } from '../../_store/narrowing'
import { countedAgainst } from '../../_store/standing-fields'
import { fewAtOnce } from '../../_store/few-at-once'
import { progressTable, telephoneTable, type ContactedRow, type TelephoneRow } from '../tables/enterprises'
import { narrativeRows, narrativeTable, scoreTable, type ScoredRow } from '../tables/scores'
import { pagesOf, writeTable, type TableToWrite } from '../tables/write-table'
import type { Making, MakingCall } from './making'

type RequestedTable = Extract<RequestedDocument, { kind: 'enterprises' }>

const OUTLINES_A_QUERY = 100
/** Whole ones hold up to 28 narratives and the list of their evidence. */
const WHOLE_A_QUERY = 20

/** Pages in the ledger's order. */
const inOrder = <Row extends Pick<AssessmentOutline, 'enterpriseNo'>>(
  read: (after: number, limit: number) => Promise<readonly Row[]>,
  limit: number,
) => pagesAfter(-1, read, ({ enterpriseNo }) => enterpriseNo, limit)

/** Who fills in for these enterprises, by enterprise. */
const contactsOf = async ({ stores }: MakingCall, outlines: readonly AssessmentOutline[]) => {
  const contacts = await stores.people.contactsOf(outlines.map(({ enterpriseId }) => enterpriseId))
  return (enterpriseId: string): readonly Person[] =>
    contacts.flatMap(({ person }) =>
      person.seat.role === 'contact' && person.seat.enterpriseId === enterpriseId ? [person] : [],
    )
}

const withContacts = async (
  asking: MakingCall,
  outlines: readonly AssessmentOutline[],
): Promise<readonly ContactedRow[]> => {
  const of = await contactsOf(asking, outlines)
  return outlines.map((outline) => ({ outline, contacts: of(outline.enterpriseId).map(({ name }) => name) }))
}

/** The same with each contact's number, or that of an enterprise of which nobody is bound, where whoever asks may look it up. */
const withTelephones = async (
  asking: MakingCall,
  person: Person,
  outlines: readonly AssessmentOutline[],
): Promise<readonly TelephoneRow[]> => {
  const of = await contactsOf(asking, outlines)
  const seated = outlines.flatMap((outline) => {
    const seat: Seat = { role: 'contact', enterpriseId: outline.enterpriseId }
    const bound = of(outline.enterpriseId)
    const people = bound.length === 0 ? [{ personId: null, name: '' }] : bound
    return people.map(({ personId, name }) => ({ outline, seat, personId, name }))
  })
  const [telephones, may] = await Promise.all([
    asking.stores.telephones.ofSeated(seated, asking.now),
    mayLookUp(
      asking,
      person,
      seated.map(({ seat }) => seat),
    ),
  ])
  return seated.map(({ seat, ...row }, index) => ({ ...row, telephone: may(seat) ? telephones[index] : undefined }))
}

/** Whole assessments, each with what whoever asks may read of it. */
const scored = (
  { stores }: MakingCall,
  person: Person,
  list: ListedPapers,
): AsyncGenerator<readonly ScoredRow[], void, undefined> =>
  pagesOf(
    inOrder((after, limit) => stores.enterpriseTables.whole(list, after, limit), WHOLE_A_QUERY),
    (page) =>
      fewAtOnce(page, async (assessment) => {
        const readable = await readableBy(stores, person.seat.role, assessment)
        return { assessment, readable: isRefusal(readable) ? null : readable }
      }),
  )

/** Whose enterprises, and which of them: «东莞市总工会，待审核». */
const placeOf = async ({ stores }: MakingCall, shown: EnterprisesShown, rubric: Rubric): Promise<string> => {
  const cityId = shown.by === 'filter' ? shown.cityId : undefined
  const placeId = shown.unionId ?? cityId
  const named = placeId === undefined ? undefined : ((await stores.unions.find(placeId))?.name ?? '')
  const union = named !== undefined && cityId !== undefined ? narrowWords.city(named) : named
  const those =
    shown.by === 'tab' ? WORKLIST_TAB_WORDS[shown.tab] : shown.filter !== 'all' && FILTER_WORDS[shown.filter]
  const narrowed = [
    ...[shown.evidence && EVIDENCE_WORDS[shown.evidence], shown.contact && CONTACT_WORDS[shown.contact]],
    ...[shown.standing && STANDING_WORDS[shown.standing], scoreWords(shown.scoreFrom, shown.scoreTo)],
    shown.counted && countedWords(shown.counted, rubric),
    shown.changedSince !== undefined && narrowWords.changed,
  ]
  return [union ?? '全省', those, ...narrowed].filter(Boolean).join('，')
}

interface Asked {
  readonly asking: MakingCall
  readonly person: Person
  readonly cycle: Cycle
  readonly rubric: Rubric
  readonly list: ListedPapers
  readonly title: string
}

type Write = <Row>(table: TableToWrite<Row>) => ReturnType<typeof writeTable>

/** One table of a list; the union's own says of what it is made. */
const write = (table: EnterpriseTable, { asking, person, cycle, rubric, list, title }: Asked, into: Write) => {
  const { enterpriseTables } = asking.stores
  const outlines = pagesOf(
    inOrder((after, limit) => enterpriseTables.outlines(list, after, limit), OUTLINES_A_QUERY),
    (page) => Promise.resolve(page.map((outline) => outlineShownTo(person, outline))),
  )
  const common = { name: ENTERPRISE_TABLE_WORDS[table], title }
  switch (table) {
    case 'progress':
      return into<ContactedRow>({
        ...{ ...common, columns: progressTable(cycle, rubric, asking.now) },
        pages: pagesOf(outlines, (page) => withContacts(asking, page)),
        idOf: ({ outline }) => outline.assessmentId,
      })
    case 'telephones':
      return into<TelephoneRow>({
        ...{ ...common, columns: telephoneTable(cycle, asking.now) },
        pages: pagesOf(outlines, (page) => withTelephones(asking, person, page)),
        numberOf: ({ personId, outline, telephone }) => telephone && (personId ?? outline.enterpriseId),
        idOf: ({ outline }) => outline.assessmentId,
      })
    case 'scores':
      return into<ScoredRow>({
        ...{ ...common, columns: scoreTable(cycle, rubric) },
        pages: scored(asking, person, list),
        idOf: ({ assessment }) => assessment.assessmentId,
      })
    case 'narratives':
      return into({
        ...{ ...common, columns: narrativeTable },
        pages: pagesOf(scored(asking, person, list), (page) =>
          Promise.resolve(page.flatMap((row) => narrativeRows(rubric, row))),
        ),
        idOf: ({ assessment }) => assessment.assessmentId,
      })
  }
}

/** What a list of enterprises shows, as Excel. It changes all the time, so each asking is its own. */
export const enterprisesMaking = async (
  asking: MakingCall,
  { cycleId, table, shown, search }: RequestedTable,
): Promise<Making | Refusal> => {
  const reader = await requireInCycle(asking, cycleId, 'reviewer', 'office')
  if (isRefusal(reader)) return reader
  const { person, cycle } = reader
  const refused = checkMayTakeAway(person, shown)
  if (refused) return refused
  const { stores } = asking
  const wanted = { kind: 'enterprises' as const, cycleId: cycle.cycleId, table, shown, search }
  const own = person.seat.role === 'reviewer' ? person.seat.unionId : null
  return {
    person,
    wanted,
    contents: null,
    isHandedOver: async (ids) => own !== null && (await stores.enterpriseTables.countOfThese(own, ids)) < ids.length,
    write: async (tell, { jobId }) => {
      const [named, rubric] = await Promise.all([
        stores.renamed.search(search, cycle.cycleId),
        stores.editions.of(cycle),
      ])
      const place = await placeOf(asking, shown, rubric)
      const year = countedAgainst(cycle, rubric, asking.now)
      const list = await stores.enterpriseTables.listed({ year, shown, search: named, personId: person.personId })
      const title = `${cycle.title}${ENTERPRISE_TABLE_WORDS[table]}（${place}）`
      const taken = {
        ...{ person, jobId, wanted, action: 'worklist.export' as const },
        subject: shown.by === 'tab' ? shown.unionId : 'all',
      }
      return write(table, { asking, person, cycle, rubric, list, title }, ({ idOf, ...content }) =>
        writeTable(asking, tell, taken, { ...content, ...(own === null || !idOf ? {} : { idOf }) }),
      )
    },
  }
}

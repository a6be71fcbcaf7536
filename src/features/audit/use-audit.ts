import { useState } from 'react'
import type { AuditRow } from '@/contract/audit'
import type { AuditKind, AuditShown } from '@/domain/audit/audit-record'
import type { PlainDate } from '@/domain/calendar/plain-date'
import { useDocument } from '../documents/use-document'
import { decoded } from '../next-one'
import { useShownAgain } from '../page-life'
import { distinctRows } from '../pages'
import { useSession } from '../session/use-session'
import { usePages } from '../use-pages'

/** Whose 操作记录 alone is shown, and what they are called. */
export interface Whose {
  readonly of: 'personId' | 'enterpriseId' | 'unionId'
  readonly id: string
  readonly name: string
}

/** What the list is narrowed to. */
export interface Narrowing {
  readonly whose: Whose | null
  readonly kind: AuditKind | null
  readonly from: PlainDate | null
  readonly until: PlainDate | null
}

/** What the address of the page names: one's own, or whose. */
export type AuditAddress = Readonly<Partial<Record<'own' | 'enterprise' | 'union' | 'person' | 'name', string>>>

const whoseOf = ({ enterprise, union, person, name: written = '' }: AuditAddress): Whose | null => {
  const name = decoded(written)
  if (enterprise !== undefined) return { of: 'enterpriseId', id: enterprise, name }
  if (union !== undefined) return { of: 'unionId', id: union, name }
  return person === undefined ? null : { of: 'personId', id: person, name }
}

export const NOT_NARROWED: Narrowing = { whose: null, kind: null, from: null, until: null }

const shownBy = ({ whose, kind, from, until }: Narrowing): AuditShown => ({
  ...(whose ? { [whose.of]: whose.id } : {}),
  ...(kind ? { kind } : {}),
  ...(from ? { from } : {}),
  ...(until ? { until } : {}),
})

/** Those to whom the list may be narrowed from a row: who did it, and whom it concerns. */
export const whoseIn = ({ by, about }: AuditRow): readonly Whose[] => [
  ...(by ? [{ of: 'personId' as const, id: by.personId, name: by.name }] : []),
  ...about.slice(0, 1).flatMap(({ topic, name }): readonly Whose[] => {
    const [kind = '', id = ''] = topic.split(/:(.*)/s)
    if (kind === 'person' || name === '') return []
    return [{ of: kind === 'union' ? 'unionId' : 'enterpriseId', id, name }]
  }),
]

/** 操作记录: everybody's for the office, else what whoever asks did themselves. */
export const useAudit = (address: AuditAddress) => {
  const { session, failure: sessionFailure, load } = useSession()
  const role = session?.person?.seat.role
  const own = address.own !== undefined || (role !== undefined && role !== 'office')
  const [narrowing, setNarrowing] = useState<Narrowing>({ ...NOT_NARROWED, whose: whoseOf(address) })
  const shown = shownBy(narrowing)
  const everybodys = usePages('audit.list', role !== undefined && !own ? shown : null)
  const ones = usePages('audit.own', role !== undefined && own ? {} : null)
  const pages = own ? ones : everybodys
  const exporting = useDocument('audit.export')
  const reload = session ? pages.reload : load
  useShownAgain(() => void reload())
  return {
    ...pages,
    rows: pages.rows && distinctRows(pages.rows, ({ auditId }) => auditId),
    failure: session ? pages.failure : sessionFailure,
    reload,
    ...{ own, narrowing, setNarrowing, exporting },
    exportTable: () => void exporting.run(shown),
  }
}

export type { AuditRow } from '@/contract/audit'

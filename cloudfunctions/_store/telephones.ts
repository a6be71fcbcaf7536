import type { Instant } from '@/domain/calendar/instant'
import type { LedgerColumns } from '@/domain/ledger/ledger-column'
import { entryIdOf, type LedgerEntry } from '@/domain/ledger/ledger-entry'
import { isPhoneColumn } from '@/domain/ledger/value-doubts'
import { findTelephone, type KnownTelephone } from '@/domain/people/telephone'
import { contactColumns } from '@/domain/roster/import-columns'
import { documents, type Database } from './database'
import { invitationStore } from './invitations'

/** An enterprise's number, and whose it is where that was written beside it. */
export type EnterpriseTelephone = KnownTelephone & { readonly name: string | null }

/** A year whose entries nobody has begun yet still knows what the last one did. */
const YEARS_LOOKED_AT = 2
const ENTRIES_A_QUERY = 100

/** The numbers that enterprises are reached by. */
export const telephoneStore = (database: Database) => {
  const { command: _ } = database

  const readEntries = async (entryIds: readonly string[], years: readonly LedgerColumns[]) => {
    const asked = years.flatMap(({ columns }) =>
      columns.filter((each) => isPhoneColumn(each.label) || each === contactColumns(columns).name),
    )
    const values = Object.fromEntries(asked.map(({ columnId }) => [`values.${columnId}`, true]))
    const found: Array<Pick<LedgerEntry, 'entryId' | 'values'>> = []
    for (let at = 0; at < entryIds.length; at += ENTRIES_A_QUERY)
      found.push(
        ...(await documents<Pick<LedgerEntry, 'entryId' | 'values'>>(
          database
            .collection('ledger')
            .where({ _id: _.in(entryIds.slice(at, at + ENTRIES_A_QUERY)) })
            .field({ entryId: true, ...values })
            .limit(ENTRIES_A_QUERY)
            .get(),
        )),
      )
    return new Map(found.map((entry) => [entry.entryId, entry.values]))
  }

  /** What the ledger's telephone column says of these enterprises, this year or the last; those of which it says nothing are left out. */
  const ofEnterprises = async (enterpriseIds: readonly string[]): Promise<ReadonlyMap<string, EnterpriseTelephone>> => {
    const telephones = new Map<string, EnterpriseTelephone>()
    if (enterpriseIds.length === 0) return telephones
    const years = (
      await documents<LedgerColumns>(
        database.collection('ledger_columns').where({}).orderBy('_id', 'desc').limit(YEARS_LOOKED_AT).get(),
      )
    ).filter(({ columns }) => columns.some(({ label }) => isPhoneColumn(label)))
    const idsIn = ({ cycleId }: LedgerColumns) => enterpriseIds.map((each) => entryIdOf(cycleId, each))
    const valuesOf =
      years.length === 0 ? new Map<string, LedgerEntry['values']>() : await readEntries(years.flatMap(idsIn), years)
    for (const { cycleId, columns } of years)
      for (const enterpriseId of enterpriseIds) {
        const values = valuesOf.get(entryIdOf(cycleId, enterpriseId))
        const number = columns
          .filter(({ label }) => isPhoneColumn(label))
          .map(({ columnId }) => findTelephone(values?.[columnId] ?? ''))
          .find((each) => each !== undefined)
        if (number !== undefined && !telephones.has(enterpriseId))
          telephones.set(enterpriseId, {
            number,
            from: 'ledger',
            name: values?.[contactColumns(columns).name.columnId] ?? null,
          })
      }
    return telephones
  }

  return {
    ofEnterprises,

    /** How an enterprise of which nobody is bound is reached: through whoever is invited there, else as its ledger says. */
    findOfEnterprise: async (enterpriseId: string, now: Instant): Promise<EnterpriseTelephone | undefined> => {
      const invited = await invitationStore(database).openOf([{ role: 'contact', enterpriseId }], now)
      for (const { telephone = '', inviteeName } of [...invited].reverse()) {
        const number = findTelephone(telephone)
        if (number !== undefined) return { number, from: 'invitation', name: inviteeName === '' ? null : inviteeName }
      }
      return (await ofEnterprises([enterpriseId])).get(enterpriseId)
    },
  }
}

export type TelephoneStore = ReturnType<typeof telephoneStore>

import type { auditActions } from '@/contract/audit'
import { isRefusal } from '@/domain/refusal/refusal'
import { cursorPage } from '../../_host/answer-size'
import { auditFilterOf, readAuditRows } from '../../_host/audit-rows'
import { requirePerson, type Handlers } from '../../_host/call'

/** A page: no more than are drawn at once. */
const PAGE = 20

export const auditHandlers: Handlers<keyof typeof auditActions> = {
  'audit.list': async ({ after, ...shown }, call) => {
    const person = await requirePerson(call, 'office')
    if (isRefusal(person)) return person
    const rows = await readAuditRows(call, auditFilterOf(shown), after, PAGE + 1)
    return cursorPage(rows, PAGE, ({ auditId }) => auditId)
  },

  'audit.own': async ({ after }, call) => {
    const person = await requirePerson(call)
    if (isRefusal(person)) return person
    const rows = await readAuditRows(call, { personId: person.personId }, after, PAGE + 1)
    return cursorPage(rows, PAGE, ({ auditId }) => auditId)
  },
}
